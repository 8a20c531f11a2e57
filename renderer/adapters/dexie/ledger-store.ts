import { Dexie } from "dexie";
import { crc32c } from "../../../shared/base/crc32c.ts";
import { success } from "../../../shared/base/result.ts";
import type { LedgerStore, StoredPage } from "../../../shared/ports/ledger-store.ts";
import { addAtOnce } from "./add-at-once.ts";
import { type Database, openDatabase, type PageRecord, writeFailure } from "./database.ts";
import { generationsOf } from "./generation.ts";
import { inTime, NoAnswer } from "./in-time.ts";
import { mergePages } from "./merge-pages.ts";
import { joinedRecords, pagesOf, recordOf } from "./page-records.ts";
import { keysOf } from "./record-keys.ts";

/** How much is read in one turn: few large records, so that folding begins early, or many small ones. */
interface Turns {
  readonly fewest: number;
  readonly bytes: number;
  /** The next turn is read while this one is looked at. */
  readonly isAhead: boolean;
}

const large: Turns = { fewest: 4, bytes: 4_000_000, isAhead: true };

/** For who reads beside a scan: whatever is to be written waits for the turn that is being read, which is asked for when no scan comes. */
export const shortTurns: Turns = { fewest: 1, bytes: 500_000, isAhead: false };

/** Records in one turn at most. */
const most = 500;

/**
 * The ledger in IndexedDB, as pages of bytes without a single index beside the key. A database whose disk filled up may never
 * answer again (docs/decisions/0054): a write, or the look whether it happened, is given up after `answerWithin` milliseconds.
 * A start waits as long as it takes.
 */
export function dexieLedgerStore(database: Database, answerWithin = 10_000, turns = large): LedgerStore {
  const { pages } = database;
  /** A connection that does not answer is closed, so that the next `reopen` makes another. */
  const answered = async <T>(work: PromiseLike<T>): Promise<T> => {
    try {
      return await inTime(work, answerWithin);
    } catch (error) {
      if (error instanceof NoAnswer) database.close();
      throw error;
    }
  };
  return {
    async append(stored, areNew = false) {
      try {
        await answered(add(database, stored, areNew));
        return success(undefined);
      } catch (error) {
        return writeFailure(error);
      }
    },
    starts: async () => (database.isOpen() ? await keysOf(database) : []),
    async *pages(isKnown) {
      if (!database.isOpen()) return;
      if (isKnown) {
        const keys = (await keysOf(database)).filter((key) => !isKnown(key));
        for (let at = 0; at < keys.length; at += most) {
          const records = await pages.bulkGet(keys.slice(at, at + most));
          yield records.flatMap((record) => (record ? pagesOf(record) : []));
        }
        return;
      }
      let turn = turns.fewest;
      const after = (last: PageRecord | undefined) =>
        (last ? pages.where("[writer+from]").above([last.writer, last.from]) : pages.orderBy("[writer+from]"))
          .limit(turn)
          .toArray();
      for (let reading = after(undefined); ; ) {
        const records = await reading;
        const isLast = records.length < turn;
        turn = turnAfter(records, turns);
        const more = () => after(records.at(-1));
        if (!isLast && turns.isAhead) reading = more();
        if (records.length > 0) yield records.flatMap(pagesOf);
        if (isLast) return;
        if (!turns.isAhead) reading = more();
      }
    },
    async read(writer, number) {
      const upTo = pages.where("[writer+from]").between([writer, Dexie.minKey], [writer, number], true, true);
      const record = await answered(upTo.last());
      return record ? pagesOf(record).find((page) => number >= page.from && number <= page.to) : undefined;
    },
    async reopen() {
      if (database.isOpen()) return false;
      try {
        return (await answered(openDatabase(database))) === undefined;
      } catch {
        return false;
      }
    },
    sweep: (stages) => sweep(database, new Set(stages)),
    ...generationsOf(database),
    // Nothing hangs on it: what refuses today is merged at another start.
    merge: (except) => mergePages(database, except).catch(() => 0),
  };
}

async function sweep(database: Database, gone: ReadonlySet<string>): Promise<void> {
  if (!database.isOpen()) return;
  const { pages } = database;
  const keys: [string, number][] = [];
  await pages.toCollection().each((record) => {
    if (gone.has(record.stage)) keys.push([record.writer, record.from]);
  });
  await pages.bulkDelete(keys);
}

/** Adds pages, or puts them beside what is whole of the records they begin. */
async function add(database: Database, stored: readonly StoredPage[], areNew: boolean): Promise<void> {
  if (await isAdded(database, stored, areNew)) return;
  const { pages } = database;
  await database.transaction("rw", pages, async () => {
    const held = await pages.bulkGet(stored.map(({ writer, from }) => [writer, from]));
    const besides = held.flatMap((record) => (record ? wholeBesides(record, stored) : []));
    await pages.bulkPut([...besides, ...stored].map((page) => recordOf([page])));
  });
}

/**
 * Adds pages where none begins, as nearly all do; false where one of them does. One that comes alone never replaces a whole
 * one.
 */
async function isAdded(database: Database, stored: readonly StoredPage[], areNew: boolean): Promise<boolean> {
  try {
    await addAtOnce(database, areNew ? joinedRecords(stored) : stored.map((page) => recordOf([page])));
    return true;
  } catch (error) {
    const [page] = stored;
    if ((error as Error).name !== "ConstraintError") throw error;
    if (!page || stored.length > 1) return false;
    const record = await database.pages.get([page.writer, page.from]);
    const held = record && pagesOf(record).find(({ from }) => from === page.from);
    const isWhole = held !== undefined && crc32c(held.bytes) === held.crc;
    if (isWhole && held.crc !== page.crc) throw error;
    // What was staged in vain and not swept counts for nothing: it is kept anew under the stage that will be closed.
    return isWhole && held.stage === page.stage;
  }
}

/** The whole pages of a record that is written anew, because one of it is damaged: they stay beside the new ones. */
function wholeBesides(record: PageRecord, stored: readonly StoredPage[]): StoredPage[] {
  const isNew = ({ writer, from }: StoredPage) =>
    stored.some((page) => page.writer === writer && page.from === from);
  const whole = pagesOf(record).filter((page) => crc32c(page.bytes) === page.crc);
  return whole.filter((page) => !isNew(page));
}

/** How many records to read next: as many as come to a turn's bytes if they are like these. */
function turnAfter(records: readonly PageRecord[], turns: Turns): number {
  const bytes = records.reduce((sum, record) => sum + record.bytes.length, 0);
  const wanted = Math.round((turns.bytes * records.length) / Math.max(bytes, 1));
  return Math.max(turns.fewest, Math.min(most, wanted));
}
