import type { CellForm } from "./cell-form.ts";
import type { RepeatedCells } from "./repeated-cells.ts";
import type { Quotes, ShapeReasons, TableShape } from "./shape.ts";

/** A row of a table. Its cells become texts when they are asked for: most are never looked at. */
export interface Row {
  /** How many cells it has. */
  readonly width: number;
  /** A cell as it stands in the file, empty where there is none; `textOfCell` gives the text it stands for. */
  cell(column: number): string;
  /** The text that cell stands for, as `textOfCell` has it. */
  text(column: number): string;
  /** The form of that cell, as `formOf` has it; no text is made of it, and one that is written in more than 15 bytes may be `other`. */
  form(column: number): CellForm;
  /** Its number among cells that repeat, which makes no text of one that was met before. */
  numbered(column: number, cells: RepeatedCells): number;
}

/** Some rows of a table in file order, small enough that working through them does not hold up a scan. */
export interface RowSlice {
  readonly rows: readonly Row[];
  /** The same rows made anew: to keep what they are made of costs less than to keep them. */
  readonly again?: () => readonly Row[];
  /** For each row the line of the file it begins on, from 1. */
  readonly lines: ArrayLike<number>;
  /** Positions in `rows` whose quotation marks do not close as they should; what is in them cannot be trusted. */
  readonly torn: ReadonlySet<number>;
  /** Of a table joined with another: positions of rows that found nothing there and are to be refused for it. */
  readonly unmatched?: ReadonlySet<number>;
}

/**
 * Called between two slices of work: lets everything else have its turn, is told how far the work is (`of` is 0 when
 * that is not known), and may throw to stop it.
 */
export type Pause = (done: number, of: number) => Promise<void>;

/** A delimited file, opened: its shape is known, its rows are read when asked for, as often as asked for. */
export interface Table extends TableShape {
  readonly name: string;
  readonly newline: "\n" | "\r\n" | "\r";
  /** Why it was read in this shape. */
  readonly reasons: ShapeReasons;
  /** The cells of the header, none where there is no header. */
  readonly header: readonly string[];
  /** Of a workbook: the sheet that is read. */
  readonly sheet?: string;
  /** Of a workbook: the other sheets that hold something, which are not read. */
  readonly leftOut?: readonly string[];
  /** Characters may stand in it that no reading of its bytes could give back. */
  readonly mayBeSpoilt: boolean;
  /** Up to 50 rows from the start, to look at before the whole is read. */
  readonly sample: RowSlice;
  /** Every row, title and header too, in slices, with a breath between them in which other work of the thread is done. */
  rows(quotes?: Quotes): AsyncIterable<RowSlice>;
  /**
   * Rows from all over the file, to know it by: all of them where it is small, else slices that lie evenly apart. Lines
   * after the first slice are not known then; they are above `lineUnknown`. A slice may begin in the middle of a row.
   */
  spread(): AsyncIterable<RowSlice>;
}

/** Lines from here on are none of the file. */
export const lineUnknown = 2 ** 30;

/** What one column holds: `code` is always kept as text, `text` when a spreadsheet would change it. */
export type ColumnKind = "text" | "code";

/** What a table to be written holds. A number is written with a decimal comma, as a number. */
export interface Sheet {
  readonly kinds: readonly ColumnKind[];
  readonly header: readonly string[];
  readonly rows: Iterable<readonly (string | number)[]>;
}

/** True for a row that is only an empty line. */
export const isBlankRow = (row: Row) => row.width === 1 && row.cell(0).trim() === "";

/** All cells of a row as they stand in the file. */
export const cellsOf = (row: Row): readonly string[] => firstCells(row, row.width);

/** The first cells of a row: a file may hold millions in one. */
export function firstCells(row: Row, most: number): readonly string[] {
  const cells: string[] = [];
  for (let column = 0; column < Math.min(row.width, most); column++) cells.push(row.cell(column));
  return cells;
}

/** The first row that is no empty line. */
export const firstRow = ({ sample }: Table): readonly string[] => {
  const row = sample.rows.find((one) => !isBlankRow(one));
  return row ? cellsOf(row) : [];
};

/** How many cells a row of a table should have: as many as its header, else as most of its first rows. */
export function widthOf({ header, sample }: Pick<Table, "header" | "sample">): number {
  if (header.length > 0) return header.length;
  const tally = new Map<number, number>();
  for (const row of sample.rows) if (!isBlankRow(row)) tally.set(row.width, (tally.get(row.width) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
