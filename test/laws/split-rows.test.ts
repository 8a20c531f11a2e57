import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { RowSplitter } from "../../renderer/adapters/csv/split-rows.ts";
import { formOf } from "../../shared/domain/tables/cell-form.ts";
import { textOfCell } from "../../shared/domain/tables/cell-text.ts";
import { RepeatedCells } from "../../shared/domain/tables/repeated-cells.ts";
import { cellsOf } from "../../shared/domain/tables/table.ts";

type Newline = "\n" | "\r\n" | "\r";

const split = (text: string, delimiter: string, newline: Newline, wanted = Number.POSITIVE_INFINITY) => {
  // Wherever they begin in memory, and whatever stands around them there.
  const own = new TextEncoder().encode(text);
  const from = text.length % 4;
  const bytes = new Uint8Array(own.length + 7).fill(59).subarray(from, from + own.length);
  bytes.set(own);
  const found = new RowSplitter(bytes, { delimiter, newline, skip: 0 }, "enclose").take(
    { at: 0, line: 1 },
    wanted,
  );
  const read = new TextDecoder().decode(bytes.subarray(0, found.next.at));
  return { ...found, rows: found.rows.map(cellsOf), read, isWhole: found.next.at === bytes.length };
};

const papa = (text: string, delimiter: string, newline: Newline) => {
  const { data, errors } = new Papa.Parser({ delimiter, newline }).parse(text, 0, false) as {
    data: string[][];
    errors: readonly unknown[];
  };
  // The text after the last newline is no row when it is empty.
  if (text.endsWith(newline) && data.at(-1)?.join() === "" && data.at(-1)?.length === 1) data.pop();
  return { data, errors: errors.length };
};

const signs = fc.constantFrom(
  ...['"', '"', ";", ",", "\t", "\r", "\n", "\r\n", "a", "=", " ", "é", "€", "12", "twelve", '""'],
  ...['";"', '"\r\n"', '"=""0541"""', "sixteen or longer, with é in it, up to more than 48"],
);
const texts = fc.array(signs, { minLength: 1, maxLength: 24 }).map((parts) => parts.join(""));
const delimiters = fc.constantFrom(";", ",", "\t");
const newlines = fc.constantFrom<Newline>("\n", "\r\n", "\r");

test("rows split by hand are those that PapaParse finds, or are left to it", () => {
  let whole = 0;
  fc.assert(
    fc.property(texts, delimiters, newlines, (text, delimiter, newline) => {
      const ours = split(text, delimiter, newline);
      expect(ours.isOdd).toBe(!ours.isWhole);
      if (ours.isWhole) {
        whole++;
        expect({ data: ours.rows, errors: 0 }).toEqual(papa(text, delimiter, newline));
      } else expect(ours.rows).toEqual(papa(ours.read, delimiter, newline).data);
    }),
    { numRuns: 20_000 },
  );
  expect(whole).toBeGreaterThan(5_000);
});

test("rows taken a few at a time are those taken at once, with the same lines", () => {
  fc.assert(
    fc.property(
      texts,
      newlines,
      fc.integer({ min: 1, max: 20 }),
      fc.nat(3),
      (text, newline, wanted, apart) => {
        // Bytes that lie anywhere among others: what stands around them is none of the file.
        const around = new TextEncoder().encode(`${'";\r\n'.slice(0, apart)}${text}\r\n;"`);
        const bytes = around.subarray(apart, around.length - 4);
        const splitter = new RowSplitter(bytes, { delimiter: ";", newline, skip: 0 }, "enclose");
        const all = splitter.take({ at: 0, line: 1 }, bytes.length);
        const rows: (readonly string[])[] = [];
        const lines: number[] = [];
        for (let next = { at: 0, line: 1 }; next.at < all.next.at; ) {
          const some = splitter.take(next, wanted);
          rows.push(...some.rows.map(cellsOf));
          lines.push(...some.lines);
          next = some.next;
        }
        expect({ rows, lines }).toEqual({ rows: all.rows.map(cellsOf), lines: [...all.lines] });
      },
    ),
    { numRuns: 3_000 },
  );
});

test("cells with one number say the same, and a cell that comes again has the number it had", () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 400 }), (lines) => {
      const bytes = new TextEncoder().encode([...lines, ...lines].join("\n"));
      const shape = { delimiter: ";", newline: "\n", skip: 0 } as const;
      const { rows } = new RowSplitter(bytes, shape, "enclose").take({ at: 0, line: 1 }, bytes.length);
      const repeated = new RepeatedCells();
      const said = new Map([[0, ""]]);
      for (const row of rows)
        for (const column of Array.from({ length: row.width + 1 }, (_, at) => at)) {
          const number = row.numbered(column, repeated);
          const text = row.cell(column);
          expect(said.get(number) ?? text).toBe(text);
          said.set(number, text);
          expect(row.numbered(column, repeated)).toBe(number);
        }
    }),
    { numRuns: 300 },
  );
});

test("the text a cell stands for, and its form, are read at once as they are from the cell", () => {
  const marks = fc.constantFrom('"', '""', '="', '=""', '"=""', '"""', "'", "=", "0541", "a", "Z9", "é");
  const cells = fc.array(marks, { maxLength: 5 }).map((parts) => parts.join(""));
  const literal = cells.map((cell) => `"=""${cell}"""`);
  fc.assert(
    fc.property(fc.array(fc.oneof(cells, literal), { minLength: 1, maxLength: 6 }), (written) => {
      const bytes = new TextEncoder().encode(written.join(";"));
      const shape = { delimiter: ";", newline: "\n", skip: 0 } as const;
      const { rows } = new RowSplitter(bytes, shape, "enclose").take({ at: 0, line: 1 }, bytes.length);
      for (const row of rows)
        for (let column = -1; column <= row.width; column++) {
          expect(row.text(column)).toBe(textOfCell(row.cell(column)));
          const cell = row.cell(column);
          // Seven signs are fifteen bytes at most, doubled quotation marks and all.
          if (cell.length <= 7) expect(row.form(column)).toBe(formOf(cell));
          else expect([formOf(cell), "other"]).toContain(row.form(column));
        }
    }),
    { numRuns: 5_000 },
  );
});

test("a table as we write one is never left to PapaParse", () => {
  const text = 'Plaats;"=""0541"""\r\n"a;b";"x ""y"""\r\n;\r\n';
  expect(split(text, ";", "\r\n")).toMatchObject({
    rows: [
      ["Plaats", '="0541"'],
      ["a;b", 'x "y"'],
      ["", ""],
    ],
    isWhole: true,
  });
});
