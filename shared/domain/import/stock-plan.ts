import { type Result, success } from "../../base/result.ts";
import type { Failure } from "../../errors.ts";
import type { Table } from "../tables/table.ts";
import type { CodeDoubt } from "./code-cell.ts";
import type { Language } from "./column-map.ts";
import { openColumns, takeRows } from "./open-columns.ts";
import type { RefusedRow } from "./refused-rows.ts";
import { type StockField, stockColumns, type Unit } from "./stock-columns.ts";
import { StockPlanner } from "./stock-planner.ts";

/** What a stock table is read with. */
export interface StockTableContext {
  /** `YYYY-MM-DD`: two digits of a year mean the nearest one. */
  readonly today: string;
  readonly language: Language;
  /** Where the packs lie when the table does not say. */
  readonly place?: string;
}

/** A product the table speaks of: the code it is counted under and what the table says of that code. */
export interface StockProduct {
  readonly code: string;
  readonly doubt: CodeDoubt | undefined;
  readonly name: string;
  readonly pack: string;
  /** The product's other codes. */
  readonly codes: readonly string[];
}

/** The rows that are taken over, one value a row in each column; `place` and `product` are places in the plan's lists. */
export interface StockColumns {
  readonly line: readonly number[];
  readonly place: readonly number[];
  readonly product: readonly number[];
  /** Empty where the row names none; so are `expiry` and `serials`. */
  readonly lot: readonly string[];
  readonly expiry: readonly string[];
  readonly quantity: readonly number[];
  readonly unit: readonly Unit[];
  /** As in the cell, to be taken apart by `splitWords`. */
  readonly serials: readonly string[];
}

/** What importing a stock table would write. Every row is taken, idle or refused. */
export interface StockPlan {
  readonly rows: number;
  readonly taken: StockColumns;
  /** Rows that say zero and list no serial: nothing to write. */
  readonly idle: number;
  readonly refused: readonly RefusedRow[];
  readonly places: readonly string[];
  readonly products: readonly StockProduct[];
  readonly packs: number;
  /** How many entries the counts become: one for each serial, one for what is left of the quantity. */
  readonly entries: number;
}

/** Plans the import of a stock table; nothing is written. */
export async function planStockTable(
  table: Table,
  context: StockTableContext,
): Promise<Result<StockPlan, Failure<"table/columns-missing">>> {
  const needed: StockField[][] = [["code", "gtin", "cnk"], ["quantity"]];
  if (context.place === undefined) needed.push(["place"]);
  const opened = openColumns(table, stockColumns, needed, context.language);
  if (!opened.ok) return opened;
  const planner = new StockPlanner(opened.value.at, context);
  const { rows, refused } = await takeRows(table, opened.value, (row, line) => planner.take(row, line));
  const { taken, idle, places, products, packs, entries } = planner;
  return success({ rows, taken, idle, refused, places, products, packs, entries });
}
