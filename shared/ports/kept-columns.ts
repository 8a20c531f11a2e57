import type { WriterId } from "../domain/ledger/identity.ts";

/** Entries, by writer and numbers, that lie in the database and cannot be read. */
export interface UnreadEntries {
  readonly writer: WriterId;
  readonly from: number;
  readonly to: number;
}

/**
 * The entries of the ledger once more, packed as the columns a start needs. Nothing hangs on them: whatever is missing,
 * damaged or doubtful is passed over, and the ledger is read page by page.
 */
export interface KeptColumns {
  /** What was kept last, its digest before it; undefined when there is nothing, or it cannot be read. */
  read(): Promise<Uint8Array | undefined>;
  /** Drops what was kept: before records of the database become others than those it came from. */
  forget(): Promise<void>;
  /**
   * Reads and checks every page of the database beside the engine and keeps them anew; drops what was kept when one is damaged
   * or says nothing. Answers with what is whole and cannot be read.
   */
  renew(): Promise<readonly UnreadEntries[]>;
}
