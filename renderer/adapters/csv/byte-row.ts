import type { CellForm } from "../../../shared/domain/tables/cell-form.ts";
import { textOfCell } from "../../../shared/domain/tables/cell-text.ts";
import type { RepeatedCells } from "../../../shared/domain/tables/repeated-cells.ts";
import type { Row } from "../../../shared/domain/tables/table.ts";
import { textBetween } from "./text-between.ts";

const quote = 34;
const equals = 61;
const apostrophe = 39;
/** Cells of more bytes have no form. */
const longestForm = 15;

/** A row of a file in UTF-8: where its cells begin and end, two numbers each; an end below zero means doubled marks. */
class ByteRow implements Row {
  readonly width: number;
  readonly #bytes: Uint8Array;
  readonly #cells: Int32Array;
  readonly #first: number;

  constructor(bytes: Uint8Array, cells: Int32Array, first: number, width: number) {
    this.#bytes = bytes;
    this.#cells = cells;
    this.#first = first;
    this.width = width;
  }

  cell(column: number): string {
    if (column < 0 || column >= this.width) return "";
    const from = this.#cells[this.#first + 2 * column] as number;
    const end = this.#cells[this.#first + 2 * column + 1] as number;
    return end < 0 ? undoubled(this.#bytes, from, ~end) : textBetween(this.#bytes, from, end);
  }

  text(column: number): string {
    if (column < 0 || column >= this.width) return "";
    const from = this.#cells[this.#first + 2 * column] as number;
    const end = this.#cells[this.#first + 2 * column + 1] as number;
    if (end < 0) return literal(this.#bytes, from, ~end) ?? textOfCell(this.cell(column));
    const first = this.#bytes[from];
    if (end - from > 3 && first === equals && this.#bytes[from + 1] === quote)
      return bareLiteral(this.#bytes, from, end) ?? textOfCell(this.cell(column));
    const text = textBetween(this.#bytes, from, end);
    return first === equals || first === apostrophe ? textOfCell(text) : text;
  }

  form(column: number): CellForm {
    if (column < 0 || column >= this.width) return "empty";
    const from = this.#cells[this.#first + 2 * column] as number;
    const end = this.#cells[this.#first + 2 * column + 1] as number;
    if (from === end) return "empty";
    const bytes = this.#bytes;
    const to = end < 0 ? ~end : end;
    if (to - from > longestForm) return "other";
    // Inside of quotation marks a second one is always doubled.
    if (to - from > 1 && bytes[from] === equals && bytes[from + 1] === quote) return "said";
    for (let at = from; at < to; at++) if (!isPlain(bytes[at] as number)) return "other";
    return "plain";
  }

  numbered(column: number, cells: RepeatedCells): number {
    if (column < 0 || column >= this.width) return 0;
    const from = this.#cells[this.#first + 2 * column] as number;
    const end = this.#cells[this.#first + 2 * column + 1] as number;
    return cells.ofBytes(this.#bytes, from, end);
  }
}

/** Rows of a file by the places of their first cells among `cells`, and of the first one behind the last row. */
export function rowsOf(bytes: Uint8Array, cells: Int32Array, firsts: Int32Array): readonly Row[] {
  const rows = new Array<Row>(firsts.length - 1);
  for (let row = 0; row < rows.length; row++) {
    const first = firsts[row] as number;
    rows[row] = new ByteRow(bytes, cells, first, ((firsts[row + 1] as number) - first) / 2);
  }
  return rows;
}

/** True for an ASCII letter or digit. */
const isPlain = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 122);

/** A cell with doubled marks. */
function undoubled(bytes: Uint8Array, from: number, to: number): string {
  const inner = literal(bytes, from, to);
  return inner === undefined ? textBetween(bytes, from, to).replaceAll('""', '"') : `="${inner}"`;
}

/** What stands in a text kept as it is, `=""05412345678908""`: nearly all cells with doubled marks are one. */
function literal(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (bytes[from] !== equals || bytes[from + 1] !== quote || bytes[to - 1] !== quote || to - from <= 4)
    return undefined;
  const inner = textBetween(bytes, from + 3, to - 2);
  return inner.includes('"') ? undefined : inner;
}

/** The same written without marks around it: `="05412345678908"`. */
function bareLiteral(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (bytes[to - 1] !== quote) return undefined;
  const inner = textBetween(bytes, from + 2, to - 1);
  return inner.includes('"') ? undefined : inner;
}
