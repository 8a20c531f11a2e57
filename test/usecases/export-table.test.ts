import { expect, test } from "vitest";
import { countedPharmacy } from "../makers/counted-pharmacy.ts";
import { imported, planned } from "../makers/imports.ts";
import { readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { fileOf, stockText } from "../makers/stock-text.ts";

const exported = async (station: TestStation, what: "stock" | "products") => {
  const table = await station.ask.exportTable({ what });
  if (!table.ok) throw new Error(table.failure.code);
  return table.value;
};

test.each([1, 2, 3])(
  "what is exported is what an empty station imports: lines, numbers, serials, codes as read (%i)",
  async (seed) => {
    const station = await readyToCount();
    await countedPharmacy(station, 250, seed);
    const table = await exported(station, "stock");
    const other = await startStation();
    const plan = await planned(other, table);
    expect(plan).toMatchObject({ buckets: { refused: 0 }, rows: table.rows });
    await imported(other, table);
    expect(await stockText(other)).toEqual(await stockText(station));
    expect(other.engine.totals.packs).toBe(station.engine.totals.packs);
    expect(other.engine.totals.pieces).toBe(station.engine.totals.pieces);
    expect(station.engine.totals.pieces).toBeGreaterThan(0);
    expect(table.packs).toBe(station.engine.totals.packs);
  },
);

test("products go out and come back under their names and codes", async () => {
  const station = await readyToCount();
  await countedPharmacy(station, 60, 4);
  await imported(station, fileOf("namen.csv", "Code;CNK;Product", "05410013111009;2642619;Dafalgan 1 g"));
  const table = await exported(station, "products");
  const other = await startStation();
  expect(await planned(other, table)).toMatchObject({
    what: "products",
    rows: table.rows,
    buckets: { refused: 0 },
  });
  await imported(other, table);
  expect(new TextDecoder().decode((await exported(other, "products")).bytes)).toBe(
    new TextDecoder().decode(table.bytes),
  );
  expect(await planned(other, table)).toMatchObject({ buckets: { new: 0, same: table.rows } });
});

test("a name in a file takes the place of another one, and goes when the file is struck", async () => {
  const station = await readyToCount();
  await station.ask.nameProduct({ code: "05410013111009", name: "Dafalgan", pack: "" });
  const file = fileOf("namen.csv", "Code;Product;Verpakking", "05410013111009;Dafalgan Forte;16 tabl");
  const { batch } = await imported(station, file);
  const text = async () => new TextDecoder().decode((await exported(station, "products")).bytes);
  expect(await text()).toContain("Dafalgan Forte");
  await station.ask.strike({ target: batch, except: [], reason: "verkeerd bestand" });
  expect(await text()).not.toContain("Forte");
  expect(await text()).toContain("Dafalgan");
});

test("the table is named after what it holds and the day, in the language of the screen", async () => {
  const station = await readyToCount();
  await station.ask.recordScan(scanned("5412345678901"));
  const { name, bytes } = await exported(station, "stock");
  expect(name).toBe("reshelf-voorraad-2026-11-21.csv");
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toMatch(
    /^\ufeffPlaats;.*\r\n.*code onzeker/,
  );
  await station.ask.changeSettings({ language: "fr" });
  expect((await exported(station, "products")).name).toBe("reshelf-produits-2026-11-21.csv");
});
