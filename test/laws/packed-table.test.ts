import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillTable, openPackedTable, packTable } from "../../shared/domain/stock/packed-table.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { Words } from "../../shared/domain/stock/words.ts";
import { arrival, arriving, ledger } from "../makers/arbitraries.ts";
import { pagesOf } from "../makers/pages.ts";
import { folded } from "./folded.ts";

const runs = Number(process.env["LAW_RUNS"] ?? 150);

/** A stock whose first groups were packed and taken back before the others came. */
function packedAfter(groups: ReturnType<typeof arriving>, first: number): Stock {
  const packing = new Stock();
  for (const group of groups.slice(0, first)) for (const page of pagesOf(group)) packing.hold(page);
  const packed = packTable(packing.entries, "1", []);
  const opened = packed && openPackedTable(packed, "1");
  if (!opened) throw new Error("not packed");
  const stock = new Stock();
  fillTable(stock.entries, opened);
  for (const group of groups.slice(first)) stock.apply(pagesOf(group));
  stock.apply();
  return stock;
}

/** Every field of a table, whatever they are called. */
function heldBy({ entries }: Stock) {
  return Object.fromEntries(
    Object.entries(entries).map(([name, field]) => {
      if (field instanceof Words)
        return [name, Array.from({ length: field.size }, (_, at) => field.word(at))];
      return [name, ArrayBuffer.isView(field) ? [...(field as Uint8Array).subarray(0, entries.size)] : field];
    }),
  );
}

describe("a packed table, for all ledgers", () => {
  test("what was packed and taken back is what was read page by page, and folds with what comes later", () => {
    fc.assert(
      fc.property(ledger(), arrival, fc.nat(10), (entries, order, cut) => {
        const groups = arriving(entries, order);
        const plain = new Stock();
        for (const group of groups) plain.apply(pagesOf(group));
        const stock = packedAfter(groups, cut % (groups.length + 1));
        expect(folded(stock, entries)).toEqual(folded(plain, entries));
      }),
      { numRuns: runs },
    );
  });

  test("nothing a table holds is forgotten", () => {
    fc.assert(
      fc.property(ledger(), arrival, (entries, order) => {
        const groups = arriving(entries, order);
        const plain = new Stock();
        for (const group of groups) for (const page of pagesOf(group)) plain.hold(page);
        plain.apply();
        expect(heldBy(packedAfter(groups, groups.length))).toEqual(heldBy(plain));
      }),
      { numRuns: runs },
    );
  });

  test("bytes cut short or of another version are no packed table", () => {
    const stock = new Stock();
    const packed = packTable(stock.entries, "1", [Uint32Array.of(1, 2)]) as Uint8Array;
    expect(openPackedTable(packed, "1")?.beside).toEqual([Uint32Array.of(1, 2)]);
    expect(openPackedTable(packed, "2")).toBeUndefined();
    for (const length of [0, 4, 40, packed.length - 8])
      expect(openPackedTable(packed.slice(0, length), "1")).toBeUndefined();
  });
});
