import { encodeRecords } from "../contracts/journal-record.ts";
import type { StoredPage } from "../ports/ledger-store.ts";

/** Pages as journal records, one after another. */
export const recordsOf = (pages: readonly StoredPage[]): Uint8Array => encodeRecords(pages);
