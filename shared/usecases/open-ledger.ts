import type { Result } from "../base/result.ts";
import { success } from "../base/result.ts";
import type { StartNotice } from "../contracts/frame-records.ts";
import type { EntryOf } from "../domain/ledger/entry.ts";
import type { StationId, WriterId } from "../domain/ledger/identity.ts";
import { Stock } from "../domain/stock/stock.ts";
import type { Failure } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { KeptColumns } from "../ports/kept-columns.ts";
import type { LedgerStore, StoredPage } from "../ports/ledger-store.ts";
import type { Profile } from "../ports/profile.ts";
import type { Lacking } from "./group-writer.ts";
import { compareCopies, HeldPages, readRecords } from "./heal.ts";
import { keptStart, openKept } from "./kept-start.ts";
import { recordsOf } from "./records-of.ts";
import { StoredFold } from "./stored-fold.ts";

type JournalFound = Extract<Awaited<ReturnType<Profile["journal.open"]>>, { readonly ok: true }>["value"];

/** A ledger read, healed and folded, ready to be appended to. */
export interface OpenedLedger {
  readonly stock: Stock;
  readonly notices: readonly StartNotice[];
  readonly persistent: boolean;
  /** What healing could not give one copy, because it refused. */
  readonly lacking: Lacking;
  /** The generation of its journal, and what it began with, where it took the place of another. */
  readonly anew: JournalFound["anew"];
  /** Time of the newest entry, in milliseconds since 1970. */
  readonly last: number;
}

/** How the opening goes on, for the screen. */
export type Opening = (step: "reading" | "healing" | "folding", done: number, of: number) => void;

/** What a ledger is opened from. */
export interface LedgerParts {
  readonly store: LedgerStore;
  readonly profile: Profile;
  readonly columns: KeptColumns;
  readonly clock: Clock;
  readonly version: string;
}

/**
 * Reads both copies, lets each heal the other, sweeps what was never closed, and folds the rest. What was kept as columns
 * is not read again where both copies still hold it. Nothing is ever deleted because it cannot be read.
 */
export async function openLedger(
  { store, profile, columns, clock, version }: LedgerParts,
  opening: Opening,
): Promise<Result<OpenedLedger, Failure<"journal/not-readable">>> {
  opening("reading", 0, 0);
  const finding = profile["journal.open"]({});
  const kept = await keptStart(store, await openKept(await columns.read(), clock, version), finding);
  const { stock, isKnown } = kept ?? { stock: new Stock(), isKnown: undefined };
  const held = new HeldPages();
  const fold = new StoredFold(stock, clock, (done, of) => opening("folding", done, of));
  for await (const pages of store.pages(isKnown)) await fold.add(held.add(pages));
  const found = await finding;
  if (!found.ok) return found;
  if (await isOfOneBefore(store, found.value)) {
    await columns.forget();
    await store.beginAnew(found.value.anew?.generation ?? 0);
    return openedAnew(await openLedger({ store, profile, columns, clock, version }, opening));
  }
  const { besides, toJournal, toDatabase, damagedBytes } = compareCopies(held, kept?.journal ?? found.value);
  const back = toDatabase.length > 0 ? await readRecords(profile, toDatabase) : [];
  await fold.add(back);
  const swept = await fold.finish();
  const isClosed = (page: StoredPage) => !swept.has(page.stage);
  const wanted = {
    inDatabase: back.filter(isClosed),
    inJournal: found.value.persistent ? toJournal.filter(isClosed) : [],
  };
  opening("healing", 0, wanted.inDatabase.length + wanted.inJournal.length);
  const lacking = await heal(store, profile, wanted, besides);
  if (swept.size > 0) await store.sweep([...swept]);
  const wasEmpty = held.isEmpty && !kept;
  const notices = [
    ...damageNotices(found.value, damagedBytes),
    ...healingNotices(wasEmpty, wanted, lacking, stock),
  ];
  return success({ ...found.value, stock, notices, lacking, last: newest(stock), anew: found.value.anew });
}

/**
 * Gives a database that was closed and opened again while the program ran what it lacks; answers with what it refused.
 * A full disk may have cost it more than what was being written. Rejects while either of them cannot be read.
 */
export async function healAgain(store: LedgerStore, profile: Profile): Promise<Lacking["inDatabase"]> {
  const found = await profile["journal.open"]({});
  if (!found.ok) throw new Error(`The journal: ${found.failure.facts.reason}`);
  // One that was thrown away comes back as one nothing was ever said of.
  if (await isOfOneBefore(store, found.value)) await store.beginAnew(found.value.anew?.generation ?? 0);
  const held = new HeldPages();
  for await (const pages of store.pages()) held.add(pages);
  const { besides, toDatabase } = compareCopies(held, found.value);
  const inDatabase = toDatabase.length > 0 ? await readRecords(profile, toDatabase) : [];
  return (await heal(store, profile, { inDatabase, inJournal: [] }, besides)).inDatabase;
}

/** A ledger that is another than at the last start, as somebody wanted it: that is said, in the place of what filled the database. */
function openedAnew(
  opened: Result<OpenedLedger, Failure<"journal/not-readable">>,
): Result<OpenedLedger, Failure<"journal/not-readable">> {
  if (!opened.ok) return opened;
  const { stock, notices } = opened.value;
  const others = notices.filter(({ kind }) => kind !== "rebuilt");
  return success({
    ...opened.value,
    notices: [{ kind: "gone-back", entries: stock.entries.size }, ...others],
  });
}

/** The pages of the database are of a journal another one took the place of, whole: what the new one holds is all there is. */
async function isOfOneBefore(store: LedgerStore, { anew }: JournalFound): Promise<boolean> {
  return anew !== undefined && anew.generation > (await store.generation());
}

/** What was cut off or passed over, once each. */
function damageNotices({ cut, skipped }: JournalFound, damagedBytes: number): readonly StartNotice[] {
  const passedOver = [...skipped, ...(damagedBytes > 0 ? [{ bytes: damagedBytes }] : [])];
  return [
    ...cut.map(({ bytes }) => ({ kind: "tail-cut", bytes }) as const),
    ...passedOver.map(({ bytes }) => ({ kind: "middle-skipped", bytes }) as const),
  ];
}

function newest({ entries }: Stock): number {
  let last = 0;
  for (let index = 0; index < entries.size; index++) last = Math.max(last, entries.at[index] as number);
  return last;
}

/** Gives each copy what it lacks; answers with what it refused, which is tried again later. */
async function heal(
  store: LedgerStore,
  profile: Profile,
  { inDatabase, inJournal }: Lacking,
  besides: readonly StoredPage[],
): Promise<Lacking> {
  const inStore = inDatabase.length === 0 || (await store.append([...besides, ...inDatabase])).ok;
  const isInFile =
    inJournal.length === 0 || (await profile["journal.append"]({ records: recordsOf(inJournal) })).ok;
  return { inDatabase: inStore ? [] : [...besides, ...inDatabase], inJournal: isInFile ? [] : inJournal };
}

/** What healing brought back. Packs count as brought back where only the journal held them: nobody was told they were. */
function healingNotices(
  wasEmpty: boolean,
  { inDatabase, inJournal }: Lacking,
  lacking: Lacking,
  stock: Stock,
): readonly StartNotice[] {
  const notices: StartNotice[] = [];
  const packs = wasEmpty ? 0 : inDatabase.reduce((sum, page) => sum + packsIn(stock, page), 0);
  if (packs > 0) notices.push({ kind: "saved-after-all", packs });
  else if (inDatabase.length > 0 && lacking.inDatabase.length === 0)
    notices.push({ kind: wasEmpty ? "rebuilt" : "database-healed", entries: count(inDatabase) });
  if (inJournal.length > 0 && lacking.inJournal.length === 0)
    notices.push({ kind: "journal-healed", entries: count(inJournal) });
  return notices;
}

/** Numbers of one writer. */
export interface Stretch {
  readonly writer: WriterId;
  readonly from: number;
  readonly to: number;
}

/** How many readings and adjustments stand among them. */
export function packsIn({ entries }: Stock, { writer, from, to }: Stretch): number {
  const place = entries.writers.find(writer);
  if (place === undefined) return 0;
  let packs = 0;
  for (let number = from; number <= Math.min(to, entries.lastNumber(place)); number++) {
    const index = entries.at_(place, number);
    if (index >= 0 && entries.isQuantity(index)) packs += 1;
  }
  return packs;
}

const count = (pages: readonly StoredPage[]) => pages.reduce((sum, page) => sum + page.to - page.from + 1, 0);

/** The writer of this station that nobody has succeeded yet, and its last number: the next one names it. */
export function previousWriter(stock: Stock, station: StationId): EntryOf<"started">["previous"] {
  const { entries } = stock;
  const succeeded = new Set<string>();
  let newest = -1;
  for (const [index, fact] of entries.facts) {
    if (fact.kind !== "started" || fact.batch) continue;
    if (fact.previous) succeeded.add(fact.previous.writer);
    if (fact.station === station && (newest < 0 || entries.compare(newest, index) < 0)) newest = index;
  }
  if (newest < 0) return undefined;
  const place = entries.writer[newest] as number;
  return { writer: entries.writers.word(place) as WriterId, last: entries.lastNumber(place) };
}
