import { gapsOf, joinRange } from "../domain/ledger/census.ts";
import type { StationId, WriterId } from "../domain/ledger/identity.ts";
import type { Stock } from "../domain/stock/stock.ts";
import { heldRanges } from "./compare-copy.ts";

type Ranges = readonly (readonly [from: number, to: number])[];

/** Entries that should be somewhere and are not, and whose they are: a station, an import or a copy, by its name. */
export interface MissingEntries {
  readonly station: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Numbers that a ledger says exist and that neither it nor the others hold: holes in the numbers of a writer, tails that a
 * successor names, and what the entry that closed a batch says was staged.
 */
export function missingEntries(ledger: Stock, others: readonly Stock[] = []): readonly MissingEntries[] {
  const lasts = new Map<WriterId, number>();
  const expect = (writer: WriterId, last: number) =>
    lasts.set(writer, Math.max(last, lasts.get(writer) ?? 0));
  for (const fact of ledger.entries.facts.values()) {
    if (fact.kind === "started" && fact.previous) expect(fact.previous.writer, fact.previous.last);
    if (fact.kind === "batchClosed" || fact.kind === "adopted")
      for (const { writer, to } of fact.shares) expect(writer, to);
  }
  const all = [ledger, ...others];
  const held = new Map<WriterId, Ranges>();
  for (const writer of new Set([...writersOf(ledger), ...lasts.keys()])) {
    const ranges = all.flatMap((one) => heldRanges(one, writer));
    held.set(
      writer,
      ranges.reduce<Ranges>((joined, [from, to]) => joinRange(joined, from, to), []),
    );
  }
  const gaps = gapsOf(held, lasts);
  const names = gaps.length > 0 ? namesIn(all) : undefined;
  return gaps.map(({ writer, from, to }) => ({ station: names?.get(writer) ?? writer, from, to }));
}

/** The writers a ledger holds something of. */
export const writersOf = ({ entries }: Stock): readonly WriterId[] =>
  Array.from({ length: entries.writers.size - 1 }, (_, at) => entries.writers.word(at + 1) as WriterId);

/** How people know a writer, as far as one of these ledgers tells; else the writer itself. */
export const writerNameIn = (ledgers: readonly Stock[], writer: WriterId): string =>
  namesIn(ledgers).get(writer) ?? writer;

/** The file of an import; else the station of a writer, or that of its successor or of the copy it came in. */
function namesIn(ledgers: readonly Stock[]): ReadonlyMap<WriterId, string> {
  const titles = new Map<WriterId, string>();
  const own = new Map<WriterId, StationId>();
  const guessed = new Map<WriterId, StationId>();
  for (const { entries } of ledgers)
    for (const fact of entries.facts.values()) {
      if (fact.kind === "started") own.set(fact.writer, fact.station);
      if (fact.kind === "started" && fact.previous) guessed.set(fact.previous.writer, fact.station);
      if (fact.kind === "batchClosed") for (const { writer } of fact.shares) titles.set(writer, fact.title);
      if (fact.kind === "adopted") for (const { writer } of fact.shares) guessed.set(writer, fact.from);
    }
  const stations = [...new Map([...guessed, ...own])].flatMap(([writer, station]) => {
    const name = nameOf(ledgers, station);
    return name === undefined ? [] : [[writer, name] as const];
  });
  return new Map([...stations, ...[...titles].filter(([, title]) => title !== "")]);
}

function nameOf(ledgers: readonly Stock[], station: StationId): string | undefined {
  for (const { facts } of ledgers) {
    const name = facts.heads<"stationNamed">(`station:${station}`)[0]?.said.name;
    if (name !== undefined) return name;
  }
  return undefined;
}
