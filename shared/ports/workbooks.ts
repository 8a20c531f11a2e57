/** A sheet of a workbook as a delimited text in UTF-8, with its mark and `;`; its rows keep their numbers as lines. */
export interface SheetText {
  readonly text: Uint8Array;
  readonly sheet: string;
  /** Other sheets that hold something. */
  readonly leftOut: readonly string[];
}

/** Reads a sheet of a workbook, the first that holds anything unless one is named, apart from the engine; `end` stops it. Undefined when it is none, is damaged or unfolds to too much. */
export type ReadWorkbook = (
  bytes: Uint8Array,
  sheet?: string,
) => {
  readonly sheet: Promise<SheetText | undefined>;
  end(): void;
};
