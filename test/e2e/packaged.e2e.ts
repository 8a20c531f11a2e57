import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { extractFile, listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { type Browser, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { freshProfile, removeProfile, spawnProgram } from "../../build/bench/kit/program.mjs";
import { packageProgram } from "../../build/dist.mjs";
import type { Bridge } from "../../renderer/adapters/host/electron-host.ts";
import { CardService, whyNoCardService } from "../cards/card-service.ts";
import { VirtualCard } from "../cards/virtual-card.ts";

const noCards = whyNoCardService();
const folder = join(import.meta.dirname, "../../release/linux-unpacked");
const executable = join(folder, "reshelf");
const archive = join(folder, "resources/app.asar");

type Program = Awaited<ReturnType<typeof spawnProgram>>;
let profile: string;
let program: Program | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  await packageProgram({ isFolderOnly: true });
  profile = await freshProfile("packaged");
}, 300_000);

afterEach(async () => {
  await browser?.close();
  await program?.kill();
  [program, browser] = [undefined, undefined];
});

afterAll(() => removeProfile(profile));

/** Attaches to the window through the port the program itself opened: with its fuses off nothing else can. */
async function attach(started: Program): Promise<Browser> {
  const listening = /^DevTools listening on (ws:.+)$/;
  const address = () =>
    started.output.map((line) => listening.exec(line)?.[1]).find((found) => found !== undefined);
  await expect.poll(address, { timeout: 30_000 }).toBeDefined();
  return chromium.connectOverCDP(address() ?? "", { noDefaults: true });
}

describe("the packaged program", () => {
  test("starts, shows its window on its own origin and can be used", async () => {
    program = await spawnProgram({ profile, executable, words: ["--remote-debugging-port=0"] });
    await program.ready;
    browser = await attach(program);
    const page = browser.contexts()[0]?.pages()[0];
    expect(page?.url()).toMatch(/^app:\/\/reshelf\//);
    await expect.poll(() => page?.locator("#app > *").count()).toBeGreaterThan(0);
  });

  test.skipIf(noCards)(`reads cards${noCards ? ` (not run: ${noCards})` : ""}`, async () => {
    const service = await CardService.start();
    try {
      const words = ["--remote-debugging-port=0"];
      program = await spawnProgram({ profile, executable, words, env: service.env });
      await program.ready;
      browser = await attach(program);
      const page = browser.contexts()[0]?.pages()[0];
      const ask = (name: string, input: object) =>
        page?.evaluate(
          ([method, said]) =>
            (globalThis as unknown as { reshelf: Bridge }).reshelf.call(method as string, said),
          [name, input] as const,
        );
      await ask("card.watch", { on: true });
      await expect.poll(() => ask("card.now", {})).toMatchObject({ state: "empty" });
      const card = await VirtualCard.insert(service.ports[0]);
      await expect.poll(() => ask("card.now", {})).toMatchObject({ state: "read" });
      card.remove();
    } finally {
      await service.close();
    }
  });

  test("is neither a Node nor a debugger, and loads nothing but its own archive", async () => {
    const wire = await getCurrentFuseWire(executable);
    const isOn = (fuse: FuseV1Options) => wire[fuse] === "1".charCodeAt(0);
    expect(isOn(FuseV1Options.RunAsNode)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
    expect(isOn(FuseV1Options.EnableCookieEncryption)).toBe(true);
    expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
    expect(existsSync(join(folder, "resources/default_app.asar"))).toBe(false);
  });

  test("asked to be a Node, it opens itself instead", async () => {
    program = await spawnProgram({
      profile,
      executable,
      words: ["-e", "console.log('a node ' + 'was here')"],
      env: { ELECTRON_RUN_AS_NODE: "1" },
    });
    await program.ready;
    expect(program.output).not.toContain("a node was here");
  });

  test("holds the built files and no source, and names what is inside it", () => {
    const files = listPackage(archive, { isPack: false });
    expect(files).toContain("/dist/electron/main.cjs");
    expect(files).toContain("/dist/renderer/index.html");
    expect(files.filter((file) => /\.(tsx?|map)$|node_modules/.test(file))).toEqual([]);
    const notices = (file: string) => extractFile(archive, `dist/${file}.md`).toString();
    expect(notices("renderer/licenses/window")).toMatch(/^## react-dom .*\(MIT\)$/m);
    expect(notices("renderer/licenses/engine")).toMatch(/^## dexie .*\(Apache-2.0\)$/m);
    expect(notices("electron/licenses/cards")).toMatch(/^## pcsc-mini .*\(MIT\)$/m);
    expect(notices("electron/licenses/main")).toMatch(/^## valibot .*\(MIT\)$/m);
  });

  test("speaks its four languages and carries the notices of what it is made of", () => {
    const locales = execFileSync("ls", [join(folder, "locales")], { encoding: "utf8" })
      .trim()
      .split("\n");
    expect(locales).toEqual(["de.pak", "en-US.pak", "fr.pak", "nl.pak"]);
    expect(existsSync(join(folder, "LICENSES.chromium.html"))).toBe(true);
  });
});
