import { handRows } from "../../shared/domain/import/handed-rows.ts";
import { type CountedColumns, CountPages } from "../../shared/domain/import/stock-pages.ts";
import type { StockPlan } from "../../shared/domain/import/stock-plan.ts";

/** The pages a plan's counts become, its rows handed over some at a time. */
export function countedPages(
  { taken, products }: StockPlan,
  sessions: readonly string[],
  atOnce = Number.MAX_SAFE_INTEGER,
): readonly CountedColumns[] {
  const pages = new CountPages();
  const full: CountedColumns[] = [];
  const { length } = taken.line;
  for (let from = 0; from < length; from += atOnce) {
    const isFirst = from === 0;
    const to = Math.min(from + atOnce, length);
    full.push(...pages.take(handRows(taken, from, to, isFirst ? products : [], isFirst ? sessions : [])));
  }
  const rest = pages.rest();
  return rest ? [...full, rest] : full;
}
