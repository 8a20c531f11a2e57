import { joinBytes } from "../../../shared/base/join-bytes.ts";
import type { WriterId } from "../../../shared/domain/ledger/identity.ts";
import type { StoredPage } from "../../../shared/ports/ledger-store.ts";
import type { PageRecord } from "./database.ts";

/** One record of pages that follow each other. */
export function recordOf(stored: readonly [StoredPage, ...StoredPage[]]): PageRecord {
  const [first] = stored;
  const last = stored.at(-1) ?? first;
  const index = new Uint32Array(stored.length * 4);
  stored.forEach(({ from, to, crc, bytes }, place) => {
    index.set([from, to, crc, bytes.length], place * 4);
  });
  // The database copies what it is given: bytes that fill their buffer alone need no copy before.
  const isAlone = stored.length === 1 && first.bytes.length === first.bytes.buffer.byteLength;
  const bytes = isAlone ? first.bytes : joinBytes(stored.map((page) => page.bytes));
  return { writer: first.writer, from: first.from, to: last.to, stage: first.stage, index, bytes };
}

/** So many bytes are joined at most, those of a large turn (stage-writer.ts) and the page that ends it: a start reads a few records at once. */
const joinedSize = 3_000_000;

/** Records of pages, those that follow each other joined: whatever its size, each costs the thread that adds it milliseconds. */
export function joinedRecords(stored: readonly StoredPage[]): PageRecord[] {
  const records: PageRecord[] = [];
  let run: StoredPage[] = [];
  let size = 0;
  for (const page of stored) {
    if (!follows(run.at(-1), page) || size + page.bytes.length > joinedSize) {
      records.push(...recordsOf(run));
      run = [];
      size = 0;
    }
    run.push(page);
    size += page.bytes.length;
  }
  return [...records, ...recordsOf(run)];
}

const recordsOf = ([first, ...more]: readonly StoredPage[]) => (first ? [recordOf([first, ...more])] : []);

const follows = (before: StoredPage | undefined, page: StoredPage): boolean =>
  before?.writer === page.writer && before.stage === page.stage && before.to + 1 === page.from;

/** The pages of a record, each as it was written. */
export function pagesOf({ writer, stage, index, bytes }: PageRecord): StoredPage[] {
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
