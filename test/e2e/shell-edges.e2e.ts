import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endCalmly, launchProgram, spawnProgram } from "../../build/bench/kit/program.mjs";
import { electronRuntime } from "../../build/electron-runtime.mjs";
import { encodeRecord } from "../../shared/contracts/journal-record.ts";
import { Disk, whyNoDisk } from "./disk.ts";
import { buildShellApp } from "./shell-app.ts";

declare const profile: (name: string, input: unknown) => Promise<unknown>;

let shell: Awaited<ReturnType<typeof buildShellApp>>;
beforeAll(async () => {
  shell = await buildShellApp();
});
afterAll(() => shell.remove());
const bytes = [...encodeRecord({ writer: "w1", from: 1, to: 1, stage: "-" }, Uint8Array.of(1))];

const whyNot = whyNoDisk();
describe.skipIf(whyNot !== undefined)(
  `a profile on a disk of its own${whyNot ? ` (not run: ${whyNot})` : ""}`,
  () => {
    const limits = {
      RESHELF_DISK_LOW: "40000000",
      RESHELF_DISK_STOP: "10000000",
      RESHELF_DISK_RESERVE: "8000000",
    };
    const asked = async (page: Page) => ({
      journal: await page.evaluate(() => profile("journal.open", {})),
      state: await page.evaluate(() => profile("disk.state", {})),
      append: await page.evaluate((b) => profile("journal.append", { records: Uint8Array.from(b) }), bytes),
    });
    const opened = async (disk: Disk) => {
      const program = await launchProgram({
        profile: join(disk.folder, "profile"),
        app: shell.folder,
        env: limits,
      });
      try {
        // The driver is there before the page's own script.
        await program.page.waitForFunction(() => "profile" in globalThis);
        return await asked(program.page);
      } finally {
        // A program that stayed would keep its disk, and that would be all one hears.
        await program.close();
      }
    };

    test("that becomes read-only still opens, shows what there is and says what it cannot write", async () => {
      const disk = new Disk(128);
      try {
        expect(await opened(disk)).toMatchObject({ state: { level: "fine" }, append: { ok: true } });
        disk.off();
        disk.back("read-only");
        expect(await opened(disk)).toMatchObject({
          journal: { ok: true, value: { writers: ["w1"] } },
          append: { failure: { code: "journal/not-written", facts: { reason: "EROFS" } } },
        });
      } finally {
        disk.discard();
      }
    });

    test("that is full opens, releases its reserve, still saves what is in hand and says stop", async () => {
      const disk = new Disk(128);
      try {
        await opened(disk);
        disk.fill(9_000_000);
        expect(await opened(disk)).toMatchObject({
          journal: { ok: true },
          state: { level: "low" },
          append: { ok: true },
        });
        disk.fill();
        const full = await opened(disk);
        expect(full).toMatchObject({
          journal: { ok: true, value: { writers: ["w1"] } },
          state: { level: "stop" },
        });
      } finally {
        disk.discard();
      }
    });
  },
);

describe.skipIf(process.platform !== "linux")("a temporary folder that takes nothing", () => {
  test.each([
    ["is not there and cannot be made", (home: string) => join(home, "a file", "folder")],
    ["has too long a name for a socket", (home: string) => join(home, "l".repeat(90))],
  ])("and %s: the program opens, and only a second start is one", async (_why, folderIn) => {
    const home = mkdtempSync(join(tmpdir(), "reshelf-room-"));
    writeFileSync(join(home, "a file"), "");
    const folder = folderIn(home);
    if (!folder.includes("a file")) mkdirSync(folder);
    const start = { profile: join(home, "profile"), app: shell.folder, env: { TMPDIR: folder } };
    const first = await spawnProgram(start);
    try {
      await first.ready;
      const second = await spawnProgram({ ...start, line: /already open/ });
      await second.ready;
      expect(await second.ended).toBe(0);
    } finally {
      await endCalmly(first);
      rmSync(home, { recursive: true, force: true });
    }
  });
});

const canBeAnother = process.platform === "linux" && process.getuid?.() === 0;
describe.skipIf(!canBeAnother)(
  `a person without rights${canBeAnother ? "" : " (not run: needs root to become one)"}`,
  () => {
    test("has every process of the program in its sandbox", async () => {
      const home = mkdtempSync(join(tmpdir(), "reshelf-nobody-"));
      try {
        const { executable } = await electronRuntime({ say: console.log });
        // The cache of the runtime is its owner's only.
        const runtime = join(home, "runtime");
        cpSync(dirname(executable), runtime, { recursive: true });
        mkdirSync(join(home, "profile"));
        for (const folder of [home, shell.folder]) chmodSync(folder, 0o755);
        for (const folder of [home, join(home, "profile")]) chownSync(folder, 65534, 65534);
        const start = join(home, "start");
        const words = `--reuid=65534 --regid=65534 --clear-groups ${runtime}/electron ${shell.folder}`;
        writeFileSync(start, `#!/bin/sh\nexec setpriv ${words}\n`, { mode: 0o755 });
        const program = await spawnProgram({
          profile: join(home, "profile"),
          executable: start,
          env: { HOME: home, ...displayFor(home) },
        });
        try {
          await program.ready;
          const renderers = processesIn(runtime).filter(({ words }) => words.includes("--type=renderer"));
          expect(renderers.length).toBeGreaterThan(0);
          for (const { words, seccomp } of renderers)
            expect([words.includes("--no-sandbox"), seccomp]).toEqual([false, "2"]);
        } finally {
          await program.kill();
        }
      } finally {
        rmSync(home, { recursive: true, force: true });
      }
    });
  },
);

/** The key to the display, where it has one, for the person the home belongs to. */
function displayFor(home: string): Readonly<Record<string, string>> {
  const key = process.env["XAUTHORITY"];
  if (key === undefined) return {};
  const own = join(home, "display-key");
  cpSync(key, own);
  chownSync(own, 65534, 65534);
  return { XAUTHORITY: own };
}

/** The running programs of a folder, with their words and whether the kernel filters their calls (2: it does). */
function processesIn(
  folder: string,
): readonly { readonly words: readonly string[]; readonly seccomp: string }[] {
  const numbers = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return numbers.flatMap((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split(/[\0 ]/);
      const seccomp = /Seccomp:\s+(\d)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "";
      return words[0]?.startsWith(folder) ? [{ words, seccomp }] : [];
    } catch {
      return []; // ended meanwhile
    }
  });
}
