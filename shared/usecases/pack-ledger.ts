import { packTable } from "../domain/stock/packed-table.ts";
import { Stock } from "../domain/stock/stock.ts";
import type { Clock } from "../ports/clock.ts";
import type { UnreadEntries } from "../ports/kept-columns.ts";
import type { LedgerStore, StoredPage } from "../ports/ledger-store.ts";
import { HeldPages } from "./heal.ts";
import { StoredFold } from "./stored-fold.ts";

/** The digest before packed columns, in bytes: 64 hexadecimal digits. */
export const digestLength = 64;

/** A ledger that was read for packing. */
export interface PackedLedger {
  /** The columns, the SHA-256 before them; undefined when a page is damaged or says nothing, or the ledger cannot be packed. */
  readonly kept: readonly [digest: Uint8Array, packed: Uint8Array] | undefined;
  /** Pages that are whole and that this program cannot read. */
  readonly unread: readonly UnreadEntries[];
}

/**
 * Packs what the database holds in effect, with the pages it comes from: three numbers each, its writer, first number and
 * checksum; and with the records they lie in, two numbers each.
 */
export async function packLedger(store: LedgerStore, clock: Clock, version: string): Promise<PackedLedger> {
  // Records that come while the pages are read are left out: their pages may be there twice then, and count once.
  const records = await store.starts();
  const stock = new Stock();
  const held = new HeldPages();
  const fold = new StoredFold(stock, clock, () => {});
  for await (const pages of store.pages()) {
    // The database lets nobody write until this thread had a turn after reading: a scan would wait for the fold.
    await clock.pause();
    await fold.add(held.add(pages));
  }
  const open = await fold.close();
  const unread = fold.unread.map(({ writer, from, to }) => ({ writer, from, to }));
  if (held.broken.size + unread.length > 0) return { kept: undefined, unread };
  const { writers } = stock.entries;
  const pages: number[] = [];
  const isOpen = (page: StoredPage | undefined) => page !== undefined && open.has(page.stage);
  for (const { writer, from, crc, stage } of held.whole.all())
    if (!open.has(stage)) pages.push(writers.place(writer), from, crc);
  const starts = records.flatMap(([writer, from]) => {
    const place = writers.find(writer);
    // What is staged while this is packed may be closed right after: it is not of what was taken in.
    return place === undefined || isOpen(held.whole.startingAt(writer, from)) ? [] : [place, from];
  });
  const packed = packTable(stock.entries, version, [Uint32Array.from(pages), Uint32Array.from(starts)]);
  return { kept: packed && [new TextEncoder().encode(await clock.digest(packed)), packed], unread };
}
