import { describe, expect, test } from "vitest";
import { zipArchive } from "../../renderer/adapters/archive/zip-archive.ts";
import { systemClock } from "../../renderer/adapters/system-clock.ts";
import { crc32c } from "../../shared/base/crc32c.ts";
import { encodePage } from "../../shared/domain/ledger/page.ts";
import type { FoldedBytes } from "../../shared/ports/archive.ts";
import type { StoredPage } from "../../shared/ports/ledger-store.ts";
import { journalTurns } from "../../shared/usecases/journal-turns.ts";
import { KnownFolds } from "../../shared/usecases/known-folds.ts";
import { recordsOf } from "../../shared/usecases/records-of.ts";
import { entry, writer } from "../makers/entries.ts";

const part = new TextEncoder().encode("a part of the journal".repeat(5_000));

/** What folds, and how often it did. */
function folder() {
  const seen = { times: 0, folded: [] as FoldedBytes[] };
  const fold = async (bytes: Uint8Array) => {
    seen.times += 1;
    const folded = await zipArchive.fold(bytes);
    seen.folded.push(folded);
    return folded;
  };
  return { seen, fold };
}

const once = async (known: KnownFolds, fold: (bytes: Uint8Array) => Promise<FoldedBytes>, bytes = part) =>
  await known.begin({ fold })(bytes, await systemClock.digest(bytes));

describe("a part that was folded for the snapshot before", () => {
  test("is not folded again once it came to the same bytes twice", async () => {
    const { seen, fold } = folder();
    const known = new KnownFolds(systemClock);
    const expected = await zipArchive.fold(part);
    for (const times of [1, 2, 2, 2]) {
      expect(await once(known, fold)).toEqual(expected);
      expect(seen.times).toBe(times);
    }
  });

  test("is folded again where one of the two times slipped, and where its bytes changed in memory", async () => {
    const { seen, fold } = folder();
    const known = new KnownFolds(systemClock);
    const slips = async (bytes: Uint8Array) => {
      const folded = await fold(bytes);
      return { ...folded, bytes: folded.bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) };
    };
    await once(known, slips);
    await once(known, fold);
    await once(known, fold);
    expect(seen.times).toBe(3);
    const kept = (await once(known, fold)).bytes;
    kept[40] = (kept[40] as number) ^ 1;
    expect(await once(known, fold)).toEqual(await zipArchive.fold(part));
    expect(seen.times).toBe(4);
  });

  test("is let go of with a snapshot that does not hold it any more", async () => {
    const { seen, fold } = folder();
    const known = new KnownFolds(systemClock);
    for (let time = 0; time < 3; time++) await once(known, fold);
    await once(known, fold, part.subarray(1));
    await once(known, fold);
    expect(seen.times).toBe(4);
  });
});

describe("the journal of a snapshot", () => {
  const pages = Array.from({ length: 400 }, (_, at): StoredPage => {
    const by = at * 2 + 1;
    const bytes = encodePage([entry("started", by, 1, { version: "9".repeat(20_000) })]);
    return { writer: writer(by), from: 1, to: 1, stage: "-", crc: crc32c(bytes), bytes };
  });
  const texts = (some: readonly StoredPage[]) =>
    journalTurns(some).map((turn) => Buffer.from(recordsOf(turn)).toString("latin1"));

  test("holds every page once, in order, in parts of about a megabyte", () => {
    const parts = texts(pages);
    expect(parts.join("").match(/(?<=R1 \d+ \w+ )\w+/g)).toEqual(pages.map((page) => page.writer));
    expect(parts.length).toBeGreaterThan(4);
    for (const [at, { length }] of parts.entries()) {
      expect(length).toBeLessThan(4_300_000);
      if (at < parts.length - 1) expect(length).toBeGreaterThan(524_288);
    }
  });

  test("has most of its parts again in the next snapshot, wherever a page came in between", () => {
    const before = new Set(texts(pages));
    for (const at of [0, 150, 399]) {
      const [like] = pages;
      if (!like) throw new Error("no page");
      const more = pages.toSpliced(at, 0, { ...like, writer: writer(at * 2) });
      expect(texts(more).filter((text) => !before.has(text)).length).toBeLessThan(4);
    }
  });
});
