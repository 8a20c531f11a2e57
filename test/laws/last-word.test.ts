import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnyEntry, LedgerEntry } from "../../shared/domain/ledger/entry.ts";
import { basisOf } from "../../shared/domain/stock/basis.ts";
import { basisNow } from "../../shared/domain/stock/last-word.ts";
import { finding } from "../../shared/domain/stock/line-table.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { arrival, arriving } from "../makers/arbitraries.ts";
import { entry } from "../makers/entries.ts";
import { opened } from "../makers/one-line.ts";
import { pagesOf } from "../makers/pages.ts";

/** Session 1, which counts everything, counts the place of the adjustment. */
const place = opened(1, 1);
/** The adjustment is at this time by the clock of its station, which is writer 1. */
const now = 1_000;

const counts = (at: fc.Arbitrary<number>) =>
  fc.array(fc.record({ by: fc.integer({ min: 1, max: 4 }), at, delta: fc.integer({ min: 1, max: 3 }) }), {
    maxLength: 8,
  });

/** Counts of one line, numbered on within their writers. */
function numbered(from: Map<number, number>, said: readonly { by: number; at: number; delta: number }[]) {
  return said.map(({ by, at, delta }) => {
    const number = (from.get(by) ?? 0) + 1;
    from.set(by, number);
    return entry("counted", by, number, { at, delta });
  });
}

function stockOf(groups: readonly (readonly AnyEntry[])[]): Stock {
  const stock = new Stock();
  for (const group of groups) stock.apply(pagesOf(group));
  return stock;
}

/** "There are 12", said by somebody who sees exactly these entries. */
function saidOn(seen: readonly LedgerEntry[], numbers: Map<number, number>) {
  const stock = stockOf([[place, ...seen]]);
  const number = (numbers.get(1) ?? 0) + 1;
  numbers.set(1, number);
  const saw = stock.lines.size > 0 ? (stock.lines.quantity[0] as number) : 0;
  const basis = stock.lines.size > 0 ? basisNow(stock.context, 0) : basisOf([]);
  return entry("adjusted", 1, number, { at: now, delta: 12 - saw, said: 12, saw, basis });
}

const isFinding = ({ lines }: Stock) =>
  lines.live
    .subarray(0, lines.size)
    .some((live, line) => live > 0 && ((lines.findings[line] as number) & finding.saidOther) !== 0);

test("whatever the clocks of others say, who saw all there was is not contradicted by what is counted later", () => {
  fc.assert(
    fc.property(
      counts(fc.nat(5_000)),
      counts(fc.integer({ min: now + 1, max: 9_000 })),
      arrival,
      (seen, later, order) => {
        const numbers = new Map<number, number>();
        const before = numbered(numbers, seen);
        const word = saidOn(before, numbers);
        const all = [place, ...before, word, ...numbered(numbers, later)];
        expect(isFinding(stockOf(arriving(all, order)))).toBe(false);
      },
    ),
  );
});

test("a clock that is put back does not contradict what was said before it was", () => {
  fc.assert(
    fc.property(counts(fc.nat(5_000)), fc.nat(9_000), arrival, (seen, at, order) => {
      const numbers = new Map<number, number>();
      const before = numbered(numbers, seen);
      const word = saidOn(before, numbers);
      const after = numbered(numbers, [{ by: 1, at, delta: 1 }]);
      expect(isFinding(stockOf(arriving([place, ...before, word, ...after], order)))).toBe(false);
    }),
  );
});

test("what was counted before by the clock and not seen is a finding, wherever the clocks of what was seen stand", () => {
  fc.assert(
    fc.property(counts(fc.nat(5_000)), fc.nat(now - 1), arrival, (seen, at, order) => {
      const numbers = new Map<number, number>();
      const before = numbered(numbers, seen);
      const word = saidOn(before, numbers);
      const unseen = entry("counted", 5, 1, { at });
      expect(isFinding(stockOf(arriving([place, ...before, word, unseen], order)))).toBe(true);
    }),
  );
});
