import { type JournalIndex, recordsWhere } from "../contracts/journal-index.ts";
import { fillTable, openPackedTable } from "../domain/stock/packed-table.ts";
import { Stock } from "../domain/stock/stock.ts";
import type { Clock } from "../ports/clock.ts";
import type { LedgerStore, RecordStart } from "../ports/ledger-store.ts";
import type { Profile } from "../ports/profile.ts";
import { digestLength } from "./pack-ledger.ts";

/** Entries that were kept as columns, and where they come from. */
interface Kept {
  readonly stock: Stock;
  /** The writer, first number and checksum of every page they come from. */
  readonly pages: Uint32Array;
  /** Every record those pages lay in. */
  readonly records: ReadonlySet<string>;
}

/** The name of a record in a set. */
const recordName = ([writer, from]: RecordStart) => `${writer}.${from}`;

/** Takes kept columns into a stock that is not folded yet; undefined when they are not what this version kept. */
export async function openKept(
  bytes: Uint8Array | undefined,
  clock: Clock,
  version: string,
): Promise<Kept | undefined> {
  if (!bytes || bytes.length <= digestLength) return undefined;
  const packed = bytes.subarray(digestLength);
  if ((await clock.digest(packed)) !== new TextDecoder().decode(bytes.subarray(0, digestLength)))
    return undefined;
  const opened = openPackedTable(packed, version);
  const [pages, starts] = opened?.beside ?? [];
  if (!opened || !pages || !starts) return undefined;
  const stock = new Stock();
  fillTable(stock.entries, opened);
  const { writers } = stock.entries;
  const records = new Set<string>();
  for (let at = 0; at < starts.length; at += 2)
    records.add(recordName([writers.word(starts[at] as number), starts[at + 1] as number]));
  return { stock, pages, records };
}

/** A start with kept columns: what is left to be read of each copy. */
export interface KeptStart {
  readonly stock: Stock;
  readonly isKnown: (start: RecordStart) => boolean;
  readonly journal: JournalIndex;
}

/** Compares kept columns with both copies; undefined when one of them may no longer hold what was kept. */
export async function keptStart(
  store: LedgerStore,
  kept: Kept | undefined,
  finding: ReturnType<Profile["journal.open"]>,
): Promise<KeptStart | undefined> {
  if (!kept) return undefined;
  const [found, starts] = await Promise.all([finding, store.starts()]);
  if (!found.ok) return undefined;
  const isKnown = (start: RecordStart) => kept.records.has(recordName(start));
  if (starts.filter(isKnown).length < kept.records.size) return undefined;
  // A browser has no journal; there the database is all there is.
  const journal = found.value.persistent ? besidesKept(kept, found.value) : found.value;
  return journal && { stock: kept.stock, isKnown, journal };
}

/** The journal without the pages that were kept; undefined when it lacks one of them, or holds another in its place. */
function besidesKept({ stock, pages }: Kept, journal: JournalIndex): JournalIndex | undefined {
  const checksums = new Map<number, number>();
  for (let at = 0; at < pages.length; at += 3)
    checksums.set(keyOf(pages[at] as number, pages[at + 1] as number), pages[at + 2] as number);
  const places = journal.writers.map((writer) => stock.entries.writers.find(writer) ?? -1);
  const met = new Set<number>();
  let isOther = false;
  const besides = recordsWhere(journal, (writer, from, crc) => {
    const key = keyOf(places[writer] as number, from);
    const kept = checksums.get(key);
    if (kept === crc) met.add(key);
    else if (kept !== undefined) isOther = true;
    return kept === undefined;
  });
  return isOther || met.size < checksums.size ? undefined : besides;
}

/** A writer's place and a first number as one exact number. */
const keyOf = (writer: number, from: number) => writer * 2 ** 32 + from;
