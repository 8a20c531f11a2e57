import type { Table } from "./table.ts";

/** How two tables are joined: the columns that hold the same codes, and what becomes of rows that find nothing. */
export interface Join {
  /** The column of the codes in the table whose rows stay, and in the one they are looked up in; from 0, -1 for none. */
  readonly column: number;
  readonly otherColumn: number;
  /** Rows that find nothing are taken as they are, or refused. */
  readonly unmatched: "kept" | "refused";
}

/** One of two files that are joined: its columns by their headers (empty texts where there is none) and its first cells. */
export interface JoinSide {
  readonly name: string;
  readonly headers: readonly string[];
  readonly cells: readonly string[];
}

/** What a join came to, for a person to judge. */
export interface JoinLook extends Join {
  /** The file whose rows stay, and the one that is looked up. */
  readonly own: JoinSide;
  readonly other: JoinSide;
  /** Rows that stay, those that found their row, and the first that did not: their lines and codes. */
  readonly rows: number;
  readonly matched: number;
  readonly lost: readonly { readonly line: number; readonly code: string }[];
  /** Rows of the other file, how many of them were found, and codes that stand there twice with different words. */
  readonly otherRows: number;
  readonly used: number;
  readonly twice: number;
}

/** Two tables as one: what it came to, and both as they were, first the one whose rows stay. */
export interface Joined extends Table {
  readonly own: Table;
  readonly other: Table;
  readonly join: JoinLook;
}
