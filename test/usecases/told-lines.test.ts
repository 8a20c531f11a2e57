import { expect, test } from "vitest";
import { linesNow } from "../../shared/domain/snapshot/lines-then.ts";
import { stockText } from "../../shared/usecases/stock-digest.ts";
import { linesTold, ToldLines } from "../../shared/usecases/told-lines.ts";
import { header, imported } from "../makers/imports.ts";
import { startStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

const quiet = { step: async () => {}, commit: () => {} };

test("lines that are told some at a time come to the same text, also when there are none", async () => {
  const station = await startStation();
  const bytes = async () => {
    const lines = linesNow(station.engine.ledger.stock);
    const told = new ToldLines();
    for (const some of linesTold(lines)) told.add(structuredClone(some));
    const here = await stockText(lines, quiet);
    expect(await stockText(told.lines, quiet)).toEqual(here);
    return here.length;
  };
  expect(await bytes()).toBe(0);
  const rows = Array.from(
    { length: 1_203 },
    (_, row) => `Robot;;="54123456${row % 700}";="L${row}";="";2;=""`,
  );
  await imported(station, fileOf("voorraad.csv", header, ...rows));
  expect(await bytes()).toBeGreaterThan(40_000);
});
