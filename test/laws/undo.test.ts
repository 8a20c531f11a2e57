import fc from "fast-check";
import { expect, test } from "vitest";
import type { UndoChoice } from "../../shared/contracts/undo-records.ts";
import { entryId } from "../../shared/domain/ledger/identity.ts";
import { decodePage, entriesOf } from "../../shared/domain/ledger/page.ts";
import { expiryText } from "../../shared/domain/stock/expiry-number.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { imported } from "../makers/imports.ts";
import { pagesOf } from "../makers/pages.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";
import { lookedAt, touch, touched, undoWindow } from "../makers/undo.ts";

const runs = Number(process.env["LAW_RUNS"] ?? 25);

/** A row of a file of few products, lots and places, so that rows meet what lies there and each other. */
const row = fc
  .record({
    place: fc.constantFrom("Robot", "Koelkast"),
    code: fc.constantFrom("05412345678908", "05410013111009"),
    lot: fc.constantFrom("", "A"),
    quantity: fc.integer({ min: 1, max: 5 }),
    serials: fc.constantFrom("", "", "3S1", "3S2"),
  })
  .map(({ place, code, lot, quantity, serials }) => {
    const its = code === "05412345678908" ? serials : "";
    return `${place};${code};${code};="${lot}";;${quantity};="${its}"`;
  });
const choice: fc.Arbitrary<UndoChoice> = fc.record({
  all: fc.constantFrom("proposed", "kept", "reversed"),
  but: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
});

/** Every line with something in effect on it, by what it is of. */
function linesOf({ lines, entries }: Stock): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let line = 0; line < lines.size; line++)
    if (lines.live[line] !== 0)
      found.set(nameOf({ lines, entries } as Stock, line), lines.quantity[line] as number);
  return found;
}

function nameOf({ lines, entries }: Stock, line: number): string {
  const [root, lot, expiry, location, unit] = lines.key(line);
  return [
    entries.codes.word(root),
    entries.lots.word(lot),
    expiryText(expiry),
    entries.locations.word(location),
    unit,
  ].join("|");
}

const sum = (station: TestStation) => [station.engine.totals.packs, station.engine.totals.pieces] as const;

/** The stock as if some entries had never been said. */
async function stockWithout(station: TestStation, isGone: (id: string) => boolean): Promise<Stock> {
  const stock = new Stock();
  for await (const pages of station.engine.store.pages())
    for (const { bytes } of pages) {
      const page = decodePage(bytes);
      if (!page) throw new Error("no page");
      const left = [...entriesOf(page)].filter(({ writer, number }) => !isGone(entryId(writer, number)));
      if (left.length > 0) stock.apply(pagesOf(left));
    }
  return stock;
}

test("an import taken back is as if it had never come, but for lines that a person keeps, and was foretold", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(touch, { maxLength: 3 }),
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.array(touch, { maxLength: 5 }),
      choice,
      async (before, rows, after, said) => {
        const station = await readyToCount();
        for (const one of before) await touched(station, one);
        station.clock.time += 1_000;
        const then = linesOf(station.engine.ledger.stock);
        const header = "Plaats;Product;Gelezen code;Lot;Vervaldatum;Aantal;Serienummers";
        const { batch } = await imported(station, fileOf("voorraad.csv", header, ...rows));
        const { stock } = station.engine.ledger;
        const size = stock.entries.size;
        for (const one of after) await touched(station, one);

        const summary = await lookedAt(station, batch);
        const { effect, rows: foretold, total } = await undoWindow(station, summary, said);
        const [packs, pieces] = sum(station);
        const done = await station.ask.undoImport({ undo: summary.undo, choice: said, reason: "verkeerd" });
        expect(done).toEqual({ ok: true, value: {} });

        expect(sum(station)).toEqual([packs - effect.packs, pieces - effect.pieces]);
        expect(foretold).toHaveLength(total);
        for (const { line, after: foreseen } of foretold)
          expect([line?.lot, stock.lines.quantity[line?.line as number]]).toEqual([line?.lot, foreseen]);
        expect(stock.facts.isBatchStruck(batch)).toBe(true);

        // What nobody touched since is as it was before the file came.
        const isTouched = new Set<number>();
        for (let index = size; index < stock.entries.size; index++)
          if (stock.entries.isQuantity(index)) isTouched.add((stock.state.line[index] as number) - 1);
        for (const { line } of foretold) if (line) isTouched.add(line.line);
        if (after.every(({ do: what }) => what === "adjust" || what === "scan"))
          for (let line = 0; line < stock.lines.size; line++)
            if (!isTouched.has(line))
              expect([line, stock.lines.quantity[line]]).toEqual([line, then.get(nameOf(stock, line)) ?? 0]);

        // All of it is as if what went had never been said.
        const isGone = (id: string) => {
          const index = stock.find(id as never);
          return index >= 0 && stock.facts.batchOf(index) === batch && stock.facts.isStruck(index);
        };
        expect(linesOf(stock)).toEqual(linesOf(await stockWithout(station, isGone)));
        station.kill();
      },
    ),
    { numRuns: runs },
  );
}, 120_000);
