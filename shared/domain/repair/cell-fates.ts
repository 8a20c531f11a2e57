import { putAt } from "../stock/growing.ts";
import type { RepeatedCells } from "../tables/repeated-cells.ts";
import type { Row } from "../tables/table.ts";
import type { RepairClass } from "./repair-notes.ts";

/** What becomes of a cell, whatever stands beside it. */
export interface Fate {
  /** In a row of such cells alone nothing is done. */
  readonly isSound: boolean;
  /** Other cells of its row, or what a person left alone, have a say: the row is judged as a whole. */
  readonly isOpen: boolean;
  /** It holds a code. */
  readonly isCode: boolean;
  /** What is told of it, and the text before. */
  readonly what?: RepairClass | undefined;
  readonly before: string;
  /** The text that takes its place; absent where it stays. */
  readonly after?: string | undefined;
}

/** Judges a cell as it stands in the file. */
export type FateOf = (cell: string) => Fate;

/** A fate, and the number of the text that takes the cell's place. */
export interface NumberedFate extends Fate {
  readonly number: number;
}

/** A cell that stays as it is. */
export const sound: NumberedFate = fateOf({ isSound: true });
/** The same of a code. */
export const soundCode: NumberedFate = fateOf({ isSound: true, isCode: true });
/** A cell whose row is judged as a whole. */
export const open: NumberedFate = fateOf({ isSound: false, isOpen: true });

function fateOf(some: Partial<NumberedFate> & Pick<Fate, "isSound">): NumberedFate {
  return {
    ...{ isOpen: false, isCode: false, what: undefined, before: "", after: undefined, number: 0 },
    ...some,
  };
}

/** What becomes of the cells of a column: each different one is judged once, and known again by its number. */
export class CellFates {
  readonly column: number;
  readonly #cells: RepeatedCells;
  readonly #judge: FateOf;
  readonly #known: (NumberedFate | undefined)[] = [];

  constructor(column: number, cells: RepeatedCells, judge: FateOf) {
    this.column = column;
    this.#cells = cells;
    this.#judge = judge;
  }

  /** What becomes of the cell of a row, whose number is known. */
  of(number: number, row: Row): NumberedFate {
    return this.#known[number] ?? this.#new(number, row.cell(this.column));
  }

  #new(number: number, cell: string): NumberedFate {
    const judged = this.#judge(cell);
    // Most cells share one of a few: those of all of them stay at hand.
    const isShared = judged === sound || judged === soundCode || judged === open;
    const fate = isShared ? (judged as NumberedFate) : this.#numbered(judged);
    putAt(this.#known, number, fate);
    return fate;
  }

  #numbered(judged: Fate): NumberedFate {
    const { after } = judged;
    return fateOf({ ...judged, number: after === undefined ? 0 : this.#cells.ofText(after) });
  }
}
