import { whyColumn } from "../domain/import/reject-words.ts";
import { defused } from "../domain/tables/source-layout.ts";
import { cellsOf, isBlankRow, type Row, type RowSlice, type Table, widthOf } from "../domain/tables/table.ts";

/** Rows that stay out, by the line of the file they begin on, ascending, and why each does, in words. */
export interface Rejected {
  readonly lines: ArrayLike<number>;
  readonly why: (at: number) => string;
  /** Of a line that lay between quotation marks of another row. */
  readonly inside: string;
}

/** The header of a file of refused rows: that of its source, empty where it has none, and the word over the reasons last. */
export function rejectHeader(table: Table, word: string): readonly string[] {
  const at = whyColumn(table.header);
  const header = table.header.length > 0 ? table.header : new Array<string>(widthOf(table)).fill("");
  return [...header.filter((_, column) => column !== at).map(defused), word];
}

/**
 * The refused rows as they stand in their file, and why behind the cells the header has a word for; what a row has beyond
 * those comes after that, so that it has too many cells again. Of a row whose quotation marks do not close every line is a row,
 * cut at every delimiter, the marks letters.
 */
export async function* rejectRows(
  table: Table,
  { lines, why, inside }: Rejected,
): AsyncGenerator<readonly string[], void, undefined> {
  const whyAt = whyColumn(table.header);
  const width = widthOf(table) - (whyAt < 0 ? 0 : 1);
  const written = (cells: readonly string[], reason: string) => {
    const own = cells.filter((_, column) => column !== whyAt).map(defused);
    const last = own.findLastIndex((cell) => cell !== "") + 1;
    const beyond = own.slice(width, Math.max(width, last));
    return [...Array.from({ length: width }, (_, at) => own[at] ?? ""), reason, ...beyond];
  };
  const letters = new Letters(table);
  async function* tornRows(from: number, to: number, reason: string) {
    for await (const cells of letters.between(from, to))
      yield written(cells, cells.some((cell) => cell.includes('"')) ? reason : inside);
  }
  let at = 0;
  let torn: { readonly line: number; readonly reason: string } | undefined;
  for await (const slice of table.rows()) {
    for (let index = 0; index < slice.rows.length; index++) {
      const line = slice.lines[index] as number;
      if (torn) yield* tornRows(torn.line, line, torn.reason);
      torn = undefined;
      if (line !== lines[at]) continue;
      const reason = why(at);
      at += 1;
      if (slice.torn.has(index)) torn = { line, reason };
      else yield written(cellsOf(slice.rows[index] as Row), reason);
    }
  }
  if (torn) yield* tornRows(torn.line, Number.POSITIVE_INFINITY, torn.reason);
}

/** The lines of a file cut at every delimiter, quotation marks being letters: read along beside its rows, when asked for. */
class Letters {
  readonly #table: Table;
  #slices: AsyncIterator<RowSlice> | undefined;
  #slice: RowSlice | undefined;
  #index = 0;

  constructor(table: Table) {
    this.#table = table;
  }

  /** The cells of each line from one up to another, that one left out; empty lines are none. */
  async *between(from: number, to: number): AsyncGenerator<readonly string[], void, undefined> {
    for (;;) {
      const row = await this.#next();
      if (!row || row.line >= to) return;
      if (row.line >= from && !isBlankRow(row.row)) yield cellsOf(row.row);
      this.#index += 1;
    }
  }

  async #next(): Promise<{ readonly row: Row; readonly line: number } | undefined> {
    this.#slices ??= this.#table.rows("literal")[Symbol.asyncIterator]();
    while (!this.#slice || this.#index >= this.#slice.rows.length) {
      const { done, value } = await this.#slices.next();
      if (done) return undefined;
      this.#slice = value;
      this.#index = 0;
    }
    return { row: this.#slice.rows[this.#index] as Row, line: this.#slice.lines[this.#index] as number };
  }
}
