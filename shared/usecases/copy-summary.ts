import type { CopyManifest } from "../contracts/copy-manifest.ts";
import type { CopySummary } from "../contracts/copy-records.ts";
import { identifierPattern, type StationId, type WriterId } from "../domain/ledger/identity.ts";
import { countCustomers } from "../domain/stock/customer-heads.ts";
import type { Stock } from "../domain/stock/stock.ts";
import { heldRanges } from "./compare-copy.ts";
import type { CopyPages } from "./copy-pages.ts";
import { missingEntries, writersOf } from "./missing-entries.ts";

type Ranges = readonly (readonly [from: number, to: number])[];
type Said = Omit<
  CopySummary,
  "copy" | "keys" | "bringsKeys" | "recalls" | "newRecalls" | "lists" | "newLists"
>;

/** What a copy holds, and what of it is new beside what is held here, in figures for a person. */
export function copySummary(
  { stock, damagedBytes }: CopyPages,
  manifest: Pick<CopyManifest, "station" | "entries">,
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
    missing: [...missingEntries(stock, [here]), ...neverWritten(manifest, entries.size)],
    customers: countCustomers(stock),
    damagedBytes,
  };
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

/** What the station held when the copy was made and its journal did not: it had one copy of it only. */
function neverWritten(
  { station, entries }: Pick<CopyManifest, "station" | "entries">,
  found: number,
): CopySummary["missing"] {
  return found < entries ? [{ station, from: found + 1, to: entries }] : [];
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
    if (lines.unit[line] === 0) packs += lines.quantity[line] as number;
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
