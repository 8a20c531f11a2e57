import { textOfCell } from "../tables/cell-text.ts";
import type { RepeatedCells } from "../tables/repeated-cells.ts";
import type { Row } from "../tables/table.ts";

/** Columns a file does not have, into which repair may put what it found in others. */
const beyond = 100_000;

/** A row of a file with some of its cells mended. */
export class MendedRow implements Row {
  readonly width: number;
  readonly #row: Row;
  readonly #cells = new Map<number, string>();

  constructor(row: Row) {
    this.#row = row;
    this.width = row.width;
  }

  cell(column: number): string {
    return this.#cells.get(column) ?? (column < beyond ? this.#row.cell(column) : "");
  }

  text(column: number): string {
    return textOfCell(this.cell(column));
  }

  numbered(column: number, cells: RepeatedCells): number {
    const mended = column < beyond ? this.#cells.get(column) : this.cell(column);
    return mended === undefined ? this.#row.numbered(column, cells) : cells.ofText(mended);
  }

  set(column: number, text: string): void {
    this.#cells.set(column, text);
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
