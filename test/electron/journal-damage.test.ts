import { readdirSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { Journal } from "../../electron/main/journal.ts";
import type { IndexedRecord } from "../../shared/contracts/journal-index.ts";
import { freshJournal, record } from "./journal-makers.ts";

const { folder, firstPart, opened } = freshJournal();

describe("damage", () => {
  beforeEach(async () => {
    const { journal } = await opened();
    for (const n of [1, 2, 3]) await journal.append(record(n));
    await journal.close();
  });

  test("at the end is cut off, reported, and kept in a side file", async () => {
    const whole = statSync(firstPart()).size;
    const torn = Buffer.concat([record(4).subarray(0, 20), new Uint8Array(64)]);
    await appendFile(firstPart(), torn);
    const { found, numbers, journal } = await opened({ now: () => new Date("2026-11-21T10:41:58.123Z") });
    expect(numbers).toEqual([1, 2, 3]);
    expect(found.cut).toEqual([{ part: 1, bytes: torn.length }]);
    expect(statSync(firstPart()).size).toBe(whole);
    expect(readFileSync(join(folder(), "journal-000001.cut-20261121T104158-123Z"))).toEqual(torn);
    expect((await journal.append(record(4))).ok).toBe(true);
    await journal.close();
    const again = await opened();
    expect(again.numbers).toEqual([1, 2, 3, 4]);
    expect([again.found.cut, again.found.skipped]).toEqual([[], []]);
  });

  test("of NUL bytes only is cut off without a side file", async () => {
    await appendFile(firstPart(), new Uint8Array(4096));
    expect((await opened()).found.cut).toEqual([{ part: 1, bytes: 4096 }]);
    expect(readdirSync(folder())).toEqual(["journal-000001.reshelf"]);
  });

  test("in the middle is skipped and reported, and the file is left as it is", async () => {
    const bytes = readFileSync(firstPart());
    const length = record(1).length;
    bytes[length + 30] = (bytes[length + 30] as number) ^ 255;
    await writeFile(firstPart(), bytes);
    const { found, numbers } = await opened();
    expect(numbers).toEqual([1, 3]);
    expect(found.skipped).toEqual([{ part: 1, offset: length, bytes: length }]);
    expect(readFileSync(firstPart())).toEqual(bytes);
  });

  test("at the end of a part that is not the last is reported and left as it is", async () => {
    await appendFile(firstPart(), "torn");
    const size = statSync(firstPart()).size;
    await writeFile(join(folder(), "journal-000002.reshelf"), record(4));
    const { found, numbers } = await opened();
    expect(numbers).toEqual([1, 2, 3, 4]);
    expect(found.skipped).toEqual([{ part: 1, offset: size - 4, bytes: 4 }]);
    expect(statSync(firstPart()).size).toBe(size);
  });

  test("of a part that is missing whole is reported", async () => {
    await writeFile(join(folder(), "journal-000003.reshelf"), record(9));
    const { found, numbers } = await opened();
    expect(numbers).toEqual([1, 2, 3, 9]);
    expect(found.skipped).toEqual([{ part: 2, offset: 0, bytes: 0 }]);
  });

  test("of a part that lost its end since it was indexed is told when it is read", async () => {
    const { journal, records } = await opened();
    truncateSync(firstPart(), 60);
    const { part, offset, length } = records[2] as IndexedRecord;
    expect(await journal.read(part, offset, length)).toEqual({
      ok: false,
      failure: { code: "journal/not-readable", facts: { reason: "EIO" } },
    });
  });

  test("by somebody removing the file is noticed at the next append, and the one after it is safe", async () => {
    const { journal } = await opened();
    await journal.append(record(4));
    rmSync(firstPart());
    expect(await journal.append(record(5))).toMatchObject({ failure: { code: "journal/not-written" } });
    expect(await journal.append(record(5))).toMatchObject({ ok: true });
    await journal.close();
    expect((await opened()).numbers).toEqual([5]);
  });
});

describe("a journal that cannot be read", () => {
  test("says why, and is not taken for an empty one", async () => {
    await writeFile(folder(), "a file where the folder should be");
    const result = await new Journal(folder()).open();
    expect(result).toEqual({
      ok: false,
      failure: { code: "journal/not-readable", facts: { reason: "ENOTDIR" } },
    });
  });
});
