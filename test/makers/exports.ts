import type { ExportWindow } from "../../shared/contracts/export-records.ts";
import { lookAt, readyToCount, scanned, type TestStation } from "./station.ts";

/** The profiles of a station, and when each was used last. */
export const profilesOf = ({ ask }: TestStation) =>
  lookAt((changed: (window: ExportWindow) => void) => ask.exportProfiles({}, changed));

/** Has a table made. */
export async function made(station: TestStation, wish: Parameters<TestStation["ask"]["exportTable"]>[0]) {
  const table = await station.ask.exportTable(wish);
  if (!table.ok) throw new Error(JSON.stringify(table.failure));
  return table.value;
}

/** Has a table made, and verified as it is. */
export async function verified(station: TestStation, wish: Parameters<TestStation["ask"]["exportTable"]>[0]) {
  const { export: id, name, bytes } = await made(station, wish);
  const sha256 = "0".repeat(64);
  return await station.ask.verifyExport({ export: id, name, sha256, readBack: true, bytes: bytes.slice() });
}

/** Bytes as text. */
export const textOf = (bytes: Uint8Array, encoding = "utf-8") => new TextDecoder(encoding).decode(bytes);

/** Twelve packs of a known product in two lots, one code nobody knows. */
export async function twoLots(): Promise<TestStation> {
  const station = await readyToCount("Koelkast");
  const { ask, clock } = station;
  await ask.nameProduct({ code: "05410013111009", name: "Crème fraîche €", pack: "30 g" });
  for (const lot of ["L1", "MAR24"]) {
    clock.time += 60_000;
    const scan = await ask.recordScan(scanned(`]d201054100131110091727110510${lot}`));
    if (scan.ok) await ask.setQuantity({ of: scan.value.id, said: 6 });
  }
  await ask.recordScan(scanned("1234567"));
  return station;
}
