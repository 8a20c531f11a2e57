import { putAt } from "../stock/growing.ts";
import { RepeatedCells } from "../tables/repeated-cells.ts";
import type { Row } from "../tables/table.ts";

const rowsAPage = 4_096;

/**
 * The numbers of the cells of some columns of a table, row after row: a table that is read twice is numbered once, since
 * looking up what repeats takes most of the time. The numbers of one row at a time are in hand.
 */
export class NumberedCells {
  readonly columns: readonly number[];
  readonly cells: readonly RepeatedCells[];
  /** Of the row in hand, for each column. */
  readonly numbers: Int32Array;
  /** For each row its line, and its numbers. */
  readonly #pages: Int32Array[] = [];
  readonly #width: number;
  /** For each column the texts of its cells by their numbers, as far as somebody asked. */
  readonly #texts: readonly (string | undefined)[][];
  /** For each column of the file its place among these, plus one. */
  readonly #places: Uint8Array;
  #size = 0;
  #next = 0;

  constructor(columns: readonly number[]) {
    this.columns = columns;
    this.cells = columns.map(() => new RepeatedCells());
    this.numbers = new Int32Array(columns.length);
    this.#width = columns.length + 1;
    this.#texts = columns.map(() => [""]);
    this.#places = new Uint8Array(Math.max(0, ...columns) + 1);
    for (const [index, column] of columns.entries()) this.#places[column] ||= index + 1;
  }

  /** Numbers a row of the first reading, and takes it in hand. */
  add(row: Row, line: number): void {
    let at = (this.#size % rowsAPage) * this.#width;
    if (at === 0) this.#pages.push(new Int32Array(rowsAPage * this.#width));
    const page = this.#pages[this.#pages.length - 1] as Int32Array;
    this.#number(row);
    page[at++] = line;
    for (let index = 0; index < this.numbers.length; index++) page[at++] = this.numbers[index] as number;
    this.#size++;
  }

  /** Takes a row of the second reading in hand; one that was not met in the first, in that order, is numbered now. */
  take(row: Row, line: number): void {
    while (this.#next < this.#size && this.#lineOf(this.#next) < line) this.#next++;
    if (this.#next >= this.#size || this.#lineOf(this.#next) !== line) {
      this.#number(row);
      return;
    }
    const page = this.#pages[Math.floor(this.#next / rowsAPage)] as Int32Array;
    const at = (this.#next % rowsAPage) * this.#width + 1;
    for (let index = 0; index < this.numbers.length; index++)
      this.numbers[index] = page[at + index] as number;
    this.#next++;
  }

  /** The place of a column among these; -1 for one that is none of them. */
  indexOf(column: number): number {
    return (this.#places[column] ?? 0) - 1;
  }

  /** A cell of the row in hand, a text of it made once for all that say the same. */
  textOf(index: number, row: Row): string {
    const [number, texts] = [this.numbers[index] as number, this.#texts[index] as (string | undefined)[]];
    const known = texts[number];
    if (known !== undefined) return known;
    const cell = row.cell(this.columns[index] as number);
    putAt(texts, number, cell);
    return cell;
  }

  /** The number of a text among the cells of a column. */
  numberOf(index: number, text: string): number {
    const number = (this.cells[index] as RepeatedCells).ofText(text);
    putAt(this.#texts[index] as (string | undefined)[], number, text);
    return number;
  }

  /** The cells of a column, by their numbers; new ones for a column that is none of these. */
  cellsOf(column: number): RepeatedCells {
    return this.cells[this.indexOf(column)] ?? new RepeatedCells();
  }

  #lineOf(index: number): number {
    const page = this.#pages[Math.floor(index / rowsAPage)] as Int32Array;
    return page[(index % rowsAPage) * this.#width] as number;
  }

  #number(row: Row): void {
    for (let index = 0; index < this.numbers.length; index++)
      this.numbers[index] = row.numbered(this.columns[index] as number, this.cells[index] as RepeatedCells);
  }
}
