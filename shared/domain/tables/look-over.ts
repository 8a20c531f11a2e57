import { cellsOf, firstCells, isBlankRow, type Row, type Table, widthOf } from "./table.ts";

/** What is wrong with how a row is written: marks do not close, characters are lost, cells too many, cells too few. */
export const oddities = ["torn", "spoilt", "wide", "narrow"] as const;
export type Oddity = (typeof oddities)[number];

/** A row as it is shown before anything is made of it: its line of the file and its cells, long ones cut. */
export interface ShownRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly odd?: Oddity;
}

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

/** Looks at every row of a table; cells are read only of what is shown, and where characters may be lost. */
export async function lookOver(table: Table): Promise<TableLook> {
  const width = widthOf(table);
  const odd = { torn: 0, spoilt: 0, wide: 0, narrow: 0 };
  const worst: { [O in Oddity]: ShownRow[] } = { torn: [], spoilt: [], wide: [], narrow: [] };
  const counts = { rows: 0, blank: 0, title: 0 };
  for await (const slice of table.rows()) {
    for (let index = 0; index < slice.rows.length; index++) {
      const row = slice.rows[index] as Row;
      const line = slice.lines[index] as number;
      if (isBlankRow(row)) counts.blank++;
      else if (line < table.headerLine) counts.title++;
      else if (line > table.headerLine) {
        counts.rows++;
        const oddity = slice.torn.has(index) ? "torn" : oddityOf(row, width, table.mayBeSpoilt);
        if (!oddity) continue;
        odd[oddity]++;
        if (worst[oddity].length < mostShown) worst[oddity].push(shownRow(row, line, oddity));
      }
    }
  }
  const { rows, lines, torn } = table.sample;
  return {
    header: table.header.map(cut),
    ...counts,
    width,
    odd,
    worst: oddities.flatMap((oddity) => worst[oddity]),
    first: rows
      .slice(0, mostShown)
      .map((row, index) => shownRow(row, lines[index] as number, torn.has(index) ? "torn" : undefined)),
    twice: headersTwice(table.header),
  };
}

function oddityOf(row: Row, width: number, mayBeSpoilt: boolean): Oddity | undefined {
  if (mayBeSpoilt && cellsOf(row).some((cell) => cell.includes("\ufffd"))) return "spoilt";
  if (row.width < width) return "narrow";
  // Empty cells behind the last one are what spreadsheets leave.
  return row.width > width && cellsOf(row).some((cell, at) => at >= width && cell !== "")
    ? "wide"
    : undefined;
}

function shownRow(row: Row, line: number, odd: Oddity | undefined): ShownRow {
  const cells = firstCells(row, mostCells).map(cut);
  return { line, cells, ...(odd ? { odd } : {}) };
}

const cut = (cell: string) => (cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell);

function headersTwice(header: readonly string[]): readonly string[] {
  const names = header.map((cell) => cell.trim().toLowerCase());
  return header.filter((cell, at) => cell.trim() !== "" && names.indexOf(names[at] as string) < at);
}
