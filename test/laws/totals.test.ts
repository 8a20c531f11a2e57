import fc from "fast-check";
import { expect, test } from "vitest";
import { Totals } from "../../renderer/engine/totals.ts";
import { finding } from "../../shared/domain/stock/line-table.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { arrival, arriving, ledger } from "../makers/arbitraries.ts";
import { pagesOf } from "../makers/pages.ts";

/** The sums as anyone would make them: over all lines, from nothing. */
function plainSums({ lines }: Stock) {
  const sums = {
    lines: 0,
    packs: 0,
    pieces: 0,
    unnamed: new Set<number>(),
    doubtful: new Set<number>(),
    places: new Map<number, { packs: number; pieces: number }>(),
  };
  for (let line = 0; line < lines.size; line++) {
    if (lines.live[line] === 0) continue;
    const quantity = lines.quantity[line] as number;
    const findings = lines.findings[line] as number;
    const location = lines.location[line] as number;
    sums.lines += 1;
    const what = lines.unit[line] === 1 ? "pieces" : "packs";
    const place = sums.places.get(location) ?? { packs: 0, pieces: 0 };
    sums[what] += quantity;
    sums.places.set(location, { ...place, [what]: place[what] + quantity });
    if (findings & finding.doubt) sums.doubtful.add(line);
    else if (findings & finding.unnamed) sums.unnamed.add(line);
  }
  return sums;
}

test("totals kept in step are the plain sums, whatever arrives in whatever order", () => {
  fc.assert(
    fc.property(ledger(60), arrival, (entries, order) => {
      const stock = new Stock();
      const totals = new Totals();
      for (const group of arriving(entries, order)) {
        totals.update(stock, stock.apply(pagesOf(group)));
        const sums = plainSums(stock);
        const { lines, packs, pieces } = totals;
        expect({ lines, packs, pieces }).toEqual({
          lines: sums.lines,
          packs: sums.packs,
          pieces: sums.pieces,
        });
        expect(totals.unnamed).toEqual(sums.unnamed);
        expect(totals.doubtful).toEqual(sums.doubtful);
        for (const [location, its] of sums.places) expect(totals.place(location)).toMatchObject(its);
      }
    }),
  );
});
