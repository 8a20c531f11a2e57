import { expect, test } from "vitest";
import { imported, planned } from "../makers/imports.ts";
import { readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { fileOf, stockText } from "../makers/stock-text.ts";
import { realPacks, seeded } from "../makers/tables.ts";

/** A pharmacy at work: packs with serials, plain codes, wrong ones, numbers typed, lines corrected, moved and struck. */
async function counted(station: TestStation, packs: number, seed: number): Promise<void> {
  const random = seeded(seed);
  const products = realPacks().slice(0, 40);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const { ask, engine } = station;
  for (let pack = 0; pack < packs; pack++) {
    station.clock.time += 60_000;
    if (pack % 40 === 0) {
      const place = await ask.definePlace({ name: `Schap; "${pack}"`, note: "" });
      if (place.ok) await ask.openPlace({ id: place.value.id, how: "ask" });
    }
    const { gtin } = pick(products);
    const serial = `S${Math.floor(random() * packs)}`;
    const matrix = `]d201${gtin}17${pick(["270100", "280229"])}10${pick(["L1", "l1", "=1+1"])}\u001d21${serial}`;
    const texts = [matrix, matrix, gtin, gtin.slice(1), "1234567", "abc-9", "2642619"];
    const scan = await ask.recordScan(scanned(pick(texts)));
    if (!scan.ok) throw new Error(scan.failure.code);
    if (random() < 0.15) await ask.setQuantity({ of: scan.value.id, said: pick([2, 6, 40]) });
    if (random() < 0.1) await ask.setPieces({ of: scan.value.id, said: pick([3, 12]) });
    if (random() < 0.05) await ask.takeBack({});
    const line = Math.floor(random() * engine.ledger.stock.lines.size);
    if (random() < 0.05) await ask.adjustLine({ line, said: pick([0, 3, 7]), reason: "nageteld" });
    if (random() < 0.03)
      await ask.move({ target: { what: "line", line }, change: { lot: "MAR24" }, reason: "stond anders" });
    if (random() < 0.03) await ask.nameProduct({ code: "abc-9", name: "-Zalf; 5%", pack: "" });
  }
}

const exported = async (station: TestStation, what: "stock" | "products") => {
  const table = await station.ask.exportTable({ what });
  if (!table.ok) throw new Error(table.failure.code);
  return table.value;
};

test.each([1, 2, 3])(
  "what is exported is what an empty station imports: lines, numbers, serials, codes as read (%i)",
  async (seed) => {
    const station = await readyToCount();
    await counted(station, 250, seed);
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
  await counted(station, 60, 4);
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
