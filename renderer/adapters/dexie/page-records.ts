import type { WriterId } from "../../../shared/domain/ledger/identity.ts";
import type { StoredPage } from "../../../shared/ports/ledger-store.ts";
import type { PageRecord } from "./database.ts";

/** One record of pages that follow each other. */
export function recordOf(stored: readonly [StoredPage, ...StoredPage[]]): PageRecord {
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
