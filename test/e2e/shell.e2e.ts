import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshProfile, launchProgram, removeProfile, spawnProgram } from "../../build/bench/kit/program.mjs";
import { encodeRecord } from "../../shared/contracts/journal-record.ts";
import { askedForIn, netLogWords } from "./net-log.ts";
import { buildShellApp } from "./shell-app.ts";

declare const reshelf: { readonly call: (name: string, input: unknown) => Promise<unknown> };
declare const profile: (name: string, input: unknown) => Promise<unknown>;
declare const trials: Promise<Readonly<Record<string, string>>>;

let shell: Awaited<ReturnType<typeof buildShellApp>>;
let home: string;
let program: Awaited<ReturnType<typeof launchProgram>>;
const netLog = join(mkdtempSync(join(tmpdir(), "reshelf-net-")), "net.json");

beforeAll(async () => {
  shell = await buildShellApp();
  home = await freshProfile("shell");
  program = await launchProgram({ profile: home, app: shell.folder, words: netLogWords(netLog) });
  // The driver is there before the page's own script.
  await program.page.waitForFunction(() => "trials" in globalThis && "profile" in globalThis);
});
afterAll(async () => {
  await program.close();
  await removeProfile(home);
  shell.remove();
  rmSync(netLog, { force: true });
});
const record = (n: number) => encodeRecord({ writer: "w1", from: n, to: n, stage: "-" }, Uint8Array.of(n));

describe("the shell", () => {
  test("lets its page run no foreign, inline or evaluated script, reach no other place and open nothing", async () => {
    expect(await program.page.evaluate(() => trials)).toEqual({
      ...{
        evaluated: "refused",
        inline: "refused",
        blobWorker: "refused",
        fetched: "refused",
        image: "refused",
      },
      ...{ frame: "refused", opened: "refused", require: "undefined", process: "undefined" },
    });
  });

  test("offers its page two functions and nothing else", async () => {
    const { page } = program;
    expect(await page.evaluate(() => Object.keys(reshelf).sort())).toEqual(["call", "requestProfilePort"]);
    const rejected = (name: string, input: unknown) =>
      page.evaluate(([n, i]) => reshelf.call(n as string, i).catch(String), [name, input] as const);
    expect(await rejected("fs.readFile", {})).toContain("No method fs.readFile");
    expect(await rejected("__proto__", {})).toContain("No method");
    expect(await rejected("file.read", { handle: 1 })).toContain("Input of file.read");
    expect(await rejected("file.read", { handle: "guessed", offset: 0, length: 1 })).toContain(
      "No file was chosen",
    );
  });

  test("says who it is", async () => {
    const about = await program.page.evaluate(() => reshelf.call("app.about", {}));
    expect(about).toMatchObject({ platform: process.platform, persistent: true });
  });

  test("serves the files of the window and nothing beside them", async () => {
    const answers = await program.page.evaluate(async () => {
      const urls = [
        "/page.js",
        "/",
        "/absent.js",
        "/..%2felectron/main.cjs",
        "/..%5celectron%5cmain.cjs",
        "/package.json",
      ];
      return Promise.all(urls.map(async (url) => (await fetch(url)).status));
    });
    expect(answers).toEqual([200, 403, 404, 403, 403, 404]);
  });

  test("grants storage that stays, and no other permission", async () => {
    const states = await program.page.evaluate(async () => {
      const names = [
        "persistent-storage",
        "geolocation",
        "notifications",
        "camera",
        "microphone",
        "clipboard-read",
      ];
      const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
      return [await navigator.storage.persist(), ...(await Promise.all(asked)).map(({ state }) => state)];
    });
    expect(states).toEqual([true, "granted", "denied", "denied", "denied", "denied", "denied"]);
  });

  test("carries journal, settings and keys between a module worker and the profile, also after a reload", async () => {
    const { page } = program;
    const call = (name: string, input: unknown) =>
      page.evaluate(([n, i]) => profile(n as string, i), [name, input] as const);
    expect(await call("journal.open", {})).toMatchObject({ ok: true });
    const append = (bytes: readonly number[]) =>
      page.evaluate((b) => profile("journal.append", { records: Uint8Array.from(b) }), bytes);
    expect(await append([...record(1)])).toEqual({ ok: true, value: {} });
    expect(await append([1, 2, 3])).toContain("whole records");
    expect(await call("settings.write", { text: "{}" })).toEqual({ ok: true, value: {} });
    await page.reload();
    expect(await call("settings.read", {})).toEqual({ ok: true, value: "{}" });
    expect(await call("journal.open", {})).toMatchObject({ ok: true, value: { writers: ["w1"] } });
    expect(await append([...record(2)])).toEqual({ ok: true, value: {} });
    expect(readdirSync(join(home, "journal"))).toEqual(["journal-000001.reshelf"]);
  });

  test("writes no download, which would be a way out that no dialog shows", async () => {
    await program.app.evaluate(({ app, session }) => {
      session.defaultSession.on("will-download", (event) => {
        Object.assign(app, { wasDownloadStopped: event.defaultPrevented });
      });
    });
    await program.page.evaluate(() => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(["out"]));
      link.download = "out.txt";
      link.click();
    });
    const wasStopped = () =>
      program.app.evaluate(
        ({ app }) => (app as { readonly wasDownloadStopped?: boolean }).wasDownloadStopped,
      );
    await expect.poll(wasStopped).toBe(true);
  });

  test("keeps the profile for its owner only, whoever wrote the file", () => {
    const names = readdirSync(home, { recursive: true, withFileTypes: true }).filter(
      (n) => n.isFile() || n.isDirectory(),
    );
    expect(names.length).toBeGreaterThan(10);
    const open = names.filter((n) => statSync(join(n.path, n.name)).mode & 0o077).map(({ name }) => name);
    expect(open).toEqual([]);
    expect(statSync(home).mode & 0o777).toBe(0o700);
  });

  test("started a second time brings the first window to the front and ends", async () => {
    const line = "Reshelf is already open; its window comes to the front.";
    const second = await spawnProgram({ profile: home, app: shell.folder, line });
    await second.ready;
    expect(await second.ended).toBe(0);
    expect(await program.page.evaluate(() => document.readyState)).toBe("complete");
  });

  test("stays on its page, whatever the page wishes", async () => {
    await program.page.evaluate(() => {
      location.href = "https://example.org/";
    });
    await new Promise((done) => setTimeout(done, 500));
    const urls = await program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
    );
    expect(urls).toEqual(["app://reshelf/index.html"]);
  });

  test("asked nobody outside for anything in all this, and what is asked does show", async () => {
    const planted = await program.app.evaluate(async ({ net, session }) => {
      const ours = await net.fetch("https://blocked.invalid/").then(String, String);
      const another = session.fromPartition("another");
      another.webRequest.onBeforeRequest(null);
      await another.fetch("https://planted.invalid/").catch(String);
      return ours;
    });
    expect(planted).toContain("ERR_BLOCKED_BY_CLIENT");
    // The log is whole when the program has ended.
    await program.close();
    const isForeign = (url: string) =>
      !/^(app:\/\/reshelf\/|data:|blob:app:\/\/reshelf\/|devtools:)/.test(url);
    expect(askedForIn(netLog).filter(isForeign)).toEqual(["https://planted.invalid/"]);
  });
});
