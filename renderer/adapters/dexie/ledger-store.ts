import { Dexie } from "dexie";
import { success } from "../../../shared/base/result.ts";
import { crc32c } from "../../../shared/contracts/journal-record.ts";
import type { WriterId } from "../../../shared/domain/ledger/identity.ts";
import type { LedgerStore, StoredPage } from "../../../shared/ports/ledger-store.ts";
import { addAtOnce } from "./add-at-once.ts";
import { type Database, openDatabase, type PageRecord, writeFailure } from "./database.ts";

/** How many records are read in one turn: few large ones, so that folding begins early, and many small ones. */
const [fewest, most, bytesATurn] = [16, 500, 4_000_000];
/** How large a merged record gets. */
const mergedSize = 262_144;
/** Records of fewer bytes are worth merging. */
const small = 16_384;

/** The ledger in IndexedDB, as pages of bytes without a single index beside the key. */
export function dexieLedgerStore(database: Database): LedgerStore {
  const { pages } = database;
  return {
    async append(stored) {
      try {
        const [only] = stored;
        if (only && stored.length === 1 && (await isAdded(database, only))) return success(undefined);
        await database.transaction("rw", pages, async () => {
          const held = await pages.bulkGet(stored.map(({ writer, from }) => [writer, from]));
          const besides = held.flatMap((record) => (record ? wholeBesides(record, stored) : []));
          await pages.bulkPut([...besides, ...stored].map((page) => recordOf([page])));
        });
        return success(undefined);
      } catch (error) {
        return writeFailure(error);
      }
    },
    async *pages() {
      if (!database.isOpen()) return;
      let turn = fewest;
      const after = (last: PageRecord | undefined) =>
        (last ? pages.where("[writer+from]").above([last.writer, last.from]) : pages.orderBy("[writer+from]"))
          .limit(turn)
          .toArray();
      // The next turn is asked for before this one is looked at: reading and folding go side by side.
      for (let reading = after(undefined); ; ) {
        const records = await reading;
        const isLast = records.length < turn;
        turn = turnAfter(records);
        if (!isLast) reading = after(records.at(-1));
        if (records.length > 0) yield records.flatMap(pagesOf);
        if (isLast) return;
      }
    },
    async read(writer, number) {
      const record = await pages
        .where("[writer+from]")
        .between([writer, Dexie.minKey], [writer, number], true, true)
        .last();
      return record ? pagesOf(record).find((page) => number >= page.from && number <= page.to) : undefined;
    },
    async reopen() {
      if (database.isOpen()) return false;
      return (await openDatabase(database)) === undefined;
    },
    async sweep(stages) {
      if (!database.isOpen()) return;
      const gone = new Set(stages);
      const keys: [string, number][] = [];
      await pages.toCollection().each((record) => {
        if (gone.has(record.stage)) keys.push([record.writer, record.from]);
      });
      await pages.bulkDelete(keys);
    },
    // Nothing hangs on it: what refuses today is merged at another start.
    merge: (except) => mergePages(database, except).catch(() => 0),
  };
}

/** Adds a page where none begins, as nearly all do; false where a damaged one does. One that is whole is never replaced. */
async function isAdded(database: Database, page: StoredPage): Promise<boolean> {
  try {
    await addAtOnce(database, recordOf([page]));
    return true;
  } catch (error) {
    if ((error as Error).name !== "ConstraintError") throw error;
    const record = await database.pages.get([page.writer, page.from]);
    const held = record && pagesOf(record).find(({ from }) => from === page.from);
    const isWhole = held !== undefined && crc32c(held.bytes) === held.crc;
    if (isWhole && held.crc !== page.crc) throw error;
    return isWhole;
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
function turnAfter(records: readonly PageRecord[]): number {
  const bytes = records.reduce((sum, record) => sum + record.bytes.length, 0);
  return Math.max(fewest, Math.min(most, Math.round((bytesATurn * records.length) / Math.max(bytes, 1))));
}

/** One record of pages that follow each other. */
function recordOf(stored: readonly [StoredPage, ...StoredPage[]]): PageRecord {
  const [first] = stored;
  const last = stored.at(-1) ?? first;
  const index = new Uint32Array(stored.length * 4);
  const bytes = new Uint8Array(stored.reduce((sum, page) => sum + page.bytes.length, 0));
  let at = 0;
  stored.forEach((page, place) => {
    index.set([page.from, page.to, page.crc, page.bytes.length], place * 4);
    bytes.set(page.bytes, at);
    at += page.bytes.length;
  });
  return { writer: first.writer, from: first.from, to: last.to, stage: first.stage, index, bytes };
}

/** The pages of a record, each as it was written. */
function pagesOf({ writer, stage, index, bytes }: PageRecord): StoredPage[] {
  const pages: StoredPage[] = [];
  let at = 0;
  for (let place = 0; place < index.length; place += 4) {
    const [from, to, crc, length] = index.subarray(place, place + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    pages.push({ writer: writer as WriterId, from, to, stage, crc, bytes: bytes.subarray(at, at + length) });
    at += length;
  }
  return pages;
}

/**
 * Joins runs of small records of each finished writer: made outside, then one range deleted and one record added in one
 * strict transaction. Bytes are never encoded again.
 */
async function mergePages(database: Database, except: WriterId): Promise<number> {
  const { pages } = database;
  let fewer = 0;
  for (const run of runsToMerge(await pages.toArray(), except)) {
    const [first, ...rest] = run.flatMap(pagesOf);
    const last = run.at(-1);
    if (!first || !last) continue;
    const merged = recordOf([first, ...rest]);
    await database.transaction("rw", pages, async () => {
      await pages
        .where("[writer+from]")
        .between([merged.writer, merged.from], [merged.writer, last.from], true, true)
        .delete();
      await pages.add(merged);
    });
    fewer += run.length - 1;
  }
  return fewer;
}

/** Neighbours of one writer and stage, small each, up to the size of a merged record. Records come ordered by key. */
function runsToMerge(records: readonly PageRecord[], except: WriterId): PageRecord[][] {
  const runs: PageRecord[][] = [];
  let run: PageRecord[] = [];
  let size = 0;
  for (const record of records) {
    const before = run.at(-1);
    const follows =
      before?.writer === record.writer && before.stage === record.stage && before.to + 1 === record.from;
    if (!follows || size + record.bytes.length > mergedSize) {
      runs.push(run);
      run = [];
      size = 0;
    }
    if (record.writer === except || record.bytes.length > small) continue;
    run.push(record);
    size += record.bytes.length;
  }
  return [...runs, run].filter((candidate) => candidate.length > 1);
}
