import type { Country } from "../codes/scan.ts";
import { firstCells, isBlankRow, type Table } from "../tables/table.ts";
import { type CodeColumn, codesInCell } from "./catalogue-codes.ts";
import type { OpenColumns } from "./open-columns.ts";

/** The columns a recall list can have. */
export type RecallField = CodeColumn | "lot";

/** Nobody's list has more columns. */
const mostColumns = 200;
/** So many of the cells of a column must be what the column is taken for. */
const share = 0.6;

/**
 * The columns of a list whose header says nothing, or that has none: the first column that mostly holds codes, and the
 * first other one that mostly holds short texts with a digit. Undefined where no column holds codes.
 */
export function guessRecallColumns(table: Table, country: Country): OpenColumns<RecallField> | undefined {
  const { rows, lines } = table.sample;
  const filled = rows.flatMap((row, index) =>
    isBlankRow(row) || (lines[index] as number) < table.headerLine
      ? []
      : [{ cells: firstCells(row, mostColumns).map((cell) => cell.trim()), line: lines[index] as number }],
  );
  const [first] = filled;
  if (!first) return undefined;
  const width = Math.max(...filled.map(({ cells }) => cells.length));
  // A first row that holds no code is a header in words nobody foresaw.
  const isHeader = !first.cells.some((cell) => isCode(cell, country));
  const body = (isHeader ? filled.slice(1) : filled).map(({ cells }) => cells);
  const columns = Array.from({ length: width }, (_, at) => body.map((cells) => cells[at] ?? ""));
  const code = columns.findIndex((cells) => mostly(cells, (cell) => isCode(cell, country)));
  if (code < 0) return undefined;
  const lot = columns.findIndex((cells, at) => at !== code && mostly(cells, isLotLike));
  const none = { cnk: -1, gtin: -1, pzn: -1, cip: -1, zi: -1, aic: -1 };
  return { at: { ...none, code, lot }, width, headerLine: isHeader ? first.line : 0 };
}

function mostly(cells: readonly string[], is: (cell: string) => boolean): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.filter(is).length >= filled.length * share;
}

/** A code that passes a check; what fails one is still read where the column as a whole holds codes. */
function isCode(cell: string, country: Country): boolean {
  const found = codesInCell(cell, "code", country);
  return found !== "damaged" && found.length === 1 && /^(\d{14}|[A-Z0-9]+:\w+)$/.test(found[0] ?? "");
}

const isLotLike = (cell: string) => /^[\x21-\x7e]{2,20}$/.test(cell) && /\d/.test(cell);
