import type { Table } from "./table.ts";

/** How the rows of a table were written, as far as we write so too. */
export interface SourceLayout extends Pick<Table, "delimiter" | "newline"> {
  readonly encoding: "utf-8" | "utf-16le" | "windows-1252" | "cp850";
  /** A byte order mark stands before them. */
  readonly hasMark: boolean;
  /** A first line names the delimiter, where the rows alone would not show it. */
  readonly isNamed?: boolean;
}

/** The layout of what we write ourselves: any text, and every spreadsheet opens it. */
export const ownLayout: SourceLayout = {
  encoding: "utf-8",
  delimiter: ";",
  newline: "\r\n",
  hasMark: true,
};

/** The layout of a table; undefined for an encoding that is not written: two in one file, or one nobody asks for. */
export function sourceLayout({ encoding, delimiter, newline, reasons }: Table): SourceLayout | undefined {
  const hasMark = reasons.encoding.why === "mark";
  if (encoding === "utf-8" || encoding === "windows-1252" || encoding === "cp850")
    return { encoding, delimiter, newline, hasMark };
  return encoding === "utf-16le" ? { encoding, delimiter, newline, hasMark: true } : undefined;
}

const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const literal = /^="(?:[^"]|"")*"$/;

/**
 * A cell of a file as it may stand in another one: what a spreadsheet would run gets an apostrophe, which `textOfCell` takes
 * away again; anything else, `="0123"` and `'=1` too, is left as it is.
 */
export const defused = (cell: string): string =>
  formula.test(cell) && !literal.test(cell) ? `'${cell}` : cell;
