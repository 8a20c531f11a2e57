import { describe, expect, test } from "vitest";
import type { LineWindow } from "../../shared/contracts/stock-records.ts";
import { made, verified } from "../makers/exports.ts";
import { lookAt, readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { fileOf, rowsOf } from "../makers/stock-text.ts";

const packs = [
  ["2642619", "Dafalgan Forte 1 g 50 tabletten"],
  ["0587188", "Imodium 2 mg 20 capsules"],
  ["0021295", "Zocor 20 mg 98 tabletten"],
  ["0733295", "Motilium 10 mg 30 tabletten"],
  ["1436518", "Nurofen 400 mg 30 tabletten"],
] as const;
const listOf = (name: string, header: string, cells: readonly string[]) =>
  fileOf(name, header, ...packs.map(([cnk, product], at) => `${cnk};${product};${cells[at] ?? ""}`));

/** Takes a file as it is guessed, and keeps the list it makes. */
async function kept(station: TestStation, file: { name: string; bytes: Uint8Array }) {
  const plan = await station.ask.planImport(file);
  if (!plan.ok) throw new Error(plan.failure.code);
  if (plan.value.what === "catalogue")
    expect(await station.ask.keepList({ plan: plan.value.plan })).toMatchObject({ ok: true });
  return plan.value;
}

const vatOf = ({ engine }: TestStation) => packs.map(([cnk]) => engine.catalogue.vatOf([`CNK:${cnk}`]));
const rateOn = (station: TestStation) =>
  lookAt((changed: (window: LineWindow) => void) => station.ask.line({ line: 0 }, changed)).vat;

describe("VAT of a product", () => {
  test.each([
    ["CNK;Benaming;BTW", ["6", "21", "6", "", "0"], [6, 21, 6, undefined, 0]],
    ["CNK;Libellé;Taux de TVA", ["2,1 %", "5,5 %", "10 %", "20 %", "2,10%"], [2.1, 5.5, 10, 20, 2.1]],
    ["CNK;Bezeichnung;MwSt-Satz", ["0,07", "0,19", "0,07", "", "0,19"], [7, 19, 7, undefined, 19]],
    ["CNK;Description;VAT rate (%)", ["6.00", "21.00", "6.00", "6.00", "12.00"], [6, 21, 6, 6, 12]],
  ])("comes from a list under “%s”", async (header, cells, rates) => {
    const station = await readyToCount();
    const plan = await kept(station, listOf("groothandel.csv", header, cells));
    expect(plan).toMatchObject({ what: "catalogue", rows: 5, buckets: { new: 5 } });
    expect(vatOf(station)).toEqual(rates);
  });

  test.each([
    ["CNK;Libellé;Taux de remboursement", ["65 %", "15 %", "0 %", "30 %", "0 %"]],
    ["CNK;Libellé;Taux de remboursement", ["0 %", "0 %", "0 %", "0 %", "0 %"]],
    ["CNK;Benaming;Prijs excl. btw", ["6,00", "21,00", "12,00", "6,00", "9,00"]],
    ["CNK;Benaming;Montant TVA", ["0,06", "0,21", "0,21", "0,06", "0,06"]],
    ["CNK;Benaming;BTW code", ["1", "2", "1", "1", "2"]],
  ])("is not what stands under “%s”", async (header, cells) => {
    const station = await readyToCount();
    const plan = await kept(station, listOf("lijst.csv", header, cells));
    expect(plan.what).toBe("products");
    expect(vatOf(station)).toEqual(packs.map(() => undefined));
  });

  test("that is no rate is told, and its product is taken without", async () => {
    const station = await readyToCount();
    const plan = await kept(station, listOf("lijst.csv", "CNK;Benaming;Btw", ["6", "6", "6", "6", "exempt"]));
    expect(plan).toMatchObject({ what: "catalogue", buckets: { new: 5, refused: 0 } });
    expect(plan.repairs).toMatchObject([
      { what: "vat-lost", is: "lost", count: 1, samples: [{ line: 6, before: "exempt" }] },
    ]);
    expect(vatOf(station)).toEqual([6, 6, 6, 6, undefined]);
  });

  test("is shown on the line, sums up on the receipt, goes out with the list and comes back with it", async () => {
    const station = await readyToCount("Koelkast");
    await station.ask.recordScan(scanned("2642619"));
    await station.ask.recordScan(scanned("0587188"));
    await station.ask.recordScan(scanned("5410013111009"));
    expect(rateOn(station)).toBeUndefined();
    await kept(station, listOf("apb.csv", "CNK;Naam;Btw", ["6", "21", "5,5"]));
    expect(rateOn(station)).toBe(6);
    const receipt = await verified(station, { what: "stock" });
    if (!receipt.ok) throw new Error(receipt.failure.code);
    expect(receipt.value.tally?.vat).toEqual(
      expect.arrayContaining([
        { rate: 6, lines: 1, packs: 1, pieces: 0 },
        { rate: 21, lines: 1, packs: 1, pieces: 0 },
        { rate: null, lines: 1, packs: 1, pieces: 0 },
      ]),
    );
    const table = await made(station, { what: "catalogue" });
    expect((await rowsOf(table.bytes)).map((row) => row[6])).toEqual(["6", "21", "5,5", "", ""]);
    expect(await verified(station, { what: "catalogue" })).toMatchObject({ ok: true });
    const other = await startStation();
    await kept(other, { name: table.name, bytes: table.bytes });
    expect(vatOf(other)).toEqual([6, 21, 5.5, undefined, undefined]);
    expect([...other.engine.catalogue.listed()].map(({ source: _, ...product }) => product)).toEqual(
      [...station.engine.catalogue.listed()].map(({ source: _, ...product }) => product),
    );
  });

  test("is changed by another list, and a restart keeps it", async () => {
    const station = await readyToCount();
    await kept(station, listOf("apb.csv", "CNK;Naam;Btw", ["6", "21"]));
    const next = await kept(station, listOf("apb.csv", "CNK;Naam;Btw", ["6", "12"]));
    expect(next.buckets).toMatchObject({ same: 4, changed: 1 });
    station.clock.time += 1_000;
    await kept(station, listOf("febelco.csv", "CNK;Naam;Btw", ["", "9"]));
    station.kill();
    expect(vatOf(await startStation(station)).slice(0, 2)).toEqual([6, 9]);
  });
});
