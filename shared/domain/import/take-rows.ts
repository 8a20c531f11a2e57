import { cellsOf, isBlankRow, type Row, type RowSlice, type Table } from "../tables/table.ts";
import { isTotals, type OpenColumns, type Refusal } from "./open-columns.ts";
import { type RefusedRow, refusedRow } from "./refused-rows.ts";
import { whyColumn } from "./reject-words.ts";
import { unmended } from "./unmended-row.ts";

const totals: Refusal = { reason: "total" };
const tornQuotes: Refusal = { reason: "quotes" };
const unmatched: Refusal = { reason: "unmatched" };
const tooManyCells: Refusal = { reason: "cells" };

/** What became of the rows of a table: every one was taken or refused. */
export interface RowCounts {
  readonly rows: number;
  readonly refused: readonly RefusedRow[];
}

/** Takes the rows of a table one by one. */
export interface RowTaker {
  /** Takes a row, or says why not. */
  take(row: Row, line: number): Refusal | undefined;
}

/**
 * Gives every row after the header to `taker`, which answers with the reason when it refuses it. Rows that have more
 * filled cells than the header, or whose quotation marks do not close, are refused here; empty lines are none. After each slice `isEnough` may end it.
 */
export async function takeRows<F extends string>(
  table: Table,
  { headerLine, width, at, answered }: OpenColumns<F>,
  taker: RowTaker,
  isEnough: (refused: number) => boolean = () => false,
): Promise<RowCounts> {
  const refused: RefusedRow[] = [];
  // Made here, of one shape whoever asks: the code that takes the rows is compiled for it.
  const columns = { headerLine, width, at, answered, whyAt: whyColumn(table.header) };
  let rows = 0;
  for await (const slice of table.rows()) {
    rows += takeSlice(slice, columns, taker, refused);
    if (isEnough(refused.length)) break;
  }
  return { rows, refused };
}

/** What rows are taken by, and where an earlier reading wrote why it left them out. */
interface SliceColumns<F extends string> extends Omit<OpenColumns<F>, "answered"> {
  readonly answered: OpenColumns<F>["answered"] | undefined;
  readonly whyAt: number;
}

/** The same for some rows; answers with how many there were. */
function takeSlice<F extends string>(
  slice: RowSlice,
  { headerLine, width, at, answered, whyAt }: SliceColumns<F>,
  taker: RowTaker,
  refused: RefusedRow[],
): number {
  const { rows: own, lines, torn } = slice;
  const isTorn = torn.size > 0;
  let rows = 0;
  for (let index = 0; index < own.length; index++) {
    const row = own[index] as Row;
    const line = lines[index] as number;
    if (line <= headerLine || isBlankRow(row)) continue;
    rows++;
    const refusal =
      isTorn && torn.has(index)
        ? tornQuotes
        : row.width > width && cellsOf(row).some((cell, column) => column >= width && cell !== "")
          ? tooManyCells
          : slice.unmatched?.has(index)
            ? unmatched
            : ((whyAt < 0 ? undefined : unmended(row, whyAt, at, answered)) ?? taker.take(row, line));
    if (!refusal) continue;
    const why = isTotals(row, whyAt) ? totals : refusal;
    refused.push(refusedRow(line, why.reason, why.cell));
  }
  return rows;
}
