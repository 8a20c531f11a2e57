import { crc32c } from "../base/crc32c.ts";
import type { LedgerEntry } from "../domain/ledger/entry.ts";
import { encodePage, type Page } from "../domain/ledger/page.ts";
import type { StoredPage } from "../ports/ledger-store.ts";

/** Entries of one writer as the page that is stored. */
export function storedPage(entries: readonly LedgerEntry[], stage: string): StoredPage {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) throw new Error("An empty page");
  const bytes = encodePage(entries);
  return { writer: first.writer, from: first.number, to: last.number, stage, crc: crc32c(bytes), bytes };
}

/** Entries that were never bytes, as a page to fold. */
export function pageOf(entries: readonly LedgerEntry[]): Page {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) throw new Error("An empty page");
  const runs = entries.map((entry) => ({
    kind: entry.kind,
    from: entry.number,
    count: 1,
    columns: {},
    entry,
  }));
  return { writer: first.writer, from: first.number, to: last.number, runs };
}
