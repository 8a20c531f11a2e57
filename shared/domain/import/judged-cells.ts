import { putAt } from "../stock/growing.ts";
import type { RepeatedCells } from "../tables/repeated-cells.ts";
import type { Row } from "../tables/table.ts";
import { cellAt } from "./open-columns.ts";

/** What the cells of a column say, each different one judged once. */
export class JudgedCells<T> {
  readonly #column: number;
  readonly #cells: RepeatedCells;
  readonly #judge: (text: string) => T;
  readonly #said: ({ readonly said: T } | undefined)[] = [];

  constructor(column: number, cellsOf: (column: number) => RepeatedCells, judge: (text: string) => T) {
    this.#column = column;
    this.#cells = cellsOf(column);
    this.#judge = judge;
  }

  of(row: Row): T {
    const cell = row.numbered(this.#column, this.#cells);
    const known = this.#said[cell];
    if (known) return known.said;
    const said = this.#judge(cellAt(row, this.#column));
    putAt(this.#said, cell, { said });
    return said;
  }
}
