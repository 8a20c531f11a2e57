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

/** Reference lists and recall lists (ids with `recall:`), outside the ledger: they serve people, never the fold. */
export interface CatalogueStore {
  all(): Promise<readonly StoredCatalogue[]>;
  /** Keeps a list, in the place of one with the same id. */
  replace(
    catalogue: StoredCatalogue,
  ): Promise<Result<void, Failure<"ledger/not-written" | "ledger/disk-full">>>;
  remove(id: string): Promise<void>;
}
