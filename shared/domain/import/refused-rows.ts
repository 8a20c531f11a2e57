/** Why a row of a table is not taken over. The message of each names what to do with the row. */
export type RefusalReason =
  | "total"
  | "cells"
  | "quotes"
  | "code"
  | "code-damaged"
  | "code-twice"
  | "code-cut"
  | "code-short"
  | "codes"
  | "one-code"
  | "two-products"
  | "parted"
  | "person-number"
  | "name"
  | "place"
  | "lot"
  | "lot-lost"
  | "expiry"
  | "date-order"
  | "quantity"
  | "thousands"
  | "quantity-date"
  | "unit"
  | "serials"
  | "serials-lost"
  | "too-long"
  | "unmatched";

/** A row that is not taken over: the line of the file, why, and the cell that is to blame (never a person's number). */
export interface RefusedRow {
  readonly line: number;
  readonly reason: RefusalReason;
  readonly cell: string;
}

/** Enough of a cell to recognise it by. */
const longestShown = 80;

/** Makes a refusal that a list can show. */
export const refusedRow = (line: number, reason: RefusalReason, cell = ""): RefusedRow => ({
  line,
  reason,
  cell: cell.length > longestShown ? `${cell.slice(0, longestShown)}…` : cell,
});
