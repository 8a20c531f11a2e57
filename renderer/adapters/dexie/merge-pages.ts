import type { WriterId } from "../../../shared/domain/ledger/identity.ts";
import type { Database, PageRecord } from "./database.ts";
import { pagesOf, recordOf } from "./page-records.ts";
import { type Key, keysOf } from "./record-keys.ts";

/** How large a merged record gets. */
const mergedSize = 262_144;
/** Records of fewer bytes are worth merging; none of more entries than this has so few. */
const [small, fewEntries] = [16_384, 500];
/** How many small records are read at once: a scan made meanwhile waits for that. */
const recordsATurn = 100;

/**
 * Joins runs of small records of each finished writer: made outside, then one range deleted and one record added in one
 * strict transaction. Bytes are never encoded again. What is large already is not even read.
 */
export async function mergePages(database: Database, except: WriterId): Promise<number> {
  let fewer = 0;
  for (const keys of stretches(await keysOf(database), except)) {
    let run: PageRecord[] = [];
    for (let at = 0; at < keys.length; at += recordsATurn) {
      for (const record of await recordsOf(database, keys.slice(at, at + recordsATurn))) {
        if (follows(run, record)) run.push(record);
        else {
          fewer += await merge(database, run);
          run = record.bytes.length <= small ? [record] : [];
        }
      }
    }
    fewer += await merge(database, run);
  }
  return fewer;
}

/** The records of keys that follow each other. */
const recordsOf = ({ pages }: Database, keys: readonly Key[]): Promise<PageRecord[]> =>
  pages.where("[writer+from]").between(keys[0], keys.at(-1), true, true).toArray();

/** Neighbours of one writer that may be small, by the numbers they begin with; the last of a writer may always be. */
function stretches(keys: readonly Key[], except: WriterId): Key[][] {
  const found: Key[][] = [];
  let stretch: Key[] = [];
  keys.forEach(([writer, from], at) => {
    const [nextWriter, nextFrom] = keys[at + 1] ?? [];
    const isLast = nextWriter !== writer || nextFrom === undefined;
    const isFew = isLast || nextFrom - from <= fewEntries;
    if (writer !== except && isFew) stretch.push([writer, from]);
    if (isFew && !isLast) return;
    if (stretch.length > 1) found.push(stretch);
    stretch = [];
  });
  return found;
}

/** Whether a record comes next in a run of small ones, of one writer and stage, that does not grow too large by it. */
function follows(run: readonly PageRecord[], record: PageRecord): boolean {
  const before = run.at(-1);
  return (
    before?.writer === record.writer &&
    before.stage === record.stage &&
    before.to + 1 === record.from &&
    record.bytes.length <= small &&
    run.reduce((size, { bytes }) => size + bytes.length, record.bytes.length) <= mergedSize
  );
}

/** Makes one record of a run; answers how many fewer there are. */
async function merge(database: Database, run: readonly PageRecord[]): Promise<number> {
  const { pages } = database;
  const [first, ...rest] = run.flatMap(pagesOf);
  const last = run.at(-1);
  if (!first || !last || run.length < 2) return 0;
  const merged = recordOf([first, ...rest]);
  await database.transaction("rw", pages, async () => {
    await pages
      .where("[writer+from]")
      .between([merged.writer, merged.from], [merged.writer, last.from], true, true)
      .delete();
    await pages.add(merged);
  });
  return run.length - 1;
}
