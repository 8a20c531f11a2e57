import { expect, test } from "vitest";
import { pagesOf } from "../../renderer/adapters/dexie/page-records.ts";
import { canonicalLines } from "../../shared/domain/ledger/canonical-lines.ts";
import type { LedgerEntry } from "../../shared/domain/ledger/entry.ts";
import { canonicalLine } from "../../shared/domain/ledger/entry-line.ts";
import { decodePage, encodePage, entriesOf } from "../../shared/domain/ledger/page.ts";
import { knownFacts, writer } from "../makers/entries.ts";
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

test("lists of texts are written as they are in a line", () => {
  const odd = [[], ['"'], ["\\", "a\nb"], ["\u2028", "é", "日本", "\ud83d\ude00", "\ud800"], [""]];
  const entries = knownFacts(40).map((fact, at) => ({
    ...fact,
    ...{ codes: [...fact.codes, ...(odd[at % odd.length] as string[])], writer: writer(1), number: at + 1 },
    ...{ station: "s", operator: "o", at: "2026-11-22T20:15:00.123Z" },
  })) as unknown as LedgerEntry[];
  const page = decodePage(encodePage(entries));
  if (!page) throw new Error("no page");
  expect(page.runs.length).toBe(1);
  const lines = new TextDecoder().decode(canonicalLines(page, 1, 40));
  expect(lines).toBe(entries.map((entry) => `${canonicalLine(entry)}\n`).join(""));
});
