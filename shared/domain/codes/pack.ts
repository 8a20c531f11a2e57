import type { Expiry } from "./expiry.ts";
import type { Gtin } from "./gtin.ts";
import type { Lot, Serial } from "./lot-and-serial.ts";
import type { NationalCode } from "./national-code.ts";

/** What a reading says of one pack, as far as it is certain. */
export interface PackFacts {
  /**
   * The code the pack is counted under, as read: a 14-digit GTIN, a national code as `CNK:2642619`, or, while it is not
   * certain which of these it is, the text as read. Nothing is translated into another code here.
   */
  readonly code: string;
  /** Other codes the same reading carries or a standard's rule derives: `PZN:13832707` of an NTIN, AI 710–717. */
  readonly others: readonly string[];
  readonly gtin?: Gtin;
  readonly national?: NationalCode;
  readonly lot?: Lot;
  readonly expiry?: Expiry;
  readonly serial?: Serial;
}

/**
 * What a person may have to look at, though the pack counts.
 * `date` no such day, left out · `lot` `serial` not what GS1 allows, left out · `separator-lost` the only legal split was
 * taken, to be confirmed · `case` CapsLock was on and the case of lot or serial cannot be known · `check-digit` the code
 * fails its check but the catalogue lists it · `unknown-part` the rest of the reading is in no known identifier.
 */
export type Problem = "date" | "lot" | "serial" | "separator-lost" | "case" | "check-digit" | "unknown-part";
