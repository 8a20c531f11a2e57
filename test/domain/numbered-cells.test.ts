import { expect, test } from "vitest";
import { RowSplitter } from "../../renderer/adapters/csv/split-rows.ts";
import { NumberedCells } from "../../shared/domain/repair/numbered-cells.ts";
import type { Row } from "../../shared/domain/tables/table.ts";

/** Rows `code;lot` of a file, more than one page of numbers. */
const bytes = new TextEncoder().encode(
  Array.from({ length: 9_000 }, (_, at) => `${at % 700};L${at}\n`).join(""),
);
const shape = { delimiter: ";", newline: "\n", skip: 0 } as const;
const { rows, lines } = new RowSplitter(bytes, shape, "enclose").take({ at: 0, line: 1 }, bytes.length);

function readOnce(skipped: (line: number) => boolean): NumberedCells {
  const numbered = new NumberedCells([0, 1]);
  for (const [at, row] of rows.entries())
    if (!skipped(lines[at] as number)) numbered.add(row, lines[at] as number);
  return numbered;
}

/** The number of each cell that was read first stays; every other comes after. */
function expectSame(numbered: NumberedCells, row: Row, line: number): void {
  numbered.take(row, line);
  const afresh = [0, 1].map((column) => row.numbered(column, numbered.cellsOf(column)));
  expect([...numbered.numbers]).toEqual(afresh);
}

test("read again, each row has the numbers it had", () => {
  const numbered = readOnce(() => false);
  for (const [at, row] of rows.entries()) expectSame(numbered, row, lines[at] as number);
});

test("rows left out of either reading have their own numbers all the same", () => {
  const numbered = readOnce((line) => line % 5 === 0);
  for (const [at, row] of rows.entries()) {
    const line = lines[at] as number;
    if (line % 7 !== 0) expectSame(numbered, row, line);
  }
  // One that comes once more, out of order.
  expectSame(numbered, rows[3] as Row, 4);
});
