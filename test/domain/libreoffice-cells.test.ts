import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { imported } from "../makers/imports.ts";
import { readyToCount } from "../makers/station.ts";
import { fileOf, stockText } from "../makers/stock-text.ts";

/** What LibreOffice 7.4 saved of a text: from our safe cell, from a plain one, and from a plain one when it was told to detect special numbers. */
interface SavedCell {
  readonly text: string;
  readonly safe: string;
  readonly plain: string;
  readonly detected: string;
}
const cells: readonly SavedCell[] = JSON.parse(readFileSync("test/vectors/tables/libreoffice.json", "utf8"));

test("what stands in safe cells comes back from LibreOffice as it was, whatever it makes of plain ones", () => {
  expect(cells.filter(({ text, safe }) => safe !== text)).toEqual([]);
  expect(cells.filter(({ text, detected }) => detected !== text).length).toBeGreaterThan(3);
});

test("codes that LibreOffice took zeros from are themselves again; of a lot nobody can know it", async () => {
  const station = await readyToCount();
  const lost = cells.filter(({ text, plain }) => plain !== text && /^\d{7,}$/.test(text));
  expect(lost.map(({ text }) => text)).toEqual(["05412345678908", "0056135"]);
  const [gtin, cnk] = lost.map(({ plain }) => plain);
  const rows = [`Robot;${gtin};;L1;3`, `Robot;;${cnk};L2;3`];
  const file = fileOf("saved.csv", "Plaats;GTIN;CNK;Lot;Aantal", ...rows);
  await imported(station, file);
  const codes = (await stockText(station)).map((line) => line.split(" | ")[3]);
  expect(codes.sort()).toEqual(["05412345678908", "CNK:0056135"]);
});
