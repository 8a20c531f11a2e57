import type { Customer } from "../domain/customers/customer.ts";
import { type SearchText, searchTextOf, sortTextOf } from "../domain/customers/customer-search.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";

/** One version of a record in effect: the entry that says it, and what it says. */
export interface KeptCustomer {
  readonly index: number;
  readonly customer: Customer;
}

/** A customer whose record could be opened, with what it is found and sorted by. Several versions: nobody has chosen yet. */
export interface BookRow {
  readonly id: CustomerId;
  readonly heads: readonly [KeptCustomer, ...KeptCustomer[]];
  readonly search: SearchText;
  readonly sort: string;
}

/** The row of a customer with these versions; undefined without any. */
export function bookRow(id: CustomerId, [first, ...others]: readonly KeptCustomer[]): BookRow | undefined {
  if (!first) return undefined;
  const { customer } = first;
  let search: SearchText | undefined;
  return {
    id,
    heads: [first, ...others],
    // Made for the index, in turns, once all of them are open: the list is there before.
    get search() {
      search ??= searchTextOf(customer);
      return search;
    },
    sort: sortTextOf(customer),
  };
}

/** The order of the list. */
export const byName = (a: BookRow, b: BookRow) => compare(a.sort, b.sort) || compare(a.id, b.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
