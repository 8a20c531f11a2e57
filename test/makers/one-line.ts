import { expect } from "vitest";
import type { LedgerEntry } from "../../shared/domain/ledger/entry.ts";
import { basisNow } from "../../shared/domain/stock/last-word.ts";
import { type FindingName, finding } from "../../shared/domain/stock/line-table.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { entry, place, session } from "./entries.ts";
import { pagesOf } from "./pages.ts";

const named = entry("productKnown", 9, 1);

/** Says that session `n` counts place `at`. */
export const opened = (n: number, at: number, said = {}) =>
  entry("sessionOpened", 9, 10 + n, { session: session(n), location: place(at), ...said });

/** The one line these entries come to: its quantity and what a person should look at. */
export function lineOf(...entries: readonly LedgerEntry[]) {
  const stock = new Stock();
  for (const one of [named, ...entries]) stock.apply(pagesOf([one]));
  const lines = Array.from({ length: stock.lines.size }, (_, line) => line).filter(
    (line) => stock.lines.live[line],
  );
  expect(lines).toHaveLength(1);
  const [line] = lines as [number];
  const bits = stock.lines.findings[line] as number;
  const findings = Object.keys(finding).filter((name) => bits & finding[name as FindingName]);
  return { quantity: stock.lines.quantity[line] as number, findings };
}

/** The basis an adjustment rests on when these entries are all there is. */
export function basisOf(...entries: readonly LedgerEntry[]): string {
  const stock = new Stock();
  stock.apply(pagesOf([named, ...entries]));
  return basisNow(stock.context, 0);
}
