import type { Result } from "../base/result.ts";
import type { WriterId } from "../domain/ledger/identity.ts";
import type { Failure } from "../errors.ts";

/** A page as it rests: the same bytes in the database, in the journal and on a stick. */
export interface StoredPage {
  readonly writer: WriterId;
  readonly from: number;
  readonly to: number;
  /** The batch it was staged under, or "-" when it counted at once. */
  readonly stage: string;
  /** CRC-32C of the bytes. */
  readonly crc: number;
  readonly bytes: Uint8Array;
}

/** The writer of a record and its first number. */
export type RecordStart = readonly [writer: string, from: number];

/** The append-only ledger, stored as pages. There is no update and no delete: the type cannot say them. */
export interface LedgerStore {
  /**
   * Keeps pages, all or none. Resolved well means durable here; a failure means: read back before you retry. Pages of which
   * none was ever kept before may rest in fewer records than they are.
   */
  append(
    pages: readonly StoredPage[],
    areNew?: boolean,
  ): Promise<Result<void, Failure<"ledger/not-written" | "ledger/disk-full">>>;
  /**
   * Opens a store that was closed under the program, by a full disk or at its start; true when it had been closed and is
   * open again: it may hold less than before. While it is closed it takes nothing and tells of no page.
   */
  reopen(): Promise<boolean>;
  /** What begins every record held: a record is one page, or several of a writer that were joined. */
  starts(): Promise<readonly RecordStart[]>;
  /**
   * Every page held, staged ones included, in some order; large ledgers come in several turns. Records for which `isKnown`
   * answers true are left out.
   */
  pages(isKnown?: (start: RecordStart) => boolean): AsyncIterable<readonly StoredPage[]>;
  /** The page that holds an entry, or undefined. */
  read(writer: WriterId, number: number): Promise<StoredPage | undefined>;
  /** Forgets stages that were never closed. */
  sweep(stages: readonly string[]): Promise<void>;
  /** Which journal the pages are of: 0 for the first, without an end while the store is closed. */
  generation(): Promise<number>;
  /**
   * Lets go of every page and is of another generation from then on, both or neither: only for a journal that took the place
   * of the one these pages are of, and that was whole before it did (docs/decisions/0062).
   */
  beginAnew(generation: number): Promise<void>;
  /** Joins small pages of finished writers into fewer records, byte for byte; answers how many records fewer there are. */
  merge(except: WriterId): Promise<number>;
}
