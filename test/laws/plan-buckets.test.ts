import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanRow } from "../../shared/contracts/file-records.ts";
import { type BucketCounts, planBuckets } from "../../shared/domain/import/plan-buckets.ts";
import { dirtyCorpus } from "../bench/dirty-trial.ts";
import { imported } from "../makers/imports.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

/** Cells that fall into every bucket, and beside them what no cell should be. */
const cells = {
  code: ["05412345678908", "05410013111009", "1234567", "5,41E+12", "85073003328", "CNK:2642619", ""],
  name: ["Insuline", "Dafalgan", "Dafalgan Forte", "", "TOTAAL"],
  place: ["Robot", "Koelkast", "", "Kelder"],
  quantity: ["1", "3", "12", "0", "-2", "twee", "1.000"],
  lot: ["L1", "L2", "", "mrt-24"],
  person: ["Peeters", "Van den Broeck", ""],
  birthDate: ["1958-03-14", "1985-07-30", ""],
  town: ["Mol", "Geel"],
} as const;
const headers = {
  stock: ["Plaats;Product;Gelezen code;Lot;Aantal", ["place", "name", "code", "lot", "quantity"]],
  products: ["Code;Product;Verpakking", ["code", "name", "lot"]],
  customers: ["Naam;Voornaam;Geboortedatum;Gemeente", ["person", "name", "birthDate", "town"]],
} as const satisfies Record<string, readonly [string, readonly (keyof typeof cells)[]]>;

const table = fc.constantFrom<keyof typeof headers>("stock", "products", "customers").chain((what) => {
  const [header, fields] = headers[what];
  const row = fc.tuple(...fields.map((field) => fc.constantFrom<string>(...cells[field])));
  return fc
    .array(row, { minLength: 1, maxLength: 12 })
    .map((rows) => fileOf(`${what}.csv`, header, ...rows.map((row) => row.join(";"))));
});

describe("the buckets of a plan, for all files", () => {
  it("hold every row once, in the order of the file, whatever is known already", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.array(table, { maxLength: 2 }), async (file, before) => {
        const station = await readyToCount();
        for (const other of before) await imported(station, other).catch(() => undefined);
        await expectSum(station, file);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("hold every row of the dirty corpus", async () => {
    const station = await readyToCount();
    for (const file of dirtyCorpus()) await expectSum(station, file);
  });
});

async function expectSum(station: TestStation, file: { readonly name: string; readonly bytes: Uint8Array }) {
  const planned = await station.ask.planImport(file);
  if (!planned.ok) return;
  const { plan, rows, buckets } = planned.value;
  expect(sumOf(buckets), file.name).toBe(rows);
  const all = await rowsOf(station, plan, "all", rows);
  expect(all.length, file.name).toBe(rows);
  const lines = all.map(({ line }) => line);
  expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
  for (const bucket of planBuckets) {
    const own = await rowsOf(station, plan, bucket, rows);
    expect(own.length).toBe(buckets[bucket]);
    expect(own).toEqual(all.filter((row) => row.bucket === bucket));
  }
}

async function rowsOf(
  station: TestStation,
  plan: string,
  bucket: "all" | PlanRow["bucket"],
  rows: number,
): Promise<readonly PlanRow[]> {
  const found: PlanRow[] = [];
  // Odd pages, so that windows begin everywhere.
  for (let first = 0; first < rows; first += 37)
    found.push(...(await station.ask.planRows({ plan, bucket, first, count: 37 })).rows);
  return found;
}

const sumOf = (buckets: BucketCounts) => planBuckets.reduce((sum, bucket) => sum + buckets[bucket], 0);
