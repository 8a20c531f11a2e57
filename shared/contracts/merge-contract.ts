import * as v from "valibot";
import { CustomerId, EntryId } from "../domain/ledger/identity.ts";
import type { NotWritten } from "../errors.ts";
import { method } from "./contract.ts";
import type { DoublePairRow, DoubleRow, MergedRow, MergeLook, VersionRow } from "./customer-records.ts";
import { answer, outcome, type Written } from "./engine-answers.ts";
import { customer, empty, filled } from "./engine-inputs.ts";

/** What is asked of records that may be of one person, and of making them one. */
export const mergeContract = {
  /** Who else a record may be of, the surest first; answered when every record is open that can be. */
  doublesOf: method(v.object({ id: v.optional(CustomerId), customer }), answer<readonly DoubleRow[]>()),
  /** All pairs that may be of one person. */
  doublePairs: method(empty, answer<readonly DoublePairRow[]>()),
  /** Two records side by side; null when one of them is no record of its own any more, or has two versions to choose from. */
  lookAtMerge: method(v.object({ one: CustomerId, other: CustomerId }), answer<MergeLook | null>()),
  /** Makes one of two records that were looked at: `customer` is what is kept, in the record of `one`. */
  mergeCustomers: method(
    v.object({ pair: filled(100), customer }),
    outcome<{ readonly id: CustomerId }, NotWritten | "import/plan-stale">(),
  ),
  /** The records that are in this one. */
  /** Every version of a record that was ever kept here, the newest first; none while the customers are locked. */
  customerVersions: method(v.object({ customer: CustomerId }), answer<readonly VersionRow[]>()),
  mergedInto: method(v.object({ customer: CustomerId }), answer<readonly MergedRow[]>()),
  /** Takes a merge back. */
  unmergeCustomers: method(v.object({ merge: EntryId, reason: filled(500) }), answer<Written>()),
} as const;
