import { safeParse } from "valibot";
import { expect, test } from "vitest";
import { engineContract } from "../../shared/contracts/engine-contract.ts";
import { readPart } from "../../shared/contracts/journal-record.ts";
import { decodePage } from "../../shared/domain/ledger/page.ts";
import { isSoundPage } from "../../shared/domain/ledger/sound-page.ts";
import { imported, threeLines } from "../makers/imports.ts";
import { readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

/** As long as a file system lets a name be, with half of a character where a name is cut. */
const long = `${"n".repeat(199)}${"\u{1f48a}".repeat(20)}`;

/** Whether another station would take every page in. */
function areSound({ profile: { journal } }: TestStation): readonly boolean[] {
  return readPart(journal).records.map(({ payload, length }) => {
    const page = decodePage(journal.slice(payload, payload + length));
    return page !== undefined && isSoundPage(page);
  });
}

test("a file of a long name is imported as entries that every station takes", async () => {
  const station = await readyToCount();
  await imported(station, { ...threeLines, name: `${long}.csv` });
  expect(new Set(areSound(station))).toEqual(new Set([true]));
});

test("a list of a long name names what is scanned, after a restart too, and can be removed", async () => {
  const station = await readyToCount();
  const loaded = await station.ask.loadCatalogue({
    files: [fileOf(`${long}.csv`, "CNK;Naam", "2642619;Amoxiclav")],
  });
  if (!loaded.ok) throw new Error(loaded.failure.code);
  await station.ask.recordScan(scanned("2642619"));
  expect(new Set(areSound(station))).toEqual(new Set([true]));
  station.kill();
  const again = await startStation(station);
  expect(again.engine.notices).toEqual([]);
  const { id } = loaded.value;
  expect(safeParse(engineContract.removeCatalogue.input, { id }).success).toBe(true);
});

test("the border lets no expiry through that the ledger would not read back", () => {
  const typed = (expiry: string) =>
    safeParse(engineContract.recordTyped.input, { code: "2642619", quantity: 1, expiry }).success;
  expect(["2027-11", "2027-11-05"].map(typed)).toEqual([true, true]);
  expect(["2027-13", "2027-00", "2027-11-32"].map(typed)).toEqual([false, false, false]);
});
