import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type SnapshotSource, saveSnapshot } from "../../electron/main/save-snapshot.ts";
import { Disk, whyNoDisk } from "../e2e/disk.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const bytesOf = (turn: number, size = 300_000) => new Uint8Array(size).map((_, at) => (at * 7 + turn) % 251);
const source = (turn: number, more: Partial<SnapshotSource> = {}): SnapshotSource => {
  const bytes = bytesOf(turn);
  return { name: `${turn}.stock`, size: bytes.length, sha256: sha256(bytes), chunks: () => [bytes], ...more };
};
const why = whyNoDisk();

describe.skipIf(why !== undefined)(
  `a snapshot on a real stick${why ? ` (not run: ${why})` : ""}`,
  { timeout: 60_000 },
  () => {
    let disk: Disk;
    beforeEach(() => {
      disk = new Disk(32);
    });
    afterEach(() => disk.discard());
    const save = (turn: number, more: Partial<SnapshotSource> = {}) =>
      saveSnapshot(disk.folder, source(turn, more));
    const onStick = () =>
      readdirSync(disk.folder).filter((name) => name !== "lost+found" && name !== ".ballast");
    const isWhole = (turn: number) =>
      sha256(readFileSync(join(disk.folder, `${turn}.stock`))) === source(turn).sha256;

    test("is whole after the stick is pulled the moment it is said to be written, and so are those before it", async () => {
      for (let turn = 1; turn <= 5; turn++) {
        expect((await save(turn)).ok).toBe(true);
        disk.cut();
        disk.back();
        for (let each = 1; each <= turn; each++)
          expect([turn, each, isWhole(each)]).toEqual([turn, each, true]);
      }
    });

    test("never replaces a file of its name, not even one that came while it was written", async () => {
      expect((await save(1)).ok).toBe(true);
      const again = { name: "1.stock" };
      expect(await save(2, again)).toMatchObject({ failure: { facts: { reason: "EEXIST" } } });
      const meanwhile = function* () {
        writeFileSync(join(disk.folder, "3.stock"), "not of this program");
        yield bytesOf(3);
      };
      expect(await save(3, { chunks: meanwhile })).toMatchObject({
        failure: { facts: { reason: "EEXIST" } },
      });
      expect(readFileSync(join(disk.folder, "3.stock"), "utf8")).toBe("not of this program");
      expect(isWhole(1)).toBe(true);
      expect(onStick().sort()).toEqual(["1.stock", "3.stock"]);
    });

    test("that does not fit is told before anything is written, with what it would take", async () => {
      expect(await save(1, { size: 40_000_000 })).toMatchObject({
        failure: { code: "file/no-space", facts: { neededBytes: 41_048_576 } },
      });
      expect(onStick()).toEqual([]);
    });

    test("is told to be another one when other bytes arrive than were packed", async () => {
      expect(await save(1, { chunks: () => [bytesOf(2)] })).toMatchObject({
        failure: { code: "file/read-back-differs" },
      });
      expect(onStick()).toEqual([]);
    });

    test.each([
      ["fills up", () => disk.fill(), "file/no-space"],
      ["dies", () => disk.pull(), "file/not-written"],
      ["is torn off", () => disk.tearOff(), "file/not-written"],
    ] as const)(
      "on a stick that %s meanwhile is never said to be written, and an older one stays",
      async (_what, fault, code) => {
        expect((await save(1)).ok).toBe(true);
        const chunks = function* () {
          yield bytesOf(2).subarray(0, 100_000);
          fault();
          yield bytesOf(2).subarray(100_000);
        };
        expect(await save(2, { chunks })).toMatchObject({ failure: { code } });
        disk.off();
        disk.back();
        expect(isWhole(1)).toBe(true);
        expect(onStick()).not.toContain("2.stock");
      },
    );

    test("on a stick that is read-only says so", async () => {
      disk.off();
      disk.back("read-only");
      expect(await save(1)).toMatchObject({ failure: { code: "file/read-only" } });
    });
  },
);
