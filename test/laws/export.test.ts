import { describe, expect, test } from "vitest";
import { type ExportProfile, usualProfile } from "../../shared/domain/export/export-profile.ts";
import { countedPharmacy } from "../makers/counted-pharmacy.ts";
import { anyStockProfile } from "../makers/export-profiles.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { stockText } from "../makers/stock-text.ts";
import { seeded } from "../makers/tables.ts";

const exported = async (station: TestStation, profile: ExportProfile) => {
  const table = await station.ask.exportTable({ what: "stock", profile });
  if (!table.ok) throw new Error(JSON.stringify(table.failure));
  return table.value;
};

/** Bytes of one page are told apart by how a text reads, which a stock without accents does not show: these are said. */
const shapeOf = ({ encoding }: ExportProfile) =>
  encoding === "windows-1252" || encoding === "cp850" ? { shape: { encoding } } : {};

async function takenIn(profile: ExportProfile, file: { readonly name: string; readonly bytes: Uint8Array }) {
  const other = await startStation();
  const { name, bytes } = file;
  const plan = await other.ask.planImport({ name, bytes: bytes.slice(), ...shapeOf(profile) });
  if (!plan.ok) throw new Error(JSON.stringify({ profile, failure: plan.failure }));
  expect(plan.value.buckets, JSON.stringify(profile)).toMatchObject({ refused: 0 });
  const done = await other.ask.commitImport({ plan: plan.value.plan });
  if (!done.ok) throw new Error(done.failure.code);
  return other;
}

/** The stock of another pharmacy is what an old list expects here. */
async function expectAnother(station: TestStation): Promise<void> {
  const other = await readyToCount("Robot");
  await countedPharmacy(other, 160, 13);
  const { name, bytes } = await exported(other, usualProfile("stock", "nl"));
  const fields = usualProfile("stock", "nl").columns.map(({ field }, at) => [field, at] as const);
  const columns = Object.fromEntries(
    fields.filter(([field]) =>
      ["place", "name", "code", "lot", "expiry", "quantity", "unit"].includes(field),
    ),
  );
  const plan = await station.ask.planImport({ name, bytes, mapping: { target: "expected", columns } });
  if (!plan.ok) throw new Error(plan.failure.code);
  expect((await station.ask.commitImport({ plan: plan.value.plan })).ok).toBe(true);
  expect(station.engine.ledger.stock.expected.isUsed).toBe(true);
}

describe("what is handed out, for every stock and every profile with the columns that are needed", () => {
  test.each([11, 12])("is the same stock, taken in again (%i)", { timeout: 120_000 }, async (seed) => {
    const random = seeded(seed);
    const station = await readyToCount("Köln; 'étagère'");
    await countedPharmacy(station, 160, seed);
    if (seed === 12) await expectAnother(station);
    const stock = await stockText(station);
    for (let turn = 0; turn < 8; turn++) {
      const profile = anyStockProfile(random);
      const table = await exported(station, profile);
      const { export: id, name, bytes } = table;
      const checked = { export: id, name, sha256: "", readBack: true, bytes: bytes.slice() };
      expect(await station.ask.verifyExport(checked)).toMatchObject({ ok: true });
      const other = await takenIn(profile, table);
      expect(await stockText(other), JSON.stringify(profile)).toEqual(stock);
      other.kill();
    }
  });
});
