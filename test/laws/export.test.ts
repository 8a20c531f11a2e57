import { describe, expect, test } from "vitest";
import type { ExportProfile } from "../../shared/domain/export/export-profile.ts";
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

describe("what is handed out, for every stock and every profile with the columns that are needed", () => {
  test.each([11, 12])("is the same stock, taken in again (%i)", { timeout: 120_000 }, async (seed) => {
    const random = seeded(seed);
    const station = await readyToCount("Köln; 'étagère'");
    await countedPharmacy(station, 160, seed);
    const stock = await stockText(station);
    for (let turn = 0; turn < 8; turn++) {
      const profile = anyStockProfile(random);
      const table = await exported(station, profile);
      const { export: id, name, bytes } = table;
      const checked = { export: id, name, sha256: "", readBack: true, bytes: bytes.slice() };
      expect(await station.ask.verifyExport(checked)).toMatchObject({ ok: true });
      const other = await takenIn(profile, table);
      expect(await stockText(other), JSON.stringify(profile)).toEqual(stock);
      other.database.close();
    }
  });
});
