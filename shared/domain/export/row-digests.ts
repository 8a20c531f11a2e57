import { cellOfNumber, textOfCell } from "../tables/cell-text.ts";
import type { Row } from "../tables/table.ts";

/** Between cells of a row. */
const between = 0;
const start = 0x811c9dc5;

/** What is written in the place of a NUL, which no text of a file has. */
const picture = 0x2400;

function mixed(hash: number, text: string): number {
  let h = hash;
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ (text.charCodeAt(at) || picture), 0x01000193);
  return Math.imul(h ^ between, 0x01000193) ^ (h >>> 15);
}

/** A digest of 32 bits for each row of a table that was written: enough to find the first one that reads otherwise. */
export class RowDigests {
  #rows = new Uint32Array(1_024);
  size = 0;

  /** Notes a row as it is meant: its cells as texts, numbers as they are written. */
  add(cells: readonly (string | number)[], decimal: "," | "." = ","): void {
    let hash = start;
    for (const cell of cells)
      hash = mixed(hash, typeof cell === "number" ? cellOfNumber(cell, decimal) : cell);
    if (this.size === this.#rows.length) {
      const more = new Uint32Array(this.size * 2);
      more.set(this.#rows);
      this.#rows = more;
    }
    this.#rows[this.size++] = hash >>> 0;
  }

  /** True when the row of a file says what the row at this place was meant to say. */
  isSame(at: number, row: Row): boolean {
    let hash = start;
    for (let column = 0; column < row.width; column++) hash = mixed(hash, textOfCell(row.cell(column)));
    return at < this.size && this.#rows[at] === hash >>> 0;
  }
}
