import { cellOfNumber, textOfCell } from "../tables/cell-text.ts";
import { RepeatedCells } from "../tables/repeated-cells.ts";
import type { Row } from "../tables/table.ts";

const start = 0x811c9dc5;
const prime = 0x01000193;
/** What is written in the place of a NUL, which no text of a file has. */
const picture = 0x2400;

function cellDigest(text: string): number {
  let h = start;
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ (text.charCodeAt(at) || picture), prime);
  return h ^ (h >>> 15);
}

const joined = (hash: number, cell: number) => Math.imul(hash ^ cell, prime) ^ (hash >>> 13);

const long = 20;
const mostKnown = 100_000;

/** A digest of 32 bits for each row of a table that was written: enough to find the first one that reads otherwise. */
export class RowDigests {
  #rows = new Uint32Array(1_024);
  size = 0;
  readonly #columns: ColumnDigests[] = [];
  readonly #known = new Map<string, number>();

  /** Notes a row as it is meant: its cells as texts, numbers as they are written. */
  add(cells: readonly (string | number)[], decimal: "," | "." = ","): void {
    let hash = start;
    for (const cell of cells)
      hash = joined(hash, this.#digestOf(typeof cell === "number" ? cellOfNumber(cell, decimal) : cell));
    if (this.size === this.#rows.length) {
      const more = new Uint32Array(this.size * 2);
      more.set(this.#rows);
      this.#rows = more;
    }
    this.#rows[this.size++] = hash >>> 0;
  }

  /** Long texts (names, packs) come again, and are looked up faster than they are gone through. */
  #digestOf(text: string): number {
    if (text.length < long) return cellDigest(text);
    let digest = this.#known.get(text);
    if (digest === undefined) {
      if (this.#known.size > mostKnown) this.#known.clear();
      digest = cellDigest(text);
      this.#known.set(text, digest);
    }
    return digest;
  }

  /** True when the row of a file says what the row at this place was meant to say. Rows of one file come one after another. */
  isSame(at: number, row: Row): boolean {
    if (at === 0) this.#columns.length = 0;
    let hash = start;
    for (let column = 0; column < row.width; column++) {
      this.#columns[column] ??= new ColumnDigests();
      hash = joined(hash, (this.#columns[column] as ColumnDigests).of(row, column));
    }
    return at < this.size && this.#rows[at] === hash >>> 0;
  }
}

/** So many cells of a column are looked at before it is known whether they come again. */
const enough = 4_096;

/** The digests of the cells of one column: of cells that come again, worked out once. */
class ColumnDigests {
  readonly #cells = new RepeatedCells();
  readonly #digests: number[] = [];
  #asked = 0;
  #met = 0;

  of(row: Row, column: number): number {
    if (this.#asked >= enough && this.#met > this.#asked / 2) return cellDigest(textOfCell(row.cell(column)));
    this.#asked += 1;
    const number = row.numbered(column, this.#cells);
    const known = this.#digests[number];
    if (known !== undefined) return known;
    this.#met += 1;
    const digest = cellDigest(textOfCell(row.cell(column)));
    this.#digests[number] = digest;
    return digest;
  }
}
