import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnyEntry, LedgerEntry } from "../../shared/domain/ledger/entry.ts";
import { canonicalLine, readLine } from "../../shared/domain/ledger/entry-line.ts";
import { slicePage } from "../../shared/domain/ledger/merge.ts";
import {
  decodePage,
  encodePage,
  entriesOf,
  entryNumbered,
  type Page,
} from "../../shared/domain/ledger/page.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { entriesOfOneWriter } from "../makers/any-entries.ts";
import { entry, unknownEntry, writer } from "../makers/entries.ts";
import { columnBytes } from "../makers/pages.ts";

const utf8 = new TextEncoder();
const read = (bytes: Uint8Array): Page => {
  const page = decodePage(bytes);
  if (!page) throw new Error("No page");
  return page;
};
const linesIn = (page: Page) => [...entriesOf(page)].map(canonicalLine);
const later = (columns: object, kind = "counted2", count = 2) =>
  utf8.encode(
    `P1 columns\n${JSON.stringify({ writer: writer(1), from: 5, runs: [{ kind, count, columns }] })}\n`,
  );

describe("pages, for all entries", () => {
  test("what is written is what is read, whichever of the forms a page has", () => {
    fc.assert(
      fc.property(entriesOfOneWriter(70), (entries) => {
        const lines = entries.map(canonicalLine);
        expect(linesIn(read(encodePage(entries)))).toEqual(lines);
        expect(linesIn(read(columnBytes(entries as readonly LedgerEntry[])))).toEqual(lines);
        expect([...entriesOf(read(encodePage(entries)))]).toEqual(entries);
      }),
      { numRuns: 150 },
    );
  });

  test("entries of later versions are carried byte for byte, however often a page is written anew", () => {
    fc.assert(
      fc.property(entriesOfOneWriter(50, true), (entries) => {
        let page = read(encodePage(entries));
        for (let turn = 0; turn < 3; turn++) page = read(encodePage([...entriesOf(page)]));
        expect(linesIn(page)).toEqual(entries.map(canonicalLine));
      }),
      { numRuns: 100 },
    );
  });

  test("every entry of a page is found by its number, and a part of a page is a page", () => {
    fc.assert(
      fc.property(entriesOfOneWriter(50), fc.nat(), fc.nat(), (entries, one, other) => {
        const page = read(encodePage(entries));
        for (const each of entries) expect(entryNumbered(page, each.number)).toEqual(each);
        expect(entryNumbered(page, entries.length + 1)).toBeUndefined();
        const [from, to] = [1 + (one % entries.length), 1 + (other % entries.length)].sort((a, b) => a - b);
        const part = slicePage(page, from as number, to as number);
        expect(linesIn(part)).toEqual(entries.slice((from as number) - 1, to).map(canonicalLine));
      }),
      { numRuns: 60 },
    );
  });

  test("no bytes make reading throw, and what is read has each of its numbers once", () => {
    const damaged = fc.tuple(
      entriesOfOneWriter(40),
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
      fc.nat(),
    );
    fc.assert(
      fc.property(damaged, ([entries, inColumns, changes, cut]) => {
        const bytes = inColumns ? columnBytes(entries as readonly LedgerEntry[]) : encodePage(entries);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const page = decodePage(cut % 3 === 0 ? bytes.slice(0, cut % bytes.length) : bytes);
        if (!page) return;
        const numbers = [...entriesOf(page)].map(({ number }) => number);
        expect(numbers).toEqual(Array.from({ length: page.to - page.from + 1 }, (_, at) => page.from + at));
      }),
      { numRuns: 400 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void decodePage(bytes)));
  });
});

describe("what this version does not wholly know", () => {
  const counted = canonicalLine(entry("counted", 1, 2));

  test.each([
    ["another kind", unknownEntry(1, 2).line],
    ["a field more", counted.replace(/\}$/, ',"colour":"red"}')],
    ["another spelling", counted.replace('"delta":1', '"delta": 1')],
    ["its fields in another order", counted.replace(/"delta":1,"unit":"pack"/, '"unit":"pack","delta":1')],
    ["a value no rule allows", counted.replace('"delta":1', '"delta":1.5')],
    ["a field that is missing", counted.replace(',"unit":"pack"', "")],
    ["a field twice", counted.replace('"delta":1', '"delta":2,"delta":1')],
  ])("is kept as it came and folded by nobody: %s", (_, line) => {
    const held = readLine(line) as AnyEntry;
    expect(held).toEqual({ kind: "?", writer: writer(1), number: 2, line });
    expect(canonicalLine(held)).toBe(line);
    const stock = new Stock();
    stock.apply([read(encodePage([held]))]);
    expect(stock.lines.size).toBe(0);
  });

  test.each([
    "",
    "null",
    "[]",
    "12",
    "{}",
    '{"kind":"counted"}',
    counted.replace('"number":2', '"number":0'),
    counted.slice(0, -1),
  ])("but a line without writer and number is no entry: %s", (line) =>
    expect(readLine(line)).toBeUndefined(),
  );

  test("in columns it comes out as the lines its own version writes, in the order its fields stand", () => {
    const page = read(
      later({
        station: { same: "s" },
        b: { each: [1, null] },
        a: { words: [{ null: true }], index: [0, 0] },
      }),
    );
    expect(linesIn(page)).toEqual([
      `{"kind":"counted2","writer":"${writer(1)}","number":5,"station":"s","b":1,"a":null}`,
      `{"kind":"counted2","writer":"${writer(1)}","number":6,"station":"s","a":null}`,
    ]);
  });

  test("a known kind with one column more, or one it needs less, is kept and not folded", () => {
    const text = new TextDecoder().decode(columnBytes([entry("counted", 1, 1), entry("counted", 1, 2)]));
    const more = read(utf8.encode(text.replace('"columns":{', '"columns":{"colour":{"same":"red"},')));
    expect([...entriesOf(more)].map(({ kind }) => kind)).toEqual(["?", "?"]);
    expect(linesIn(more)[0]).toContain('"colour":"red"');
    const less = read(utf8.encode(text.replace('"delta":{"same":1},', "")));
    expect([...entriesOf(less)].map(({ kind }) => kind)).toEqual(["?", "?"]);
    const without = read(utf8.encode(text.replace('"raw":{"same":null}', "").replace(",}", "}")));
    expect(linesIn(without)[0]).toBe(canonicalLine(entry("counted", 1, 1)));
  });
});

describe("bytes that are no page", () => {
  const columns = { station: { same: "s" } };
  const page = (change: object) =>
    utf8.encode(
      `P1 columns\n${JSON.stringify({ writer: writer(1), from: 1, runs: [{ kind: "x", count: 1, columns }], ...change })}\n`,
    );
  const run = (change: object) => page({ runs: [{ kind: "x", count: 2, columns, ...change }] });
  const [one, three] = [entry("counted", 1, 1), entry("counted", 1, 3)].map(canonicalLine);

  test.each([
    ["not UTF-8", Uint8Array.of(0x50, 0x31, 0xff)],
    ["a later format", utf8.encode("P2 lines\n")],
    ["a byte order mark before it", utf8.encode(`\ufeffP1 lines\n${one}\n`)],
    ["no entries", utf8.encode("P1 lines\n")],
    ["a hole in its numbers", utf8.encode(`P1 lines\n${one}\n${three}\n`)],
    ["two writers", utf8.encode(`P1 lines\n${one}\n${canonicalLine(entry("counted", 2, 2))}\n`)],
    ["null", utf8.encode("P1 columns\nnull\n")],
    ["no runs", page({ runs: [] })],
    ["no writer", page({ writer: "me" })],
    ["a number below one", page({ from: 0 })],
    ["more entries than a page holds", run({ count: 5_001 })],
    ["a column too short", run({ columns: { a: { each: [1] } } })],
    ["an index beyond its words", run({ columns: { a: { words: [1], index: [0, 1] } } })],
    ["an index that is no place", run({ columns: { a: { words: [1], index: [0, 0.5] } } })],
    ["a column that is none", run({ columns: { a: [1, 2] } })],
    ["gaps that leave a number out", run({ gaps: [0, 2] })],
    ["gaps that go back", run({ gaps: [1, -1] })],
    [
      "two runs that hold one number",
      page({
        runs: [
          { kind: "x", count: 1, gaps: [1], columns },
          { kind: "y", count: 1, columns },
        ],
      }),
    ],
  ])("are told apart: %s", (_, bytes) => {
    expect(decodePage(bytes)).toBeUndefined();
  });
});
