import { crc32c } from "../base/crc32c.ts";
import {
  type IndexedRecord,
  type JournalIndex,
  recordAt,
  recordCount,
  startAt,
} from "../contracts/journal-index.ts";
import type { WriterId } from "../domain/ledger/identity.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import type { Profile } from "../ports/profile.ts";

/** The pages of the database as they are read, each once: those that are whole, and those that are not what was written. */
export class HeldPages {
  readonly whole = new PagesByStart();
  readonly broken = new PagesByStart();

  /** Takes pages in; answers with those that are whole. */
  add(pages: readonly StoredPage[]): readonly StoredPage[] {
    return pages.filter((page) => {
      const isWhole = crc32c(page.bytes) === page.crc;
      return (isWhole ? this.whole : this.broken).add(page) && isWhole;
    });
  }

  get isEmpty(): boolean {
    return this.whole.size + this.broken.size === 0;
  }
}

/** Pages by writer and first number. */
class PagesByStart {
  size = 0;
  readonly #byWriter = new Map<string, Map<number, StoredPage>>();

  /** False when it holds one that starts there. */
  add(page: StoredPage): boolean {
    let pages = this.#byWriter.get(page.writer);
    if (!pages) {
      pages = new Map();
      this.#byWriter.set(page.writer, pages);
    }
    if (pages.has(page.from)) return false;
    pages.set(page.from, page);
    this.size += 1;
    return true;
  }

  startingAt(writer: string, from: number): StoredPage | undefined {
    return this.#byWriter.get(writer)?.get(from);
  }

  *all(): Generator<StoredPage> {
    for (const pages of this.#byWriter.values()) yield* pages.values();
  }
}

/** What the two copies hold of each other, page by page. */
interface Comparison {
  /** Whole pages that share a writer with a damaged one: a record that is mended is written anew with all it held. */
  readonly besides: readonly StoredPage[];
  /** Pages the journal lacks. */
  readonly toJournal: readonly StoredPage[];
  /** Records the database lacks, or holds damaged. */
  readonly toDatabase: readonly IndexedRecord[];
  /** Bytes in the database that are not what was written, and are not in the journal either. */
  readonly damagedBytes: number;
}

/**
 * Compares database and journal. Both keep the very bytes that were written, so a writer and a first number tell whether
 * two pages are one.
 */
export function compareCopies({ whole, broken }: HeldPages, journal: JournalIndex): Comparison {
  const inJournal = new Set<StoredPage>();
  const toDatabase = new Map<string, IndexedRecord>();
  const mended = new Set<StoredPage>();
  for (let n = 0; n < recordCount(journal); n++) {
    const [writer, from] = startAt(journal, n);
    const page = whole.startingAt(writer, from);
    if (page) inJournal.add(page);
    else {
      // A record that was told not to be written and was, is there twice.
      toDatabase.set(`${writer}.${from}`, recordAt(journal, n));
      const damaged = broken.startingAt(writer, from);
      if (damaged) mended.add(damaged);
    }
  }
  const hurt = new Set([...broken.all()].map(({ writer }) => writer));
  let damagedBytes = 0;
  for (const page of broken.all())
    if (!mended.has(page) && !whole.startingAt(page.writer, page.from)) damagedBytes += page.bytes.length;
  return {
    besides: hurt.size > 0 ? [...whole.all()].filter(({ writer }) => hurt.has(writer)) : [],
    toJournal: inJournal.size === whole.size ? [] : [...whole.all()].filter((page) => !inJournal.has(page)),
    toDatabase: [...toDatabase.values()],
    damagedBytes,
  };
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
const pageFacts = ({ writer, from, to, stage, crc }: IndexedRecord) => ({
  writer: writer as WriterId,
  from,
  to,
  stage,
  crc,
});
