import type { HistoryRow } from "./stock-records.ts";

/** A moment the station can go back to. */
export interface BeforeRow {
  readonly name: string;
  /** When it was, in milliseconds since 1970. */
  readonly at: number;
  /** What came after: a copy was taken in, or a person went back. */
  readonly cause: "taken-in" | "went-back";
  /** Which copy, or to which moment. */
  readonly title: string;
  readonly entries: number;
  /** It opens with the passphrase or the key on paper only. */
  readonly needsKey: boolean;
  /** Entries that this station has not: it stays. */
  readonly only: number;
  /** It goes when the next one is kept. */
  readonly goesNext: boolean;
}

/** What would be another after going back, before anything is done. */
export interface BeforeLook {
  readonly name: string;
  /** Readings made at this station since, and the newest of them. */
  readonly scanned: number;
  readonly newest: readonly HistoryRow[];
  /** Other entries that are here and were not then: what copies and imports brought, and what was said here. */
  readonly others: number;
  /** Entries of then that are not here now. */
  readonly returning: number;
}
