import { type Result, success } from "../../base/result.ts";
import type { Failure } from "../../errors.ts";
import type { Table } from "../tables/table.ts";
import { openColumns, takeRows } from "./open-columns.ts";
import { type StockField, stockColumns } from "./stock-columns.ts";
import type { StockPlan, StockTableContext } from "./stock-plan.ts";
import { StockPlanner } from "./stock-planner.ts";

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
