import type { CopyManifest } from "../contracts/copy-manifest.ts";
import type { CopySummary } from "../contracts/file-records.ts";
import { type Gap, gapsOf, joinRange } from "../domain/ledger/census.ts";
import { identifierPattern, type StationId, type WriterId } from "../domain/ledger/identity.ts";
import type { Stock } from "../domain/stock/stock.ts";
import { heldRanges } from "./compare-copy.ts";
import type { CopyPages } from "./copy-pages.ts";

type Ranges = readonly (readonly [from: number, to: number])[];
type Said = Omit<CopySummary, "copy" | "keys">;

/** What a copy holds, and what of it is new beside what is held here, in figures for a person. */
export function copySummary(
  { stock, damagedBytes }: CopyPages,
  manifest: CopyManifest,
  here: Stock,
  heldHere: (writer: WriterId) => Ranges,
): Said {
  const { entries, facts } = stock;
  const known = writersOf(stock).reduce(
    (sum, writer) => sum + shared(heldRanges(stock, writer), heldHere(writer)),
    0,
  );
  const named = (prefix: string) =>
    facts
      .subjects(prefix)
      .flatMap((subject) => facts.heads<"operatorNamed">(subject)[0]?.said.name ?? [])
      .sort((a, b) => a.localeCompare(b));
  return {
    pharmacy: facts.heads<"pharmacyNamed">("pharmacy")[0]?.said.name ?? "",
    stations: named("station:"),
    operators: named("operator:"),
    entries: entries.size,
    ...totals(stock),
    ...span(stock),
    isNew: entries.size - known,
    known,
    missing: [...missingFrom(stock, here), ...neverWritten(manifest, entries.size)],
    customers: facts.subjects("customer:").filter((subject) => facts.heads(subject).length > 0).length,
    damagedBytes,
  };
}

/** The name of the station whose writer this is, as far as one of these ledgers tells; else the writer itself. */
export function stationNameIn(ledgers: readonly Stock[], writer: WriterId): string {
  for (const { entries, facts } of ledgers) {
    const place = entries.writers.find(writer);
    const started = place === undefined ? undefined : entries.facts.get(entries.at_(place, 1));
    if (started?.kind !== "started") continue;
    const name = facts.heads<"stationNamed">(`station:${started.station}`)[0]?.said.name;
    if (name !== undefined) return name;
  }
  return writer;
}

/** The station that made a copy: as its settings say, else that of the writer that wrote last. */
export function stationOfCopy(settings: string | undefined, { entries }: Stock): StationId {
  const said = /"station"\s*:\s*"([0-9a-z]{16})"/.exec(settings ?? "")?.[1];
  if (said && identifierPattern.test(said)) return said as StationId;
  let newest: { readonly at: string; readonly station: StationId } | undefined;
  for (const fact of entries.facts.values())
    if (fact.kind === "started" && (!newest || fact.at > newest.at)) newest = fact;
  return newest?.station ?? ("0000000000000000" as StationId);
}

/** Numbers that the copy says should exist and that neither it nor this ledger holds. */
function missingFrom(copy: Stock, here: Stock): CopySummary["missing"] {
  const lasts = new Map<WriterId, number>();
  const expect = (writer: WriterId, last: number) =>
    lasts.set(writer, Math.max(last, lasts.get(writer) ?? 0));
  for (const fact of copy.entries.facts.values()) {
    if (fact.kind === "started" && fact.previous) expect(fact.previous.writer, fact.previous.last);
    if (fact.kind === "batchClosed" || fact.kind === "adopted")
      for (const { writer, to } of fact.shares) expect(writer, to);
  }
  const held = new Map<WriterId, Ranges>();
  for (const writer of new Set([...writersOf(copy), ...lasts.keys()])) {
    const both = [...heldRanges(copy, writer), ...heldRanges(here, writer)];
    held.set(
      writer,
      both.reduce<Ranges>((joined, [from, to]) => joinRange(joined, from, to), []),
    );
  }
  return gapsOf(held, lasts).map(({ writer, from, to }: Gap) => ({
    station: stationNameIn([copy, here], writer),
    from,
    to,
  }));
}

/** What the station held when the copy was made and its journal did not: it had one copy of it only. */
function neverWritten({ station, entries }: CopyManifest, found: number): CopySummary["missing"] {
  return found < entries ? [{ station, from: found + 1, to: entries }] : [];
}

function writersOf({ entries }: Stock): readonly WriterId[] {
  return Array.from(
    { length: entries.writers.size - 1 },
    (_, at) => entries.writers.word(at + 1) as WriterId,
  );
}

/** How many numbers two lists of ranges share. */
function shared(one: Ranges, other: Ranges): number {
  let count = 0;
  for (const [from, to] of one)
    for (const [start, end] of other) count += Math.max(0, Math.min(to, end) - Math.max(from, start) + 1);
  return count;
}

function totals({ lines }: Stock): Pick<Said, "lines" | "packs"> {
  let [live, packs] = [0, 0];
  for (let line = 0; line < lines.size; line++) {
    if ((lines.live[line] as number) === 0) continue;
    live += 1;
    packs += lines.quantity[line] as number;
  }
  return { lines: live, packs };
}

function span({ entries }: Stock): Pick<Said, "from" | "to"> {
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  for (let index = 0; index < entries.size; index++) {
    const at = entries.at[index] as number;
    if (at > 0) from = Math.min(from, at);
    to = Math.max(to, at);
  }
  return { from: to === 0 ? 0 : from, to };
}
