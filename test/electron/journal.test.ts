import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type IndexedRecord, recordCount } from "../../shared/contracts/journal-index.ts";
import { freshJournal, record } from "./journal-makers.ts";

const { folder, firstPart, opened } = freshJournal();

describe("an empty profile", () => {
  test("has a journal without records, and opening it writes nothing", async () => {
    const { found, records } = await opened();
    expect([records, found.cut, found.skipped]).toEqual([[], [], []]);
    expect(existsSync(folder())).toBe(false);
  });

  test("gets a folder and a part that only its owner may read", async () => {
    const { journal } = await opened();
    expect(await journal.append(record(1))).toEqual({ ok: true, value: {} });
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    expect(statSync(firstPart()).mode & 0o777).toBe(0o600);
    await journal.close();
  });
});

describe("what was appended", () => {
  test("is found again in order after a restart, and its payload can be read", async () => {
    const { journal } = await opened();
    for (const n of [1, 2, 3]) await journal.append(record(n));
    await journal.close();
    const again = await opened();
    expect(again.numbers).toEqual([1, 2, 3]);
    const { part, offset, length } = again.records[1] as IndexedRecord;
    const read = await again.journal.read(part, offset, length);
    expect(read.ok && new TextDecoder().decode(read.value)).toBe("payload 2");
  });

  test("a hundred at once lies in the order asked, none twice, with far fewer flushes than appends", async () => {
    let flushes = 0;
    const { journal } = await opened({
      flush: async (file) => {
        flushes += 1;
        await file.datasync();
      },
    });
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => journal.append(record(n))));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(flushes).toBeLessThan(5);
    await journal.close();
    expect((await opened()).numbers).toEqual(Array.from({ length: 100 }, (_, n) => n));
  });

  test("is found by a second opening of the same journal, as after a reload of the window", async () => {
    const { journal } = await opened();
    const pending = journal.append(record(1));
    const result = await journal.open();
    expect(result.ok && recordCount(result.value)).toBe(1);
    expect((await pending).ok).toBe(true);
    expect((await journal.append(record(2))).ok).toBe(true);
    await journal.close();
    expect((await opened()).numbers).toEqual([1, 2]);
  });

  test("goes on in a new part when the part is full, and no part is ever shortened", async () => {
    const { journal } = await opened({ partBytes: 200 });
    for (let n = 1; n <= 9; n++) await journal.append(record(n));
    const sizes = readdirSync(folder()).map((name) => statSync(join(folder(), name)).size);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
    await journal.close();
    const again = await opened({ partBytes: 200 });
    expect(again.numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(again.records.map(({ part }) => part)).size).toBe(sizes.length);
  });
});

describe("what is not a whole record", () => {
  test("never enters the journal", async () => {
    const { journal } = await opened();
    const torn = record(1).subarray(0, 10);
    for (const bytes of [
      new Uint8Array(),
      torn,
      Buffer.concat([record(1), torn]),
      new TextEncoder().encode("hello"),
    ])
      expect(() => journal.append(bytes)).toThrow("whole records");
    expect(existsSync(folder())).toBe(false);
  });
});

describe("the cut a copy is made from", () => {
  test("names every part, and the current one up to the last acknowledged record", async () => {
    const { journal } = await opened({ partBytes: 100 });
    for (const n of [1, 2, 3]) await journal.append(record(n));
    void journal.append(record(4));
    const cut = await journal.consistentCut();
    expect(cut.map(({ name, length }) => ({ name, length }))).toEqual(
      readdirSync(folder()).map((name) => ({ name, length: statSync(join(folder(), name)).size })),
    );
    expect(cut.length).toBeGreaterThan(1);
  });
});
