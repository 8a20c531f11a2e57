import { encodeRecord } from "../contracts/journal-record.ts";
import type { StoredPage } from "../ports/ledger-store.ts";

/** Pages as journal records, one after another. */
export function recordsOf(pages: readonly StoredPage[]): Uint8Array {
  const records = pages.map((page) => encodeRecord(page, page.bytes, page.crc));
  const whole = new Uint8Array(records.reduce((sum, record) => sum + record.length, 0));
  let at = 0;
  for (const record of records) {
    whole.set(record, at);
    at += record.length;
  }
  return whole;
}
