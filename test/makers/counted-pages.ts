import { handRows } from "../../shared/domain/import/handed-rows.ts";
import { CountPages } from "../../shared/domain/import/stock-pages.ts";
import type { StockPlan } from "../../shared/domain/import/stock-plan.ts";
import type { OperatorId } from "../../shared/domain/ledger/identity.ts";
import { decodePage, type Run } from "../../shared/domain/ledger/page.ts";
import { pressedPage, stampedPage } from "../../shared/usecases/pressed-page.ts";
import { writer } from "./entries.ts";

const stamp = {
  ...{ writer: writer(1), from: 1, station: "stationstation01", operator: "operatoroperator" as OperatorId },
  at: "2026-11-22T20:15:00.123Z",
};

/** The pages a plan's counts become, its rows handed over some at a time, as they are read from their bytes. */
export function countedPages(
  { taken, products }: StockPlan,
  sessions: readonly string[],
  atOnce = Number.MAX_SAFE_INTEGER,
): readonly Run[] {
  const pages = new CountPages();
  const full: ReturnType<CountPages["take"]>[number][] = [];
  const { length } = taken.line;
  for (let from = 0; from < length; from += atOnce) {
    const isFirst = from === 0;
    const to = Math.min(from + atOnce, length);
    full.push(...pages.take(handRows(taken, from, to, isFirst ? products : [], isFirst ? sessions : [])));
  }
  const rest = pages.rest();
  return (rest ? [...full, rest] : full).map((page) => {
    const [run] = decodePage(stampedPage(pressedPage("counted", page), stamp).bytes)?.runs ?? [];
    if (run?.kind !== "counted" || run.count !== page.count) throw new Error("A page that cannot be read");
    return run;
  });
}
