import Papa from "papaparse";
import { formOf } from "../../../shared/domain/tables/cell-form.ts";
import { textOfCell } from "../../../shared/domain/tables/cell-text.ts";
import type { Row, RowSlice } from "../../../shared/domain/tables/table.ts";
import { bytesAsText, textOfBytes } from "./byte-text.ts";
import type { Shape } from "./guess-shape.ts";
import type { RowStart } from "./split-rows.ts";

/** What is looked at first, and at most, for the end of a row, in bytes. */
const firstWindow = 65_536;
const lastWindow = 1_048_576;

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

/** Rows, and where the row after them begins. */
type OddRows = RowSlice & { readonly next: RowStart };

/**
 * Reads rows whose quotation marks do not stand as they should, as PapaParse judges them. A mark that is never closed
 * costs the line it stands on and nothing else: that row is torn, and what comes after it is read again as rows.
 *
 * PapaParse is given bytes as characters, so that its positions are those of the file.
 */
export function oddRows(bytes: Uint8Array, start: RowStart, { delimiter, newline }: Shape): OddRows {
  const parting = bytesAsText(new TextEncoder().encode(delimiter));
  const parser = new Papa.Parser({ delimiter: parting, newline });
  const parse = (text: string, dropsLast: boolean) => parser.parse(text, 0, dropsLast) as Parsed;
  for (let size = firstWindow; ; size *= 4) {
    const text = bytesAsText(bytes.subarray(start.at, start.at + size));
    const isLast = start.at + size >= bytes.length;
    const whole = parse(text, true);
    if (whole.data.length > 0) return sliceOf(whole, text.slice(0, whole.meta.cursor), start, newline);
    const rest = isLast ? parse(text, false) : undefined;
    if (rest && !rest.errors.some(({ code }) => code === "MissingQuotes"))
      return sliceOf(rest, text, start, newline);
    if (isLast || size >= lastWindow) return tornLine(text, start, newline);
  }
}

function tornLine(text: string, { at, line }: RowStart, newline: string): OddRows {
  const end = text.indexOf(newline);
  const read = end < 0 ? text.length : end + newline.length;
  const row = rowOf([text.slice(0, end < 0 ? text.length : end)]);
  return { rows: [row], lines: [line], torn: new Set([0]), next: { at: at + read, line: line + 1 } };
}

function sliceOf({ data, errors }: Parsed, text: string, { at, line }: RowStart, newline: string): OddRows {
  const last = data.at(-1);
  // The text after the last newline is no row when it is empty.
  if (last?.length === 1 && last[0] === "" && text.endsWith(newline)) data.pop();
  const mark = newline === "\r" ? "\r" : "\n";
  const lines: number[] = [];
  let next = line;
  for (const row of data) {
    lines.push(next);
    next += 1 + row.reduce((sum, cell) => sum + cell.split(mark).length - 1, 0);
  }
  const torn = new Set(errors.map(({ row }) => row).filter((row) => row < data.length));
  return { rows: data.map(rowOf), lines, torn, next: { at: at + text.length, line: next } };
}

const rowOf = (cells: readonly string[]): Row => ({
  width: cells.length,
  cell: (column) => textOfBytes(cells[column] ?? ""),
  text: (column) => textOfCell(textOfBytes(cells[column] ?? "")),
  form: (column) => formOf(textOfBytes(cells[column] ?? "")),
  numbered: (column, repeated) => repeated.ofText(textOfBytes(cells[column] ?? "")),
});
