import { isWholeDate } from "../repair/lot-cells.ts";
import { putAt, withRoom } from "../stock/growing.ts";
import { isSaidText } from "../tables/cell-form.ts";
import type { JudgedRow, JudgeRow } from "../tables/look-over.ts";
import { RepeatedCells } from "../tables/repeated-cells.ts";
import type { CellMark } from "../tables/shown-row.ts";
import { isBlankRow, type Row, type Table, widthOf } from "../tables/table.ts";
import { isLostMark, type MarkContext, type MarkOf, type MarkWhy, markOf } from "./cell-marks.ts";
import type { SaidColumns } from "./mapping.ts";
import { isTotals } from "./open-columns.ts";

/** More columns of a row are not shown. */
const mostColumns = 40;
/** So many different cells say how a column is written. */
const mostSeen = 1_200;

const codes = ["code", "gtin", "cnk"];

/**
 * Makes ready to judge the rows of a table by their cells: which of them are damaged, or written otherwise than what their
 * column holds, and which rows only add up others.
 */
export async function rowMarks(table: Table, said: SaidColumns, context: MarkContext): Promise<JudgeRow> {
  const width = Math.min(mostColumns, widthOf(table));
  const fields = new Map(Object.entries(said).map(([field, column]) => [column, field]));
  const seen = await cellsIn(table, width);
  const columns = seen.map(
    (cells, at) => new MarkedColumn(at, fields.get(at), markOf(fields.get(at), cells, context)),
  );
  const named = codes.flatMap((field) => columns[said[field] ?? -1] ?? []);
  return (row) => {
    let marks: CellMark[] | undefined;
    for (const column of columns) {
      const why = column.markOf(row);
      if (why === undefined) continue;
      marks ??= [];
      marks.push({ at: column.at, why });
    }
    if (named.length > 0 && named.every((column) => column.isWord(row)) && isTotals(row)) return total;
    return marks && judged(row, marks, said, context.today);
  };
}

const total: JudgedRow = { marks: [], is: "total" };

/** A lot and an expiry that stand in each other's column are no loss. */
function judged(
  row: Row,
  marks: readonly CellMark[],
  { lot, expiry }: SaidColumns,
  today: string,
): JudgedRow {
  const whyAt = (column: number | undefined) => marks.find(({ at }) => at === column)?.why;
  const isSwapped =
    lot !== undefined &&
    whyAt(lot) === "lot-changed" &&
    whyAt(expiry) === "no-date" &&
    isWholeDate(row.text(lot), today);
  const all = isSwapped
    ? marks.map(
        (mark): CellMark => (mark.at === lot || mark.at === expiry ? { ...mark, why: "swapped" } : mark),
      )
    : marks;
  return { marks: all, is: all.some(({ why }) => isLostMark(why)) ? "lost" : "odd" };
}

/** Different cells of each column, from all over the table; what was kept from spreadsheets says nothing of the others. */
async function cellsIn(table: Table, width: number): Promise<readonly string[][]> {
  const seen = Array.from({ length: width }, () => new Set<string>());
  for await (const { rows, lines, torn } of table.spread())
    for (const [index, row] of rows.entries()) {
      if ((lines[index] as number) <= table.headerLine || isBlankRow(row) || torn.has(index)) continue;
      for (const [at, cells] of seen.entries())
        if (cells.size < mostSeen && !isSaidText(row.cell(at))) cells.add(row.text(at));
    }
  return seen.map((cells) => [...cells]);
}

/** What is known of a cell by its number. */
const unknown = 0;
const known = 1;
const knownWord = 2;

/** One column: each different cell is judged once, and known again by its number. */
class MarkedColumn {
  readonly at: number;
  readonly #isLot: boolean;
  readonly #judge: MarkOf;
  readonly #cells = new RepeatedCells();
  #state = new Uint8Array(1_024);
  readonly #marks: (MarkWhy | undefined)[] = [];

  constructor(at: number, field: string | undefined, judge: MarkOf) {
    this.at = at;
    this.#isLot = field === "lot";
    this.#judge = judge;
  }

  markOf(row: Row): MarkWhy | undefined {
    // Nearly all lots are letters and digits, each another one: nothing of them is kept.
    if (this.#isLot && row.form(this.at) === "plain") return undefined;
    return this.#marks[this.#numberOf(row)];
  }

  /** True for a cell without a digit. */
  isWord(row: Row): boolean {
    const number = this.#numberOf(row);
    return number === 0 || this.#state[number] === knownWord;
  }

  #numberOf(row: Row): number {
    const number = row.numbered(this.at, this.#cells);
    if (number === 0) return number;
    this.#state = withRoom(this.#state, number + 1);
    if (this.#state[number] !== unknown) return number;
    const text = row.text(this.at).trim();
    this.#state[number] = /\d/.test(text) ? known : knownWord;
    const why = isSaidText(row.cell(this.at)) ? undefined : this.#judge(text);
    if (why !== undefined) putAt(this.#marks, number, why);
    return number;
  }
}
