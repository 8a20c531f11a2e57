import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTable } from "../../renderer/adapters/csv/read-table.ts";
import { writeTable } from "../../renderer/adapters/csv/write-table.ts";
import { cellOfNumber, cellOfText, textOfCell } from "../../shared/domain/tables/cell-text.ts";
import type { Quotes } from "../../shared/domain/tables/shape.ts";
import { type ColumnKind, cellsOf, type Table } from "../../shared/domain/tables/table.ts";

const unkind = [
  "=1+1", "'=1+1", "''@x", "+32 475", "-3", "@sum", "\t1", "\r\nx", '="0123"', '="a"&"b"', "'", "''", "'x",
  '"', '""', ";", "a;b", "a,b|c\td", " x ", "x\n", "\ny", "x\r", "sep=;", "\ufeff", "0123", "05412345678908",
  "MAR24", "3E5", "1-2", "1/2", "5,41E+12", "WAAR", "#N/B", "12,50", "10:30", "mei 24", "＝1", "é€ñ😀", "\u2028",
]; // biome-ignore format: one list
const cell = fc.oneof(
  fc.constantFrom(...unkind),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("=", "'", '"', ";", "\r", "\n", "\t", " ", ",", "1", "é", "a") }),
);
const clean = cell.map((text) => text.replaceAll("\0", ""));
const table = fc.integer({ min: 1, max: 6 }).chain((width) => {
  const row = fc.array(clean, { minLength: width, maxLength: width });
  const kinds = fc.array(fc.constantFrom<ColumnKind>("text", "code"), { minLength: width, maxLength: width });
  return fc.record({ kinds, header: row, rows: fc.array(row, { maxLength: 12 }) });
});

describe("tables, for all of them", () => {
  it("writing a table and reading it gives the table", async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ kinds, header, rows }) => {
        const all = [header, ...rows];
        fc.pre(all.some((row) => row.some((text) => text.trim() !== "")));
        const opened = await openTable(await writeTable({ kinds, header, rows }), "law.csv");
        if (!opened.ok) throw new Error(opened.failure.code);
        expect(await allRows(opened.value)).toEqual(all);
      }),
      { numRuns: 1_500 },
    );
  });

  it("a table longer than many slices is read to the cell, whatever stands at the borders", async () => {
    const rows = Array.from({ length: 9_000 }, (_, index) => [
      `${index}`,
      unkind[index % unkind.length] as string,
      `é"${"x;\r\n".repeat(index % 40)}`,
    ]);
    const header = ["a", "b", "c"];
    const opened = await openTable(await writeTable({ kinds: [], header, rows }), "long.csv");
    if (!opened.ok) throw new Error(opened.failure.code);
    expect(await allRows(opened.value)).toEqual([header, ...rows]);
    expect((await slicesOf(opened.value)).length).toBeGreaterThan(3);
  });

  it("every cell has one text, and no cell that is written begins like a formula, but the one that is text", () => {
    fc.assert(
      fc.property(clean, fc.constantFrom<ColumnKind>("text", "code"), (text, kind) => {
        const written = cellOfText(text, kind);
        expect(textOfCell(written)).toBe(text);
        if (/^[=+\-@\t\r\n]/.test(written)) expect(written).toMatch(/^="(?:[^"]|"")*"$/);
      }),
      { numRuns: 5_000 },
    );
  });

  it("a number is written with a comma and nothing else that a Belgian spreadsheet does not read", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (value) => {
        expect(cellOfNumber(value)).toMatch(/^-?\d+(,\d+)?$/);
        expect(Number(cellOfNumber(value).replace(",", "."))).toBeCloseTo(value, 9);
      }),
    );
  });

  it("every row is given the line it begins on", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom("\r\n", "\n"), async ({ rows }, newline) => {
        const body = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(";"));
        const text = ["first;x", ...body].join(newline);
        const opened = await openTable(new TextEncoder().encode(text), "lines.csv");
        if (!opened.ok || opened.value.newline !== newline || opened.value.delimiter !== ";") return;
        let line = 1;
        const expected = ["first;x", ...body].map((row) => {
          const begins = line;
          line += row.split("\n").length;
          return begins;
        });
        const slices = await slicesOf(opened.value);
        expect(slices.flatMap((slice) => Array.from(slice.lines))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

async function slicesOf(opened: Table, quotes?: Quotes) {
  const slices = [];
  for await (const slice of opened.rows(quotes)) slices.push(slice);
  return slices;
}

async function allRows(opened: Table) {
  return (await slicesOf(opened)).flatMap((slice) => slice.rows.map((row) => cellsOf(row).map(textOfCell)));
}
