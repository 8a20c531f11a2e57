import { type CellMark, type Oddity, oddities, type ShownRow } from "./shown-row.ts";
import { cellsOf, firstCells, isBlankRow, type Row, type Table, widthOf } from "./table.ts";
import { WorstRows } from "./worst-rows.ts";

/** What is to be said of the cells of a row. */
export interface JudgedRow {
  readonly marks: readonly CellMark[];
  readonly is: "lost" | "odd" | "total";
}

/** Judges a row by its cells; nothing is said of a sound one. */
export type JudgeRow = (row: Row) => JudgedRow | undefined;

/** A table looked over from beginning to end. */
export interface TableLook {
  /** The cells of the header. */
  readonly header: readonly string[];
  /** Rows after the header that are no empty lines, and the empty lines. */
  readonly rows: number;
  readonly blank: number;
  /** Rows that stand above the header. */
  readonly title: number;
  /** How many cells a row should have. */
  readonly width: number;
  readonly odd: { readonly [O in Oddity]: number };
  /** The first of the odd rows, the worst first. */
  readonly worst: readonly ShownRow[];
  /** The first rows of the file, title and header too. */
  readonly first: readonly ShownRow[];
  /** Headers that stand over more than one column. */
  readonly twice: readonly string[];
}

const mostShown = 20;
const mostCells = 40;
const longestCell = 120;

/** Looks at every row of a table; cells are read only of what is shown, and where one may be damaged. */
export async function lookOver(table: Table, judge: JudgeRow = () => undefined): Promise<TableLook> {
  const width = widthOf(table);
  const worst = new WorstRows();
  const counts = { rows: 0, blank: 0, title: 0 };
  const judged = (row: Row, isTorn: boolean): RowLook =>
    isTorn ? { odd: "torn", marks: [] } : lookOf(row, width, table.mayBeSpoilt, judge);
  for await (const slice of table.rows()) {
    for (let index = 0; index < slice.rows.length; index++) {
      const row = slice.rows[index] as Row;
      const line = slice.lines[index] as number;
      if (isBlankRow(row)) counts.blank++;
      else if (line < table.headerLine) counts.title++;
      else if (line > table.headerLine) {
        counts.rows++;
        const look = judged(row, slice.torn.has(index));
        if (look.odd) worst.add(look.odd, sortOf(look), () => shownRow(row, line, look));
      }
    }
  }
  const { rows, lines, torn } = table.sample;
  const lookAt = (row: Row, index: number): RowLook =>
    (lines[index] as number) > table.headerLine && !isBlankRow(row) ? judged(row, torn.has(index)) : plain;
  return {
    header: table.header.map(cut),
    ...counts,
    width,
    odd: Object.fromEntries(oddities.map((odd) => [odd, worst.countOf(odd)])) as TableLook["odd"],
    worst: oddities.flatMap((odd) => worst.of(odd)),
    first: rows
      .slice(0, mostShown)
      .map((row, index) => shownRow(row, lines[index] as number, lookAt(row, index))),
    twice: headersTwice(table.header),
  };
}

/** What is said of a row. */
interface RowLook {
  readonly odd?: Oddity | undefined;
  readonly marks: readonly CellMark[];
}

const plain: RowLook = { marks: [] };

/** Rows that are odd alike: in the same columns for the same reasons. */
const sortOf = ({ marks }: RowLook): string => marks.map(({ at, why }) => `${at} ${why}`).join();

function lookOf(row: Row, width: number, mayBeSpoilt: boolean, judge: JudgeRow): RowLook {
  const cut = cutOddity(row, width);
  // Its cells stand in the columns of others.
  const { is, marks = [] } = (cut !== "wide" && judge(row)) || {};
  if (mayBeSpoilt) {
    const spoilt = cellsOf(row).flatMap((cell, at) => (cell.includes("\ufffd") ? [at] : []));
    if (spoilt.length > 0) return { odd: "spoilt", marks: spoiltMarks(spoilt, marks) };
  }
  return { odd: is === "total" || is === "lost" ? is : (cut ?? is), marks };
}

const spoiltMarks = (spoilt: readonly number[], marks: readonly CellMark[]): readonly CellMark[] =>
  spoilt
    .map((at): CellMark => ({ at, why: "letters-lost" }))
    .concat(marks.filter(({ at }) => !spoilt.includes(at)))
    .sort((a, b) => a.at - b.at);

function cutOddity(row: Row, width: number): Oddity | undefined {
  if (row.width < width) return "narrow";
  // Empty cells behind the last one are what spreadsheets leave.
  return row.width > width && cellsOf(row).some((cell, at) => at >= width && cell !== "")
    ? "wide"
    : undefined;
}

function shownRow(row: Row, line: number, { odd, marks }: RowLook): ShownRow {
  const cells = firstCells(row, mostCells).map(cut);
  return { line, cells, ...(odd ? { odd } : {}), ...(marks.length > 0 ? { marks } : {}) };
}

const cut = (cell: string) => (cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell);

function headersTwice(header: readonly string[]): readonly string[] {
  const names = header.map((cell) => cell.trim().toLowerCase());
  return header.filter((cell, at) => cell.trim() !== "" && names.indexOf(names[at] as string) < at);
}
