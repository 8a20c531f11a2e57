import type { Held } from "../domain/ledger/census.ts";
import { type LinesThen, linesNow } from "../domain/snapshot/lines-then.ts";
import type { Stock } from "../domain/stock/stock.ts";
import { heldRanges } from "./compare-copy.ts";
import { writersOf } from "./missing-entries.ts";

/** What a ledger held and what it came to at the moment a copy of it was asked for; counting goes on meanwhile. */
export interface CopyMoment {
  readonly entries: number;
  readonly held: Held;
  readonly lines: LinesThen;
}

/** This moment, whole: nothing is written between its parts. */
export const momentOf = (stock: Stock): CopyMoment => ({
  entries: stock.entries.size,
  held: new Map(writersOf(stock).map((writer) => [writer, heldRanges(stock, writer)])),
  lines: linesNow(stock),
});
