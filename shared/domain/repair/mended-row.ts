import { type CellForm, formOf } from "../tables/cell-form.ts";
import { textOfCell } from "../tables/cell-text.ts";
import type { RepeatedCells } from "../tables/repeated-cells.ts";
import type { Row } from "../tables/table.ts";
import type { NumberedCells } from "./numbered-cells.ts";

/** Columns a file does not have, into which repair may put what it found in others. */
const beyond = 100_000;

/** True for a column the file does not have. */
export const isBeyond = (column: number): boolean => column >= beyond;

/** A row of a file with some of its cells mended. There is one for all rows of a table: it holds until the next begins. */
export class MendedRow implements Row {
  width = 0;
  #row: Row;
  readonly #numbered: NumberedCells;
  /** Few cells of a row are mended: short lists cost less than a map. What lies behind `#size` is of rows before. */
  #size = 0;
  readonly #columns: number[] = [];
  readonly #texts: string[] = [];

  /** `numbered` has the rows in hand that are begun. */
  constructor(row: Row, numbered: NumberedCells) {
    this.#row = row;
    this.#numbered = numbered;
  }

  begin(row: Row): void {
    this.#row = row;
    this.width = row.width;
    this.#size = 0;
  }

  cell(column: number): string {
    const at = this.#find(column);
    if (at >= 0) return this.#texts[at] as string;
    if (column >= beyond) return "";
    const index = this.#numbered.indexOf(column);
    return index < 0 ? this.#row.cell(column) : this.#numbered.textOf(index, this.#row);
  }

  text(column: number): string {
    const at = this.#find(column);
    if (at >= 0) return textOfCell(this.#texts[at] as string);
    if (column >= beyond) return "";
    const index = this.#numbered.indexOf(column);
    return index < 0 ? this.#row.text(column) : textOfCell(this.#numbered.textOf(index, this.#row));
  }

  form(column: number): CellForm {
    const at = this.#find(column);
    if (at >= 0) return formOf(this.#texts[at] as string);
    return column < beyond ? this.#row.form(column) : "empty";
  }

  numbered(column: number, cells: RepeatedCells): number {
    const at = this.#find(column);
    if (at >= 0) return cells.ofText(this.#texts[at] as string);
    if (column >= beyond) return 0;
    const index = this.#numbered.indexOf(column);
    const isOwn = index >= 0 && this.#numbered.cells[index] === cells;
    return isOwn ? (this.#numbered.numbers[index] as number) : this.#row.numbered(column, cells);
  }

  /** Puts a text into a column. */
  set(column: number, text: string): void {
    const found = this.#find(column);
    const at = found < 0 ? this.#size++ : found;
    this.#columns[at] = column;
    this.#texts[at] = text;
  }

  #find(column: number): number {
    for (let at = 0; at < this.#size; at++) if (this.#columns[at] === column) return at;
    return -1;
  }
}

/** Where each field stands, those the file lacks beyond its columns, so that mended cells have a place. */
export function withRoom<F extends string>(
  at: { readonly [F1 in F]: number },
): { readonly [F1 in F]: number } {
  const fields = Object.keys(at) as F[];
  return Object.fromEntries(
    fields.map((field, index) => [field, at[field] < 0 ? beyond + index : at[field]]),
  ) as { [F1 in F]: number };
}
