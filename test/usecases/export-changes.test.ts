import { describe, expect, test } from "vitest";
import { usualProfile } from "../../shared/domain/export/export-profile.ts";
import { countedPharmacy } from "../makers/counted-pharmacy.ts";
import { made, profilesOf, twoLots, verified } from "../makers/exports.ts";
import { readyToCount } from "../makers/station.ts";
import { rowsOf } from "../makers/stock-text.ts";

describe("only what changed since", () => {
  test("is every line of the products something happened to, emptied lines too, and nothing else", async () => {
    const station = await twoLots();
    const { ask, clock } = station;
    expect(await verified(station, { what: "stock" })).toMatchObject({ ok: true });
    const since = profilesOf(station).last["stock"] as number;
    const changed = async () =>
      (await rowsOf((await made(station, { what: "stock", since })).bytes)).map((row) => row.slice(7, 10));
    expect(await changed()).toEqual([]);
    clock.time += 60_000;
    const line = [...station.engine.ledger.stock.lines.lot].findIndex(
      (lot) => station.engine.ledger.stock.entries.lots.word(lot) === "MAR24",
    );
    await ask.move({ target: { what: "line", line }, change: { lot: "M24" }, reason: "" });
    expect((await changed()).sort()).toEqual([
      ["L1", "2027-11-05", "6"],
      ["M24", "2027-11-05", "6"],
      ["MAR24", "2027-11-05", "0"],
    ]);
  });
});

test.each([5, 6])("all movements together are the stock (%i)", async (seed) => {
  const station = await readyToCount();
  await countedPharmacy(station, 150, seed);
  const { bytes } = await made(station, { what: "movements" });
  const at = Object.keys(usualProfile("movements", "nl").columns).length;
  const rows = await rowsOf(bytes);
  expect(rows.every((row) => row.length === at)).toBe(true);
  const sum = rows.reduce((total, row) => total + Number(row[4]), 0);
  const { packs, pieces } = station.engine.totals;
  expect(sum).toBe(packs + pieces);
  expect(rows.filter((row) => row[15] !== "").length).toBeGreaterThan(0);
});
