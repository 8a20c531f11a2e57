import type { StartNotice } from "../contracts/frame-records.ts";
import { gapsOf, joinRange } from "../domain/ledger/census.ts";
import type { StationId, WriterId } from "../domain/ledger/identity.ts";
import type { Stock } from "../domain/stock/stock.ts";

/** A clock that stands before the newest entry by more than this is worth a word, in milliseconds. */
const clockSlack = 120_000;

/** What the ledger itself tells at start: entries that should be here and are not, entries of a newer version, a clock behind. */
export function startFindings(stock: Stock, last: number, now: number): readonly StartNotice[] {
  const clock: readonly StartNotice[] = last - now > clockSlack ? [{ kind: "clock-behind", last, now }] : [];
  let unknown = 0;
  for (const fact of stock.entries.facts.values()) if (fact.kind === "?") unknown += 1;
  const strangers: readonly StartNotice[] = unknown > 0 ? [{ kind: "not-understood", entries: unknown }] : [];
  return [...clock, ...strangers, ...missing(stock)];
}

/** Holes in the numbers of a writer, and tails that a successor's `started` says should be here. */
function missing({ entries, facts }: Stock): readonly StartNotice[] {
  const held = new Map<WriterId, readonly (readonly [number, number])[]>();
  const lasts = new Map<WriterId, number>();
  const stations = new Map<WriterId, StationId>();
  for (let writer = 1; writer < entries.writers.size; writer++) {
    const id = entries.writers.word(writer) as WriterId;
    let ranges: readonly (readonly [number, number])[] = [];
    for (const [from, to] of entries.segmentsOf(writer).ranges()) ranges = joinRange(ranges, from, to);
    held.set(id, ranges);
  }
  for (const fact of entries.facts.values()) {
    if (fact.kind !== "started") continue;
    stations.set(fact.writer, fact.station);
    if (!fact.previous) continue;
    lasts.set(fact.previous.writer, Math.max(fact.previous.last, lasts.get(fact.previous.writer) ?? 0));
    if (!stations.has(fact.previous.writer)) stations.set(fact.previous.writer, fact.station);
  }
  return gapsOf(held, lasts).map(({ writer, from, to }) => {
    const station = stations.get(writer);
    const name = station ? facts.heads<"stationNamed">(`station:${station}`)[0]?.said.name : undefined;
    return { kind: "gap", station: name ?? writer, from, to };
  });
}
