import type { Draft } from "../ledger/entry.ts";
import type { OperatorId, StationId, WriterId } from "../ledger/identity.ts";
import type { Page } from "../ledger/page.ts";

/** Counts as columns of numbers, one value an entry. Lots and serials have their numbers; products and places are those of a plan. */
export interface NumberedCounts {
  readonly product: Uint32Array;
  readonly place: Uint32Array;
  readonly lot: Uint32Array;
  readonly expiry: Int32Array;
  readonly delta: Int32Array;
  readonly serial: Uint32Array;
  readonly isPiece: Uint8Array;
  /** The code of each product, what is doubtful of it, and the session of each place. */
  readonly codes: readonly string[];
  readonly doubts: readonly (string | undefined)[];
  readonly sessions: readonly string[];
  /** The number of each code and session among those of the fold; 0 until one is asked for. */
  readonly codeNumbers: Uint32Array;
  readonly sessionNumbers: Uint32Array;
}

/** Entries `from` to `to` of a batch's writer, folded from what their page was made of. */
export interface BatchPage {
  readonly writer: WriterId;
  readonly from: number;
  readonly to: number;
  readonly station: StationId;
  readonly operator: OperatorId;
  readonly at: string;
}

/** Counts, as the numbers they were made of; the first is count `first`. */
export interface CountedPage extends BatchPage {
  readonly counts: NumberedCounts;
  readonly first: number;
}

/** What is told of products, a fact for each entry. */
export interface ToldPage extends BatchPage {
  readonly told: readonly Draft<"productKnown">[];
}

/** What the fold takes in. */
export type Foldable = Page | CountedPage | ToldPage;
