import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gapsOf, joinRange } from "../../shared/domain/ledger/census.ts";
import type { AnyEntry } from "../../shared/domain/ledger/entry.ts";
import { canonicalLine } from "../../shared/domain/ledger/entry-line.ts";
import { type WriterId, writerOf } from "../../shared/domain/ledger/identity.ts";
import { alteredEntry, partsHeld, partsNotHeld } from "../../shared/domain/ledger/merge.ts";
import { entriesOf, type Page } from "../../shared/domain/ledger/page.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { arrival, arriving, ledger } from "../makers/arbitraries.ts";
import { entry, writer } from "../makers/entries.ts";
import { pagesOf } from "../makers/pages.ts";
import { folded } from "./folded.ts";

type Range = readonly [number, number];
type Held = Map<WriterId, Range[]>;

/** Takes pages into a ledger the way a station does: only what is not held yet, noting what is held then. */
function adopt(held: Held, pages: readonly Page[]): Page[] {
  return pages.flatMap((page) => {
    const ranges = held.get(page.writer) ?? [];
    const parts = partsNotHeld(page, ranges);
    held.set(page.writer, joinRange(ranges, page.from, page.to));
    return parts;
  });
}

const range = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(6))
  .map(([from, more]): Range => [from, from + more]);
const numbersIn = (ranges: readonly Range[]) =>
  ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
    .sort((a, b) => a - b);
const joined = (ranges: readonly Range[]) =>
  ranges.reduce<Range[]>((all, [from, to]) => joinRange(all, from, to), []);
const counts = (from: number, to: number) =>
  pagesOf(
    numbersIn([[from, to]]).map((number) => entry("counted", 1, number)),
    "columns",
  );

describe("what a ledger holds", () => {
  test("joined ranges hold every number once, in order, and no two of them touch", () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const all = joined(ranges);
        expect(numbersIn(all)).toEqual([...new Set(numbersIn(ranges))]);
        expect(all.every(([from], at) => at === 0 || from > (all[at - 1] as Range)[1] + 1)).toBe(true);
      }),
    );
  });

  test("a gap is every number up to the last known one that is not held, a missing start and tail included", () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), fc.nat(40), (ranges, last) => {
        const held = numbersIn(joined(ranges));
        const most = Math.max(last, held.at(-1) ?? 0);
        const missing = numbersIn([[1, most]]).filter((number) => !held.includes(number));
        const gaps = gapsOf(new Map([[writer(1), joined(ranges)]]), new Map([[writer(1), last]]));
        expect(numbersIn(gaps.map(({ from, to }): Range => [from, to]))).toEqual(missing);
      }),
    );
  });

  test("a writer of whom nothing came but that its successor names is a gap from its first entry on", () => {
    expect(gapsOf(new Map(), new Map([[writer(4), 12]]))).toEqual([{ writer: writer(4), from: 1, to: 12 }]);
  });
});

describe("taking pages in", () => {
  test("takes exactly the numbers that are not held, each once, as they were", () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), range, (ranges, [from, to]) => {
        const held = joined(ranges);
        const [page] = counts(from, to) as [Page];
        const taken = partsNotHeld(page, held).flatMap((part) => [...entriesOf(part)]);
        const missing = numbersIn([[from, to]]).filter((number) => !numbersIn(held).includes(number));
        expect(taken).toEqual(missing.map((number) => entry("counted", 1, number)));
        const kept = partsHeld(page, held).flatMap((part) => [...entriesOf(part)]);
        const there = numbersIn([[from, to]]).filter((number) => !missing.includes(number));
        expect(kept).toEqual(there.map((number) => entry("counted", 1, number)));
      }),
    );
  });

  test("twice adds nothing the second time, however the pages were cut", () => {
    fc.assert(
      fc.property(ledger(), arrival, (entries, order) => {
        const held: Held = new Map();
        adopt(
          held,
          arriving(entries, order).flatMap((group) => pagesOf(group)),
        );
        expect(adopt(held, pagesOf(entries, "columns"))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("two stations that give each other their ledgers hold the same stock, whatever they shared before", () => {
    fc.assert(
      fc.property(
        ledger(),
        arrival,
        arrival,
        fc.array(fc.nat(2), { minLength: 40, maxLength: 40 }),
        (entries, one, other, who) => {
          const of = (station: number) =>
            entries.filter((_, at) => who[at % who.length] === 2 || who[at % who.length] === station);
          const [left, right] = [of(0), of(1)].map((own) => ({
            own,
            held: new Map() as Held,
            stock: new Stock(),
          }));
          if (!left || !right) return;
          for (const { own, held, stock } of [left, right])
            for (const group of arriving(own, one)) stock.apply(adopt(held, pagesOf(group)));
          for (const group of arriving(right.own, other)) left.stock.apply(adopt(left.held, pagesOf(group)));
          for (const group of arriving(left.own, one))
            right.stock.apply(adopt(right.held, pagesOf(group, "columns")));
          expect(new Map([...left.held].sort())).toEqual(new Map([...right.held].sort()));
          expect(folded(left.stock, entries)).toEqual(folded(right.stock, entries));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("an entry that is not what it was", () => {
  const entries = numbersIn([[1, 40]]).map((number) => entry("counted", 1, number));
  const changed = (number: number) =>
    entries.map((one) => (one.number === number ? entry("counted", 1, number, { delta: 2 }) : one));
  const pageOf = (some: readonly AnyEntry[], form: "columns" | "objects" = "columns") =>
    pagesOf(some, form)[0] as Page;

  test("is found, whatever forms and borders the pages have", () => {
    expect(alteredEntry(pageOf(entries), pageOf(entries, "objects"))).toBeUndefined();
    expect(alteredEntry(pageOf(entries), pageOf(changed(7), "objects"))).toBe(`${writer(1)}.7`);
    expect(alteredEntry(pageOf(entries.slice(5)), pageOf(changed(7).slice(0, 9)))).toBe(`${writer(1)}.7`);
    expect(alteredEntry(pageOf(entries.slice(7)), pageOf(changed(7)))).toBeUndefined();
  });

  test("is not looked for between writers", () => {
    expect(alteredEntry(pageOf(entries), pageOf([entry("counted", 2, 1)]))).toBeUndefined();
  });

  test("is the same when its canonical line is: both forms of a page say it byte for byte", () => {
    for (const one of entriesOf(pageOf(entries))) {
      expect(canonicalLine(one)).toBe(canonicalLine(entries[one.number - 1] as AnyEntry));
      expect(writerOf(`${one.writer}.${one.number}` as never)).toBe(writer(1));
    }
  });
});
