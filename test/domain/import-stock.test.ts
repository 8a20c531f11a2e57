import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTable } from "../../renderer/adapters/csv/read-table.ts";
import { writeTable } from "../../renderer/adapters/csv/write-table.ts";
import { gtinCheckDigit } from "../../shared/domain/codes/gtin.ts";
import type { Language } from "../../shared/domain/import/column-map.ts";
import { planStockTable } from "../../shared/domain/import/plan-stock-table.ts";
import { plannedRow, type StockPlan } from "../../shared/domain/import/stock-plan.ts";
import { type StockRecord, stockSheet } from "../../shared/domain/import/stock-table.ts";
import { type Page, valueAt } from "../../shared/domain/ledger/page.ts";
import { countedPages } from "../makers/counted-pages.ts";
import { stockOf } from "../makers/tables.ts";

const languages = ["en", "nl", "fr", "de"] as const satisfies readonly Language[];
const belgian = { today: "2026-11-22", country: "BE", choices: { off: [] } } as const;
const record: StockRecord = {
  ...{
    place: "Koelkast",
    name: "Insuline",
    pack: "5 pennen",
    code: "05412345678908",
    codes: ["CNK:2642619"],
  },
  ...{ lot: "MAR24", expiry: "2027-03", quantity: 3, unit: "pack", serials: ["3E5", "0012"], findings: "" },
  ...{ firstCounted: "2026-11-21 10:41", lastCounted: "2026-11-21 10:42" },
};

const gtin = fc.integer({ min: 0, max: 9_999_999_999 }).map((number) => {
  const digits = `541${String(number).padStart(10, "0")}`;
  return digits + gtinCheckDigit(digits);
});
const gs1 = fc.string({
  unit: fc.constantFrom(...`!"%&'()*+,-./0123456789:;<=>?ABCXYZ_abcxyz`),
  minLength: 1,
  maxLength: 20,
});
const line = fc.record<StockRecord>({
  place: fc.constantFrom("Robot", "Koelkast", "=Kluis", "1-2", "Schap; boven"),
  name: fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.replaceAll("\0", "").trim()),
  pack: fc.constantFrom("", "30 tabl.", "1/2", "mei 24"),
  code: fc.oneof(
    gtin,
    fc.constantFrom("CNK:0056135", "PZN:27580899", "2642618", "+ABC 12", "=1", "MAR24", "12345678"),
  ),
  codes: fc.constantFrom([], ["CNK:2642619"], ["CNK:2642619", "PZN:03752864", "read \\ so"]),
  lot: fc.oneof(fc.constant(""), gs1),
  expiry: fc.constantFrom("", "2027-03", "2027-03-31", "2026-01-01", "2028-02"),
  quantity: fc.integer({ min: -50, max: 2_000 }),
  unit: fc.constantFrom("pack", "piece"),
  serials: fc.array(fc.oneof(gs1, fc.constant("two words")), { maxLength: 5 }),
  findings: fc.constantFrom("", "counted twice"),
  firstCounted: fc.constant("2026-11-21 10:41"),
  lastCounted: fc.constant("2026-11-21 10:42"),
});

describe("a stock table", () => {
  it("for all stocks, in every language: what is exported is what is imported", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 15 }),
        fc.constantFrom(...languages),
        async (lines, language) => {
          const plan = await planOf(lines, language);
          expect(plan.refused).toEqual([]);
          expect(tally(countsOf(plan))).toEqual(tally(lines.flatMap(countsOfRecord)));
          expect(plan.rows).toBe(plan.taken.line.length + plan.idle.length + plan.refused.length);
          for (const product of plan.products) {
            const first = lines.find((one) => one.code === product.code) as StockRecord;
            expect(product.name).toBe(first.name);
            expect([...product.codes].sort()).toEqual(
              first.codes.filter((code) => code !== first.code).sort(),
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("keeps serials that a spreadsheet would take for numbers, each as one entry, the rest as one more", async () => {
    const plan = await planOf([record], "nl");
    expect(countsOf(plan)).toEqual([
      {
        place: "Koelkast",
        code: "05412345678908",
        lot: "MAR24",
        expiry: "2027-03",
        unit: "pack",
        serial: "3E5",
        delta: 1,
      },
      {
        place: "Koelkast",
        code: "05412345678908",
        lot: "MAR24",
        expiry: "2027-03",
        unit: "pack",
        serial: "0012",
        delta: 1,
      },
      {
        place: "Koelkast",
        code: "05412345678908",
        lot: "MAR24",
        expiry: "2027-03",
        unit: "pack",
        serial: null,
        delta: 1,
      },
    ]);
    expect(plan).toMatchObject({ packs: 3, entries: 3, places: ["Koelkast"], idle: [] });
    expect(plannedRow(plan, 0)).toEqual({
      ...{ line: 2, place: "Koelkast", lot: "MAR24", expiry: "2027-03", quantity: 3, unit: "pack" },
      product: {
        code: record.code,
        doubt: undefined,
        name: "Insuline",
        pack: "5 pennen",
        codes: record.codes,
      },
      serials: ["3E5", "0012"],
    });
  });

  it("with more serials on a line than a cell can hold goes out in several rows and comes back as one line", async () => {
    const serials = Array.from({ length: 2_500 }, (_, index) => `S${String(index).padStart(19, "0")}`);
    const plan = await planOf([{ ...record, quantity: 2_501, serials }], "nl");
    expect(plan.rows).toBe(3);
    expect(plan.taken.quantity).toEqual([1_000, 1_000, 501]);
    expect(countsOf(plan)).toHaveLength(2_501);
  });

  it("of 100,000 lines lands row by row in one bucket, its pages hold what it counts", async () => {
    const lines = [...stockOf(100_000, 1)];
    const plan = await planOf(lines, "fr");
    expect(plan).toMatchObject({ rows: 100_000, refused: [], idle: [] });
    expect(plan.products).toHaveLength(20_903);
    expect(plan.taken.line[99_999]).toBe(100_001);
    let count = 0;
    for (const page of countedPages(plan, plan.places)) {
      expect(page.count).toBeLessThanOrEqual(5_000);
      count += page.count;
    }
    expect(count).toBe(plan.entries);
    const packs = lines.filter(({ unit }) => unit === "pack");
    expect(plan.packs).toBe(packs.reduce((sum, one) => sum + one.quantity, 0));
  });
});

interface Count {
  readonly place: string;
  readonly code: string;
  readonly lot: string | null;
  readonly expiry: string | null;
  readonly unit: string;
  readonly serial: string | null;
  readonly delta: number;
}

function countsOf(plan: StockPlan): Count[] {
  return [...countedPages(plan, plan.places, 7)].flatMap(({ count, columns }) => {
    const run = { kind: "counted", from: 1, count, columns } satisfies Page["runs"][number];
    return Array.from({ length: count }, (_, index) => {
      const value = (field: string) => valueAt(run, field, index);
      const [lot, expiry, unit, serial] = ["lot", "expiry", "unit", "serial"].map(value);
      return {
        place: value("session"),
        code: value("code"),
        lot,
        expiry,
        unit,
        serial,
        delta: value("delta"),
      } as Count;
    });
  });
}

function countsOfRecord({ place, code, lot, expiry, unit, quantity, serials }: StockRecord): Count[] {
  const count = { place, code, lot: lot || null, expiry: expiry || null, unit };
  const [only, ...others] = serials;
  // Pieces with one serial are what is left of that pack.
  if (unit === "piece" && only !== undefined && others.length === 0)
    return [{ ...count, serial: only, delta: quantity }];
  const rest = { ...count, serial: null, delta: quantity - serials.length };
  return [...serials.map((serial) => ({ ...count, serial, delta: 1 })), ...(rest.delta === 0 ? [] : [rest])];
}

const tally = (counts: readonly Count[]) => counts.map((count) => JSON.stringify(count)).sort();

async function planOf(lines: readonly StockRecord[], language: Language): Promise<StockPlan> {
  const table = await openTable(await writeTable(stockSheet(lines, language)), "stock.csv");
  if (!table.ok) throw new Error(JSON.stringify(table.failure));
  const plan = await planStockTable(table.value, { ...belgian, language: "nl" });
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  return plan.value;
}
