import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnyEntry } from "../../shared/domain/ledger/entry.ts";
import { type EntryId, entryId } from "../../shared/domain/ledger/identity.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { type Arrival, arrival, ledger } from "../makers/arbitraries.ts";
import { batch, entry, writer } from "../makers/entries.ts";
import { pagesOf } from "../makers/pages.ts";
import { folded, stockOf } from "./folded.ts";

const runs = Number(process.env["LAW_RUNS"] ?? 150);
const idOf = (one: AnyEntry): EntryId => entryId(one.writer, one.number);
const neverStruck = ["voided", "batchClosed", "started"];

const scan = entry("counted", 1, 2);
const strikeOf = (one: AnyEntry, number = 1) => entry("voided", 9, number, { target: idOf(one) });

/** The packs in stock when these entries arrive one after the other. */
function quantityOf(entries: readonly AnyEntry[]): number {
  const stock = new Stock();
  for (const one of entries) stock.apply(pagesOf([one]));
  return Array.from({ length: stock.lines.size }, (_, line) => stock.lines.quantity[line] as number).reduce(
    (sum, quantity) => sum + quantity,
    0,
  );
}

/** What a stock says of its lines, products and sessions, and of what was expected. */
function saidOf(entries: readonly AnyEntry[], order: Arrival) {
  const { lines, products, sessions, variance } = folded(stockOf(entries, order), []);
  return { lines, products, sessions, variance };
}

describe("a void, for all ledgers", () => {
  test("undoes exactly its target: what stands is what would stand had the target never been said", () => {
    fc.assert(
      fc.property(ledger(), arrival, fc.nat(), (entries, order, choice) => {
        const replaced = new Set(entries.flatMap((one) => ("replaces" in one ? one.replaces : [])));
        const targets = entries.filter((one) => !neverStruck.includes(one.kind) && !replaced.has(idOf(one)));
        const target = targets[choice % Math.max(1, targets.length)];
        fc.pre(target !== undefined);
        const strike = entry("voided", 7, 1, { target: idOf(target) });
        const without = entries.filter((one) => one !== target);
        expect(saidOf([...entries, strike], order)).toEqual(saidOf(without, order));
      }),
      { numRuns: runs },
    );
  });

  test("of what somebody has replaced changes nothing but what its maker said beside it", () => {
    const first = entry("quantity", 1, 3, { of: idOf(scan), said: 9 });
    const second = entry("quantity", 1, 4, { of: idOf(scan), said: 6, replaces: [idOf(first)] });
    const third = entry("quantity", 1, 5, { of: idOf(scan), said: 7, replaces: [idOf(second)] });
    expect(quantityOf([scan, first, second, third, strikeOf(second)])).toBe(7);
    expect(quantityOf([scan, first, second, third, strikeOf(third)])).toBe(6);
    expect(quantityOf([scan, first, second, third, strikeOf(third), strikeOf(second, 2)])).toBe(9);
  });

  test("of a batch except some undoes the rest of the batch and nothing else", () => {
    fc.assert(
      fc.property(ledger(), arrival, fc.array(fc.nat(), { maxLength: 3 }), (entries, order, kept) => {
        fc.pre(entries.some((one) => one.kind === "started" && one.writer === writer(5)));
        const closed = [...entries, entry("batchClosed", 7, 1, { batch: batch(1) })];
        const replaced = new Set(entries.flatMap((one) => ("replaces" in one ? one.replaces : [])));
        const own = closed.filter((one) => one.writer === writer(5) && !neverStruck.includes(one.kind));
        fc.pre(own.length > 0 && !own.some((one) => replaced.has(idOf(one))));
        // Another void of the same batch would strike what this one spares.
        fc.pre(!entries.some((one) => one.kind === "voided" && one.target === batch(1)));
        // Any other writer whose first entry names the batch is part of it too.
        fc.pre(
          !entries.some(
            (one) => one.kind === "started" && one.batch === batch(1) && one.writer !== writer(5),
          ),
        );
        const except = kept.map((choice) => idOf(own[choice % own.length] as AnyEntry));
        const strike = entry("voided", 8, 1, { target: batch(1), except });
        const without = closed.filter((one) => !own.includes(one as never) || except.includes(idOf(one)));
        expect(saidOf([...closed, strike], order)).toEqual(saidOf(without, order));
      }),
      { numRuns: runs },
    );
  });

  test("that arrives before its entry still strikes it", () => {
    expect(quantityOf([strikeOf(scan), scan])).toBe(0);
  });

  test("is never voided itself", () => {
    const strike = strikeOf(scan);
    expect(quantityOf([scan, strike, entry("voided", 1, 9, { target: idOf(strike) })])).toBe(0);
  });
});
