/** Encodings a table can be written in; `utf-8-bom` is UTF-8 with the mark that Excel knows it by. */
export const writtenEncodings = ["utf-8-bom", "utf-8", "utf-16le", "windows-1252", "cp850"] as const;

/** How the text of a table that is written becomes bytes. */
export type WrittenEncoding = (typeof writtenEncodings)[number];

/** What may stand between cells. */
export const writtenDelimiters = [";", ",", "\t", "|"] as const;

/** How a table is written. */
export interface TableLayout {
  readonly encoding: WrittenEncoding;
  readonly delimiter: (typeof writtenDelimiters)[number];
  readonly decimal: "," | ".";
  /** `excel`: what a spreadsheet would change stands as `="…"`; `plain`: codes as they are. Formulas are defused in both. */
  readonly cells: "excel" | "plain";
}

/** The layout Excel in Belgium opens as it is, and that is read back word for word. */
export const usualLayout: TableLayout = {
  encoding: "utf-8-bom",
  delimiter: ";",
  decimal: ",",
  cells: "excel",
};

/** Characters that an encoding does not have: how many were met, and the first different ones. */
export interface LostLetters {
  readonly count: number;
  readonly letters: readonly string[];
}

/** A table as bytes; with lost letters it must not be handed out. */
export interface WrittenTable {
  readonly bytes: Uint8Array;
  readonly lost: LostLetters;
}
