import { expect, test } from "vitest";
import { pagesOf } from "../../renderer/adapters/dexie/page-records.ts";
import { canonicalLines } from "../../shared/domain/ledger/canonical-lines.ts";
import { canonicalLine } from "../../shared/domain/ledger/entry-line.ts";
import { decodePage, encodePage, entriesOf } from "../../shared/domain/ledger/page.ts";
import { imported } from "../makers/imports.ts";
import { readyToCount, scanned } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

test("lines made from columns are the lines of the entries", async () => {
  const station = await readyToCount('Kast "\u00e9\\1"');
  for (let pack = 0; pack < 40; pack++) await station.ask.recordScan(scanned("5412345678908"));
  await imported(station, fileOf("a;b.csv", "Plaats;Code;Aantal;Lot", 'Kast "1\\";x\u2028y;1;L"1', "B;7;2;"));
  let seen = 0;
  for (const { bytes } of (await station.database.pages.toArray()).flatMap(pagesOf)) {
    const page = decodePage(bytes);
    if (!page) throw new Error("no page");
    const entries = [...entriesOf(page)];
    seen += entries.length;
    const text = (from: number, to: number, of = page) =>
      new TextDecoder().decode(canonicalLines(of, page.from + from, page.from + to));
    const lines = entries.map((entry) => `${canonicalLine(entry)}\n`);
    expect(text(0, entries.length - 1)).toBe(lines.join(""));
    if (entries.length > 2) expect(text(1, entries.length - 2)).toBe(lines.slice(1, -1).join(""));
    const hoisted = decodePage(encodePage(entries));
    expect(hoisted && text(0, entries.length - 1, hoisted)).toBe(lines.join(""));
  }
  expect(seen).toBeGreaterThan(50);
});
