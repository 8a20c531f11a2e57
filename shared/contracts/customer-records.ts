import type { Customer } from "../domain/customers/customer.ts";
import type { Likeness } from "../domain/customers/likeness.ts";
import type { Completing } from "../domain/customers/to-complete.ts";
import type { CustomerId, EntryId } from "../domain/ledger/identity.ts";

/** A customer as lists and forms show one. */
export interface CustomerRow {
  readonly id: CustomerId;
  readonly customer: Customer;
  readonly changedAt: number;
  readonly changedBy: string;
  /** Two people changed it at once: the other versions, to choose from. */
  readonly others: readonly Customer[];
  /** The entries that say all this: what is saved takes their place, and that of nothing else. */
  readonly versions: readonly EntryId[];
}

/** Once that data of customers left the program: when, by whom, how, of how many. Never of whom. */
export interface GivenRow {
  readonly at: number;
  readonly who: string;
  readonly how: string;
  readonly customers: number;
}

/** Whose record a card belongs to. */
export interface CardMatch {
  /** Customers with the number of the card; more than one are doubles. */
  readonly same: readonly CustomerRow[];
  /** Customers without a number, of the same name and birth date. */
  readonly alike: readonly CustomerRow[];
  readonly locked: number;
}

/** A customer who may be the one of a record that is being typed, and why. */
export interface DoubleRow {
  readonly row: CustomerRow;
  readonly why: Likeness;
}

/** Two customers who may be one, and why. */
export interface DoublePairRow {
  readonly one: CustomerRow;
  readonly other: CustomerRow;
  readonly why: Likeness;
}

/** Two records as they are looked at before they become one. `pair` names what was seen. */
export interface MergeLook {
  readonly pair: string;
  readonly one: CustomerRow;
  readonly other: CustomerRow;
}

/** A record that is in another one. */
export interface MergedRow {
  readonly merge: EntryId;
  /** Empty when its key is not here. */
  readonly name: string;
  readonly at: number;
  readonly by: string;
  /** Whose records it is in as well: another station merged it elsewhere. */
  readonly alsoInto: readonly string[];
}

/** A record as it was kept once. */
export interface VersionRow {
  readonly at: number;
  readonly by: string;
  /** Of which record: another one than was asked for is in that one now. */
  readonly of: CustomerId;
  readonly state: "now" | "before" | "struck";
  readonly customer: Customer;
}

/** The customers in sight, and how many there are. */
export interface CustomersWindow {
  readonly first: number;
  readonly rows: readonly CustomerRow[];
  readonly total: number;
  readonly all: number;
  /** Records whose key is not on this PC (a copy taken in without its passphrase). */
  readonly locked: number;
  /** Where the marked customer is now in the list, or -1. */
  readonly marked: number;
  /** How far completing is, where that was asked for. */
  readonly completing?: Completing;
}
