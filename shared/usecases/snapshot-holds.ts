import type { Holds } from "../domain/snapshot/drill-protocol.ts";
import { Stock } from "../domain/stock/stock.ts";
import { heldRanges } from "./compare-copy.ts";
import type { CopyPages } from "./copy-pages.ts";
import { copySummary } from "./copy-summary.ts";
import { writersOf } from "./missing-entries.ts";

/** What a snapshot that was restored for trial brings back, in figures for a person. */
export function snapshotHolds(copy: CopyPages & { readonly keysClosed: boolean }): Holds {
  const counted = copySummary(copy, { station: "", entries: 0 }, new Stock(), () => []);
  const { pharmacy, operators, entries, lines, packs, from, to, customers, missing } = counted;
  return {
    ...{ pharmacy, operators, entries, lines, packs, from, to, customers, missing },
    keysClosed: customers > 0 && copy.keysClosed,
    stations: byStation(copy),
  };
}

/** Entries by the station they were made at; the most first. One whose first entry is missing has no name. */
function byStation({ stock }: CopyPages): Holds["stations"] {
  const { entries, facts } = stock;
  const counts = new Map<string, number>();
  for (const writer of writersOf(stock)) {
    const place = entries.writers.find(writer);
    const started = place === undefined ? undefined : entries.facts.get(entries.at_(place, 1));
    const station = started?.kind === "started" ? started.station : "";
    const held = heldRanges(stock, writer).reduce((sum, [from, to]) => sum + to - from + 1, 0);
    counts.set(station, (counts.get(station) ?? 0) + held);
  }
  return [...counts]
    .map(([station, count]) => ({
      station: facts.heads<"stationNamed">(`station:${station}`)[0]?.said.name ?? "",
      entries: count,
    }))
    .sort((a, b) => b.entries - a.entries);
}
