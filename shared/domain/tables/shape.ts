/**
 * How the bytes of a table become text. Of two names, the first holds for every line that is UTF-8 and the second for
 * the others: a file glued from two. `cp850` is the old DOS page, with the euro sign where its later form has it.
 */
export const textEncodings = [
  "utf-8",
  "windows-1252",
  "cp850",
  "utf-16le",
  "utf-16be",
  "utf-8+windows-1252",
  "utf-8+cp850",
] as const;

/** How the bytes of a table were read as text. */
export type TextEncoding = (typeof textEncodings)[number];

/** Whether quotation marks enclose cells, or are characters like any other (the French national lists). */
export type Quotes = "enclose" | "literal";

/** How a table is laid out. */
export interface TableShape {
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  readonly quotes: Quotes;
  /** The line of the file the header stands on, from 1; 0 when there is none. What stands before it is a title. */
  readonly headerLine: number;
}

/** What a person said of a table's shape; what is absent is found out. */
export type SaidShape = { readonly [K in keyof TableShape]?: TableShape[K] | undefined } & {
  /** Of a workbook: the sheet that is read. */
  readonly sheet?: string | undefined;
};

/** Why something was read as it was: `count` of `of` speak for it, both 0 where nothing was counted. */
export interface Reason<W extends string> {
  readonly why: W;
  readonly count: number;
  readonly of: number;
  /** Something else fits nearly as well: a person should look. */
  readonly isDoubtful: boolean;
}

/** Why a table was read in this shape. */
export interface ShapeReasons {
  /** A mark at its beginning; plain ASCII; valid throughout; accents where words have them; each line by itself; its zeros. */
  readonly encoding: Reason<"said" | "mark" | "ascii" | "valid" | "accents" | "lines" | "zeros">;
  /** A line `sep=`; lines cut into equally many cells; nothing cuts it. */
  readonly delimiter: Reason<"said" | "named" | "steady" | "single">;
  /** No marks; cells stand between two of them; rows fit only when they are letters. */
  readonly quotes: Reason<"said" | "none" | "enclosed" | "torn">;
  /** Words of headers are in it; texts stand above values; it is the first row; the first row holds values. */
  readonly header: Reason<"said" | "words" | "above" | "first" | "values">;
}

/** Makes a reason. */
export const reason = <W extends string>(why: W, count = 0, of = 0, isDoubtful = false): Reason<W> => ({
  why,
  count,
  of,
  isDoubtful,
});
