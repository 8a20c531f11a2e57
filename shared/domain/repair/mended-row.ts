import { textOfCell } from "../tables/cell-text.ts";
import type { RepeatedCells } from "../tables/repeated-cells.ts";
import type { Row } from "../tables/table.ts";

/** Columns a file does not have, into which repair may put what it found in others. */
const beyond = 100_000;

/** A row of a file with some of its cells mended. */
export class MendedRow implements Row {
  readonly width: number;
  readonly #row: Row;
  /** Few cells of a row are mended: two short lists cost less than a map. */
  readonly #columns: number[] = [];
  readonly #texts: string[] = [];

  constructor(row: Row) {
    this.#row = row;
    this.width = row.width;
  }

  cell(column: number): string {
    const at = this.#columns.indexOf(column);
    if (at >= 0) return this.#texts[at] as string;
    return column < beyond ? this.#row.cell(column) : "";
  }

  text(column: number): string {
    return textOfCell(this.cell(column));
  }

  numbered(column: number, cells: RepeatedCells): number {
    const at = this.#columns.indexOf(column);
    if (at >= 0) return cells.ofText(this.#texts[at] as string);
    return column < beyond ? this.#row.numbered(column, cells) : 0;
  }

  set(column: number, text: string): void {
    const at = this.#columns.indexOf(column);
    if (at >= 0) this.#texts[at] = text;
    else {
      this.#columns.push(column);
      this.#texts.push(text);
    }
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
