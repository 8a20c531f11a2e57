import type { Result } from "../base/result.ts";
import type { TableLayout, WrittenTable } from "../domain/tables/layout.ts";
import type { SaidShape } from "../domain/tables/shape.ts";
import type { SourceLayout } from "../domain/tables/source-layout.ts";
import type { Pause, Sheet, Table } from "../domain/tables/table.ts";
import type { Failure } from "../errors.ts";

/** Delimited files: bytes to rows and back. */
export interface Tables {
  /**
   * Opens a file as a table, or says what the file is instead of one; its rows are read with the same pauses. What a
   * person said of its shape stands, the rest is found out.
   */
  open(
    bytes: Uint8Array,
    name: string,
    pause: Pause,
    said?: SaidShape,
  ): Promise<Result<Table, Failure<"table/empty" | "table/not-a-table">>>;
  /** A table as a file that a spreadsheet opens as it is, and that `open` reads back without loss. */
  write(sheet: Sheet, pause: Pause): Promise<Uint8Array>;
  /** A table in a layout. Characters the encoding does not have are counted: such a file is not to be handed out. */
  writeAs(sheet: Sheet, layout: TableLayout, pause: Pause): Promise<WrittenTable>;
  /** Rows of texts in the layout of another file; undefined when its encoding has not all their characters. */
  writeLike(
    layout: SourceLayout,
    rows: AsyncIterable<readonly string[]>,
    pause: Pause,
  ): Promise<Uint8Array | undefined>;
}
