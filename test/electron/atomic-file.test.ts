import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeAtomically } from "../../electron/main/atomic-file.ts";
import { Disk, whyNoDisk } from "../e2e/disk.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const bytes = new TextEncoder().encode("new");
const folder = temporaryFolder();

describe("a file written whole", () => {
  test("replaces the old one, is for its owner only, and leaves nothing beside it", async () => {
    const path = join(folder(), "settings.json");
    writeFileSync(path, "old");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(await writeAtomically(path, bytes)).toEqual({ ok: true, value: { size: 3, sha256 } });
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder())).toEqual(["settings.json"]);
  });

  test("gets the rights asked for when others are to read it", async () => {
    const path = join(folder(), "table.csv");
    await writeAtomically(path, bytes, 0o644);
    expect(statSync(path).mode & 0o777).toBe(0o644);
  });

  test("says why it could not be written, and leaves nothing beside", async () => {
    mkdirSync(join(folder(), "taken"));
    writeFileSync(join(folder(), "taken", "x"), "x");
    expect(await writeAtomically(join(folder(), "taken"), bytes)).toMatchObject({
      failure: { code: "file/not-written", facts: { name: "taken" } },
    });
    expect(await writeAtomically(join(folder(), "absent", "x"), bytes)).toMatchObject({
      failure: { code: "file/not-written", facts: { name: "x", reason: "ENOENT" } },
    });
    expect(readdirSync(folder())).toEqual(["taken"]);
  });
});

const why = whyNoDisk();
describe.skipIf(why !== undefined)(
  `a file written whole on a real disk${why ? ` (not run: ${why})` : ""}`,
  () => {
    let disk: Disk;
    beforeEach(() => {
      disk = new Disk(16);
      writeFileSync(join(disk.folder, "keys"), "old");
    });
    afterEach(() => disk.discard());

    test("that is full leaves the old file as it was and names the bytes that are free", async () => {
      disk.fill();
      const result = await writeAtomically(join(disk.folder, "keys"), new Uint8Array(100_000));
      expect(result).toMatchObject({ failure: { code: "file/no-space", facts: { neededBytes: 100_000 } } });
      expect(readFileSync(join(disk.folder, "keys"), "utf8")).toBe("old");
      expect(readdirSync(disk.folder).sort()).toEqual([".ballast", "keys", "lost+found"]);
    });

    test("that is read-only says so", async () => {
      disk.off();
      disk.back("read-only");
      expect(await writeAtomically(join(disk.folder, "keys"), bytes)).toEqual({
        ok: false,
        failure: { code: "file/read-only", facts: { name: "keys" } },
      });
    });

    test("that dies says so", async () => {
      disk.pull();
      const result = await writeAtomically(join(disk.folder, "keys"), bytes);
      expect(result).toMatchObject({ failure: { code: "file/not-written" } });
    });

    test("is there, whole, after a power cut that follows its answer", async () => {
      for (let n = 0; n < 5; n++) {
        const text = `version ${n}`.repeat(1_000);
        expect((await writeAtomically(join(disk.folder, "keys"), new TextEncoder().encode(text))).ok).toBe(
          true,
        );
        disk.cut();
        disk.back();
        expect(readFileSync(join(disk.folder, "keys"), "utf8")).toBe(text);
      }
    });
  },
);
