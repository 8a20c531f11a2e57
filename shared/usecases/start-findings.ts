import type { StartNotice } from "../contracts/frame-records.ts";
import type { Stock } from "../domain/stock/stock.ts";
import { missingEntries } from "./missing-entries.ts";

/** A clock that stands before the newest entry by more than this is worth a word, in milliseconds. */
const clockSlack = 120_000;

/** What the ledger itself tells at start: entries that should be here and are not, entries of a newer version, a clock behind. */
export function startFindings(stock: Stock, last: number, now: number): readonly StartNotice[] {
  const clock: readonly StartNotice[] = last - now > clockSlack ? [{ kind: "clock-behind", last, now }] : [];
  let unknown = 0;
  for (const fact of stock.entries.facts.values()) if (fact.kind === "?") unknown += 1;
  const strangers: readonly StartNotice[] = unknown > 0 ? [{ kind: "not-understood", entries: unknown }] : [];
  const gaps = missingEntries(stock).map((missing) => ({ kind: "gap" as const, ...missing }));
  return [...clock, ...strangers, ...gaps];
}
