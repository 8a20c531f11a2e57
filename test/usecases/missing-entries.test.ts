import { expect, test } from "vitest";
import { pagesOf } from "../../renderer/adapters/dexie/page-records.ts";
import { readPart } from "../../shared/contracts/journal-record.ts";
import { adopted, copyOf } from "../makers/copies.ts";
import { header, imported } from "../makers/imports.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

/** A table of so many packs of one product, a lot each: more than one page of entries. */
const manyLots = (lots: number) =>
  fileOf(
    "voorraad.csv",
    header,
    ...Array.from({ length: lots }, (_, lot) => `Robot;Dafalgan;="05410013111009";="L${lot}";="";1;=""`),
  );

/** Turns a bit of every page of a batch from `from` on over, in the database and in the journal; answers their last number. */
async function damageBatch({ database, profile }: TestStation, from: number): Promise<number> {
  let last = 0;
  for (const record of await database.pages.toArray()) {
    if (record.stage === "-") continue;
    // A page is a view of its record.
    for (const page of pagesOf(record))
      if (page.from >= from) page.bytes[40] = (page.bytes[40] as number) ^ 1;
    await database.pages.put(record);
    last = Math.max(last, record.to);
  }
  for (const record of readPart(profile.journal).records)
    if (record.stage !== "-" && record.from >= from) {
      const at = record.offset + 40;
      profile.journal[at] = (profile.journal[at] as number) ^ 1;
    }
  database.close();
  return last;
}

test("a page of an import that neither copy holds is said at start, by the file's name, until a copy brings it", async () => {
  const station = await readyToCount();
  await imported(station, manyLots(6_000));
  const files = await copyOf(station);
  const to = await damageBatch(station, 5_000);
  expect(to).toBeGreaterThan(6_000);
  const again = await startStation(station);
  expect(again.engine.totals.packs).toBeLessThan(6_000);
  // Three entries lie on a page before the counts.
  const gap = { kind: "gap", station: "voorraad.csv", from: 5_004, to };
  expect(again.engine.notices).toContainEqual(gap);
  expect(again.engine.notices).toContainEqual({ kind: "middle-skipped", bytes: expect.any(Number) });
  await adopted(again, files);
  expect(again.engine.totals.packs).toBe(6_000);
  again.kill();
  const whole = await startStation(again);
  expect(whole.engine.totals.packs).toBe(6_000);
  expect(whole.engine.notices.filter(({ kind }) => kind === "gap")).toEqual([]);
});

test("an import of which nothing is left is said too", async () => {
  const station = await readyToCount();
  await imported(station, manyLots(10));
  const to = await damageBatch(station, 1);
  const again = await startStation(station);
  expect(again.engine.totals.packs).toBe(0);
  expect(again.engine.notices).toContainEqual({ kind: "gap", station: "voorraad.csv", from: 1, to });
});
