import type { EntryOf } from "../ledger/entry.ts";
import type { EntryTable } from "./entry-table.ts";
import type { FoldState } from "./fold-state.ts";
import type { Products } from "./products.ts";
import type { Sessions } from "./sessions.ts";

/** What the fold of one line needs to look at. */
export interface LineContext {
  readonly table: EntryTable;
  readonly state: FoldState;
  readonly sessions: Sessions;
  readonly products: Products;
  /** The adjustment at an index as it was said. */
  readonly adjusted: (index: number) => EntryOf<"adjusted"> | undefined;
}
