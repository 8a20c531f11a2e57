import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inspectCopy } from "../../electron/main/inspect-copy.ts";
import { type CopySource, saveCopy } from "../../electron/main/save-copy.ts";
import { Disk, whyNoDisk } from "../e2e/disk.ts";

const about = { version: "1.0.0", station: "Counter 1", created: "2026-11-21T10:41:58.123Z", entries: 1 };
const source = (name: string, size: number): CopySource => ({
  name,
  size,
  chunks: () => [new Uint8Array(size).fill(7)],
});
const small = [source("journal-000001.reshelf", 300_000), source("settings.json", 20)];
const why = whyNoDisk();

describe.skipIf(why !== undefined)(
  `a copy on a real stick${why ? ` (not run: ${why})` : ""}`,
  { timeout: 60_000 },
  () => {
    let disk: Disk;
    beforeEach(() => {
      disk = new Disk(32);
    });
    afterEach(() => disk.discard());
    const save = (sources: readonly CopySource[] = small) =>
      saveCopy(disk.folder, "Copy", about, async () => sources);

    test("is whole after the stick is pulled the moment the copy is said to be safe", async () => {
      for (let n = 0; n < 5; n++) {
        const saved = await save();
        expect(saved.ok).toBe(true);
        disk.cut();
        disk.back();
        const name = saved.ok ? saved.value.name : "";
        expect(await inspectCopy(join(disk.folder, name))).toMatchObject({ ok: true });
      }
    });

    test("that is read-only says so", async () => {
      disk.off();
      disk.back("read-only");
      expect(await save()).toEqual({
        ok: false,
        failure: { code: "file/read-only", facts: { name: "Copy" } },
      });
    });

    test("that is too small is told before anything is written, with what it would take", async () => {
      const result = await save([source("journal-000001.reshelf", 40_000_000)]);
      expect(result).toMatchObject({
        failure: { code: "file/no-space", facts: { neededBytes: 41_048_576 } },
      });
      expect(readdirSync(disk.folder)).toEqual(["lost+found"]);
    });

    test("that fills up meanwhile is told so, nothing of the copy remains, and an older copy is untouched", async () => {
      expect((await save()).ok).toBe(true);
      const greedy: CopySource = {
        name: "settings.json",
        size: 300_000,
        chunks: function* () {
          disk.fill();
          yield new Uint8Array(300_000);
        },
      };
      expect(await save([greedy])).toMatchObject({ failure: { code: "file/no-space" } });
      expect(readdirSync(disk.folder).sort()).toEqual([".ballast", "Copy", "lost+found"]);
      expect(await inspectCopy(join(disk.folder, "Copy"))).toMatchObject({ ok: true });
    });

    test("that dies meanwhile is never said to be safe", async () => {
      const dying: CopySource = {
        name: "settings.json",
        size: 3,
        chunks: function* () {
          disk.pull();
          yield new Uint8Array(3);
        },
      };
      expect(await save([...small.slice(0, 1), dying])).toMatchObject({
        failure: { code: "file/not-written" },
      });
      disk.off();
      disk.back();
      expect(await inspectCopy(disk.folder)).toMatchObject({ failure: { code: "copy/none" } });
    });

    test("torn off meanwhile is told so, and nothing lands on the disk below, nor is anything there removed", async () => {
      disk.off();
      mkdirSync(join(disk.folder, "Copy"));
      writeFileSync(join(disk.folder, "Copy", "mine"), "not of this program");
      disk.back();
      const torn: CopySource = {
        name: "settings.json",
        size: 3,
        chunks: function* () {
          disk.tearOff();
          yield new Uint8Array(3);
        },
      };
      expect(await save([torn, ...small.slice(0, 1)])).toMatchObject({
        failure: { code: "file/not-written" },
      });
      expect(readdirSync(disk.folder)).toEqual(["Copy"]);
      expect(readdirSync(join(disk.folder, "Copy"))).toEqual(["mine"]);
    });

    test("torn off between choosing and writing never takes the disk below for the stick", async () => {
      const result = await saveCopy(disk.folder, "Copy", about, async () => {
        disk.tearOff();
        return small;
      });
      expect(result).toMatchObject({ failure: { facts: { reason: "EPLACEGONE" } } });
      expect(readdirSync(disk.folder)).toEqual([]);
    });
  },
);
