import { RepeatedCells } from "../tables/repeated-cells.ts";
import type { Row } from "../tables/table.ts";

/** Tells which cells of a column come for the first time; an empty one never does. */
export class NewCells {
  readonly #cells = new RepeatedCells();
  #next = 1;

  isNew(row: Row, column: number): boolean {
    const number = row.numbered(column, this.#cells);
    if (number < this.#next) return false;
    this.#next = number + 1;
    return true;
  }
}

/** Whether cells of a column need nothing done to them: each different one is looked at once, no text made of it again. */
export class SoundCells {
  readonly #cells = new RepeatedCells();
  readonly #isSound: (cell: string) => boolean;
  readonly #known: (boolean | undefined)[] = [];

  constructor(isSound: (cell: string) => boolean) {
    this.#isSound = isSound;
  }

  of(row: Row, column: number): boolean {
    const number = row.numbered(column, this.#cells);
    const known = this.#known[number];
    if (known !== undefined) return known;
    const isSound = this.#isSound(row.cell(column));
    this.#known[number] = isSound;
    return isSound;
  }
}

/** A verdict on each different cell is found once. */
export function once<T>(judge: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    if (known.has(cell)) return known.get(cell) as T;
    const verdict = judge(cell);
    known.set(cell, verdict);
    return verdict;
  };
}
