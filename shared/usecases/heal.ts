import { type IndexedRecord, type JournalIndex, recordAt, recordCount } from "../contracts/journal-index.ts";
import { crc32c } from "../contracts/journal-record.ts";
import type { WriterId } from "../domain/ledger/identity.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import type { Profile } from "../ports/profile.ts";

/** What the two copies hold of each other, page by page. */
export interface Comparison {
  /** The pages the database holds undamaged, each once. */
  readonly whole: readonly StoredPage[];
  /** Those of them that share a writer with a damaged one: a record that is mended is written anew with all it held. */
  readonly besides: readonly StoredPage[];
  /** Pages the journal lacks. */
  readonly toJournal: readonly StoredPage[];
  /** Records the database lacks, or holds damaged. */
  readonly toDatabase: readonly IndexedRecord[];
  /** Bytes in the database that are not what was written, and are not in the journal either. */
  readonly damagedBytes: number;
}

/**
 * Compares database and journal. Both keep the very bytes that were written, so a writer, a first number and a checksum
 * tell whether two pages are one. Bytes are checked against their checksum on the way.
 */
export function compareCopies(pages: readonly StoredPage[], journal: JournalIndex): Comparison {
  const inJournal = new Map<string, IndexedRecord>();
  for (let n = 0; n < recordCount(journal); n++) {
    const record = recordAt(journal, n);
    inJournal.set(key(record.writer, record.from), record);
  }
  const toJournal: StoredPage[] = [];
  const whole = new Map<string, StoredPage>();
  const broken = new Map<string, StoredPage>();
  for (const page of pages) {
    const name = key(page.writer, page.from);
    const isWhole = crc32c(page.bytes) === page.crc;
    if (!isWhole) broken.set(name, page);
    else if (!whole.has(name)) {
      whole.set(name, page);
      if (!inJournal.has(name)) toJournal.push(page);
    }
  }
  const toDatabase = [...inJournal].flatMap(([name, record]) => (whole.has(name) ? [] : [record]));
  const lost = [...broken].filter(([name]) => !whole.has(name) && !inJournal.has(name));
  const damagedBytes = lost.reduce((sum, [, page]) => sum + page.bytes.length, 0);
  const hurt = new Set([...broken.values()].map(({ writer }) => writer));
  const besides = hurt.size > 0 ? [...whole.values()].filter(({ writer }) => hurt.has(writer)) : [];
  return { whole: [...whole.values()], besides, toJournal, toDatabase, damagedBytes };
}

/** Reads journal records as pages. Those that lie side by side are read in one piece of up to 8 MB. */
export async function readRecords(
  profile: Profile,
  records: readonly IndexedRecord[],
): Promise<readonly StoredPage[]> {
  const pages: StoredPage[] = [];
  const ordered = [...records].sort((a, b) => a.part - b.part || a.offset - b.offset);
  for (let at = 0; at < ordered.length; ) {
    const first = ordered[at] as IndexedRecord;
    let end = at + 1;
    const reaches = (record: IndexedRecord) =>
      record.part === first.part && record.offset + record.length - first.offset <= pieceSize;
    while (end < ordered.length && reaches(ordered[end] as IndexedRecord)) end += 1;
    const last = ordered[end - 1] as IndexedRecord;
    const read = await profile["journal.read"]({
      part: first.part,
      offset: first.offset,
      length: last.offset + last.length - first.offset,
    });
    if (!read.ok) throw new Error(`The journal: ${read.failure.facts.reason}`);
    for (const record of ordered.slice(at, end)) {
      const start = record.offset - first.offset;
      // A copy of its own: a page must not keep eight megabytes alive.
      pages.push({ ...pageFacts(record), bytes: read.value.slice(start, start + record.length) });
    }
    at = end;
  }
  return pages;
}

const pieceSize = 8_000_000;
const key = (writer: string, from: number) => `${writer}.${from}`;
const pageFacts = ({ writer, from, to, stage, crc }: IndexedRecord) => ({
  writer: writer as WriterId,
  from,
  to,
  stage,
  crc,
});
