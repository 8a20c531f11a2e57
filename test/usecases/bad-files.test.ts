import { expect, test } from "vitest";
import { readyToCount } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const noise = Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 256);

const bad: readonly (readonly [string, { name: string; bytes: Uint8Array<ArrayBuffer> }, object])[] = [
  ["an empty file", { name: "leeg.csv", bytes: new Uint8Array(0) }, { code: "table/empty" }],
  ["a file of white space", fileOf("wit.csv", "  ", ""), { code: "table/empty" }],
  [
    "a workbook",
    { name: "a.xlsx", bytes: bytesOf("PK\u0003\u0004xl/workbook.xml") },
    { looksLike: "spreadsheet" },
  ],
  ["a picture", { name: "a.csv", bytes: bytesOf("\u0089PNG\r\n\u001a\n") }, { looksLike: "picture" }],
  ["noise", { name: "a.csv", bytes: noise }, { looksLike: "binary" }],
  [
    "a table cut off in zeros",
    fileOf("nul.csv", "Plaats;Code;Aantal", ...Array(500).fill("Robot;2642619;1"), "Rob\0\0\0"),
    { looksLike: "damaged" },
  ],
  [
    "a text that is no table",
    fileOf("brief.txt", "Beste collega,", "tot morgen"),
    { code: "table/columns-missing" },
  ],
  [
    "a table without quantities or places",
    fileOf("a.csv", "CNK;Prijs", "2642619;3"),
    { code: "table/columns-missing" },
  ],
];

test.each(bad)("%s is named as what it is, and nothing is written", async (_, file, expected) => {
  const station = await readyToCount();
  const held = [station.engine.ledger.stock.entries.size, station.profile.journal.length];
  const answer = await station.ask.planImport(file);
  expect(answer.ok).toBe(false);
  if (answer.ok) return;
  expect({ code: answer.failure.code, ...answer.failure.facts }).toMatchObject({
    name: file.name,
    ...expected,
  });
  expect([station.engine.ledger.stock.entries.size, station.profile.journal.length]).toEqual(held);
  const list = await station.ask.loadCatalogue({ files: [file] });
  expect(list.ok).toBe(false);
  expect(station.engine.catalogue.rows).toEqual([]);
  expect(await station.database.catalogues.count()).toBe(0);
});
