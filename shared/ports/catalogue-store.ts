import type { Result } from "../base/result.ts";
import type { Failure } from "../errors.ts";

/** A reference list as it rests: one record, replaced whole. */
export interface StoredCatalogue {
  readonly id: string;
  readonly title: string;
  readonly products: number;
  readonly loadedAt: number;
  /** The columns as JSON, UTF-8 (shared/domain/catalogue/catalogue-page.ts). */
  readonly bytes: Uint8Array;
}

/** A list that another one took the place of, as it can be put back: the facts of it. */
export type ListBefore = Omit<StoredCatalogue, "bytes">;

type Written = Result<void, Failure<"ledger/not-written" | "ledger/disk-full">>;

/** Reference lists and recall lists (ids with `recall:`), outside the ledger: they serve people, never the fold. */
export interface CatalogueStore {
  all(): Promise<readonly StoredCatalogue[]>;
  /** Keeps a list, in the place of one with the same id; that one is kept too (`mostBefore` of them), unless it says the very same. */
  replace(catalogue: StoredCatalogue): Promise<Written>;
  /** Of each list the one before it, where there is one. */
  before(): Promise<readonly ListBefore[]>;
  /** Puts the one before back in its place, or takes the list away where none was; both or nothing. */
  putBack(id: string): Promise<Written>;
  /** Takes a list away, and all that were before it. */
  remove(id: string): Promise<void>;
}
