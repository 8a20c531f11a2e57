import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnyEntry } from "../../shared/domain/ledger/entry.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { type Arrival, arrival, arriving, ledger } from "../makers/arbitraries.ts";
import { entry, id, place, session } from "../makers/entries.ts";
import { pagesOf } from "../makers/pages.ts";
import { folded, lineOf, referenceOf, stockOf } from "./folded.ts";
import { ReferenceFold } from "./reference-fold.ts";

const inTurn: Arrival = { keys: [0], sizes: [1], forms: ["page"] };
const runs = Number(process.env["LAW_RUNS"] ?? 150);

describe("the fold, for all ledgers", () => {
  test("step by step, in any order and grouping, it is what the rules say of all entries at once", () => {
    fc.assert(
      fc.property(ledger(), arrival, (entries, order) => {
        const settled = withRightBases(entries);
        // Who looks between two steps sees nothing that is remembered too long.
        const stock = stockOf(settled, order, (held) => folded(held, []));
        expect(folded(stock, settled)).toEqual(referenceOf(settled));
      }),
      { numRuns: runs },
    );
  });

  test("put off and done in turns, while other entries arrive, it comes to the same", () => {
    fc.assert(
      fc.property(ledger(), arrival, fc.nat(6), fc.array(fc.nat(3)), (entries, order, most, turns) => {
        const settled = withRightBases(entries);
        const stock = new Stock();
        for (const [at, group] of arriving(settled, order).entries()) {
          stock.apply(pagesOf(group), most);
          for (let turn = 0; turn < (turns[at] ?? 0); turn++) stock.goOn();
        }
        while (stock.left > 0) stock.goOn();
        expect(folded(stock, settled)).toEqual(referenceOf(settled));
      }),
      { numRuns: runs },
    );
  });

  test("every order of arrival gives the same stock", () => {
    fc.assert(
      fc.property(ledger(60), arrival, arrival, (entries, one, other) => {
        expect(folded(stockOf(entries, one), entries)).toEqual(folded(stockOf(entries, other), entries));
      }),
      { numRuns: runs },
    );
  });

  test("a closing that arrives last may say which of two openings stands, and where what was counted lies", () => {
    const opened = { session: session(2), recounts: [], replaces: [] };
    const entries = [
      entry("sessionOpened", 1, 1, { ...opened, location: place(1) }),
      entry("sessionOpened", 2, 1, { ...opened, location: place(2), replaces: [id(1, 3)] }),
      entry("counted", 1, 2, { session: session(2) }),
      entry("sessionClosed", 1, 3, { session: session(2), replaces: [id(1, 1)] }),
    ];
    const stepwise = new Stock();
    for (const one of entries) stepwise.apply(pagesOf([one]));
    expect(folded(stepwise, entries)).toEqual(referenceOf(entries));
  });

  test("two places said of a session at once are no finding of what was taken out at another place", () => {
    const to = (number: number, location: number) =>
      entry("moved", 1, number, { session: session(4), location: place(location) });
    const entries = [
      to(1, 1),
      to(2, 2),
      entry("takenOut", 1, 3, { session: session(4), location: place(1) }),
    ];
    expect(folded(stockOf(entries, inTurn), entries)).toEqual(referenceOf(entries));
  });

  test("each step answers with every line that is no longer what it was", () => {
    fc.assert(
      fc.property(ledger(), arrival, (entries, order) => {
        const stock = new Stock();
        let before = new Map<number, unknown>();
        for (const group of arriving(entries, order)) {
          const told = new Set(stock.apply(pagesOf(group)));
          const after = new Map(
            Array.from({ length: stock.lines.size }, (_, line) => [line, lineOf(stock, line)]),
          );
          const changed = [...after]
            .filter(([line, now]) => !equal(now, before.get(line)))
            .map(([line]) => line);
          expect(changed.filter((line) => !told.has(line))).toEqual([]);
          before = after;
        }
      }),
      { numRuns: runs },
    );
  });

  test("what comes while room is being made is held as ever", () => {
    fc.assert(
      fc.property(ledger(), arrival, fc.integer({ min: 1, max: 40 }), (entries, order, steps) => {
        const stock = new Stock();
        const making = stock.room(1_000);
        for (const group of arriving(entries, order)) {
          for (let step = 0; step < steps; step++) making.next();
          stock.apply(pagesOf(group));
        }
        expect(folded(stock, entries)).toEqual(referenceOf(entries));
      }),
      { numRuns: runs },
    );
  });

  test("texts numbered ahead, also of pages that never come, change nothing", () => {
    fc.assert(
      fc.property(ledger(), ledger(), arrival, (entries, others, order) => {
        const stock = new Stock();
        for (const page of pagesOf(others, "columns")) stock.numberAhead(page);
        expect(folded(stock, entries)).toEqual(folded(new Stock(), entries));
        const groups = arriving(entries, order).map((group) => pagesOf(group, "columns"));
        for (const page of groups.flat()) stock.numberAhead(page);
        for (const pages of groups) stock.apply(pages);
        expect(folded(stock, entries)).toEqual(folded(stockOf(entries, order), entries));
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("taking pages in twice adds nothing", () => {
    fc.assert(
      fc.property(ledger(), arrival, (entries, order) => {
        const stock = stockOf(entries, order);
        const before = folded(stock, entries);
        const size = stock.entries.size;
        for (const group of arriving(entries, order)) stock.apply(pagesOf(group));
        stock.apply(pagesOf(entries, "columns"));
        expect(stock.entries.size).toBe(size);
        expect(folded(stock, entries)).toEqual(before);
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});

/**
 * An adjustment whose basis is "before" rests on the very entries that the clocks put before it, "all" on everything its
 * writer had not yet to say; every other one of them saw another quantity. The rest keep a basis that fits nothing.
 */
function withRightBases(entries: readonly AnyEntry[]): readonly AnyEntry[] {
  const reference = new ReferenceFold(entries);
  return entries.map((one) => {
    if (one.kind !== "adjusted" || (one.basis !== "before" && one.basis !== "all")) return one;
    const { basis, saw } = reference.basisFor(one, one.basis);
    return { ...one, basis, saw: one.number % 2 === 0 ? saw : one.saw };
  });
}

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
