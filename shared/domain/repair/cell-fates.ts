import { putAt, withRoom } from "../stock/growing.ts";
import type { Row } from "../tables/table.ts";
import type { NumberedCells } from "./numbered-cells.ts";
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

/** What fates say of a row together: bits that hold where all of its cells, or where one of them, have them. */
export const fateBits = { sound: 1, open: 2, code: 4, known: 8 } as const;

/** What becomes of the cells of a column: each different one is judged once, and known again by its number. */
export class CellFates {
  readonly #index: number;
  readonly #numbered: NumberedCells;
  readonly #judge: FateOf;
  readonly #known: (NumberedFate | undefined)[] = [];
  /** The bits of each, side by side: few rows need more of them. */
  #bits = new Uint8Array(1_024);

  constructor(numbered: NumberedCells, index: number, judge: FateOf) {
    this.#index = index;
    this.#numbered = numbered;
    this.#judge = judge;
  }

  /** The bits of what becomes of the cell of the row in hand. */
  bits(row: Row): number {
    const number = this.#numbered.numbers[this.#index] as number;
    return this.#bits[number] || this.#new(number, row);
  }

  /** What becomes of that cell, once its bits were asked for. */
  get fate(): NumberedFate {
    return this.#known[this.#numbered.numbers[this.#index] as number] as NumberedFate;
  }

  #new(number: number, row: Row): number {
    const judged = this.#judge(this.#numbered.textOf(this.#index, row));
    // Most cells share one of a few: those of all of them stay at hand.
    const isShared = judged === sound || judged === soundCode || judged === open;
    const fate = isShared ? (judged as NumberedFate) : this.#withNumber(judged);
    putAt(this.#known, number, fate);
    const bits =
      fateBits.known |
      (fate.isSound ? fateBits.sound : 0) |
      (fate.isOpen ? fateBits.open : 0) |
      (fate.isCode ? fateBits.code : 0);
    this.#bits = withRoom(this.#bits, number + 1);
    this.#bits[number] = bits;
    return bits;
  }

  #withNumber({ isSound, isOpen, isCode, what, before, after }: Fate): NumberedFate {
    const number = after === undefined ? 0 : this.#numbered.numberOf(this.#index, after);
    return { isSound, isOpen, isCode, what, before, after, number };
  }
}
