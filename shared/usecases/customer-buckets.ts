import {
  type Customer,
  customerFields,
  knownFields,
  saysTheSameOf,
  textOf,
} from "../domain/customers/customer.ts";
import { sortTextOf } from "../domain/customers/customer-search.ts";
import { isInsz } from "../domain/customers/insz.ts";
import type { Proposal } from "../domain/import/stock-plan.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";
import type { BookRow } from "./book-row.ts";

/** How a row of a table of customers stands to those that are here. */
export type CustomerState =
  | { readonly is: "new" | "same" | "ambiguous"; readonly customer: Customer }
  | { readonly is: "changed"; readonly id: CustomerId; readonly customer: Customer; readonly was: Customer };

/** A row judged; `candidates` where a person has to choose, or chose. */
export interface JudgedCustomer {
  readonly state: CustomerState;
  readonly candidates: readonly Proposal[];
}

/** What stands for "a customer of its own" among the candidates of a row. */
const ownCustomer = "new";

/**
 * Finds who a row speaks of: the customer of the same person's number, else of the same name and birth date where no number
 * says otherwise. What the row leaves empty stays as it is known. Two that fit, or one that an earlier row changed, ask.
 */
export class CustomerMatcher {
  readonly #byNumber = new Map<string, BookRow[]>();
  readonly #byName = new Map<string, BookRow[]>();
  /** Records that are here word for word; one that is here once makes one row the same. */
  readonly #left = new Map<string, number>();
  /** What rows before made of those that are here. */
  readonly #now = new Map<CustomerId, Customer>();

  constructor(here: readonly BookRow[]) {
    for (const row of here) {
      const { customer } = row.heads[0];
      add(this.#byNumber, numberOf(customer), row);
      add(this.#byName, personOf(customer), row);
      const text = wordsOf(customer);
      this.#left.set(text, (this.#left.get(text) ?? 0) + 1);
    }
  }

  judge(customer: Customer, chosen: string | undefined): JudgedCustomer {
    const text = wordsOf(customer);
    const left = this.#left.get(text) ?? 0;
    if (left > 0) {
      this.#left.set(text, left - 1);
      return { state: { is: "same", customer }, candidates: [] };
    }
    const fits = this.#fitting(customer);
    const [only, ...others] = fits;
    if (!only) return { state: { is: "new", customer }, candidates: [] };
    if (others.length === 0 && (!this.#now.has(only.id) || this.#isSaid(only, customer)))
      return { state: this.#change(only, customer), candidates: [] };
    const candidates = [...fits.map(candidateOf), { code: ownCustomer, name: "", pack: "" }];
    if (chosen === ownCustomer) return { state: { is: "new", customer }, candidates };
    const picked = fits.find(({ id }) => id === chosen);
    return { state: picked ? this.#change(picked, customer) : { is: "ambiguous", customer }, candidates };
  }

  #fitting(customer: Customer): readonly BookRow[] {
    const number = numberOf(customer);
    const same = this.#byNumber.get(number);
    if (same) return same;
    const named = this.#byName.get(personOf(customer)) ?? [];
    return named.filter(({ heads }) => number === "" || numberOf(heads[0].customer) === "");
  }

  #change({ id, heads }: BookRow, said: Customer): CustomerState {
    const was = heads[0].customer;
    const customer = merged(this.#now.get(id) ?? was, said);
    this.#now.set(id, customer);
    return saysTheSameOf(customer, was) ? { is: "same", customer } : { is: "changed", id, customer, was };
  }

  #isSaid({ id, heads }: BookRow, said: Customer): boolean {
    const now = this.#now.get(id) ?? heads[0].customer;
    return saysTheSameOf(merged(now, said), now);
  }
}

/** What is known, with what a row fills in its place. */
function merged(known: Customer, said: Customer): Customer {
  const fields = customerFields.map((field) => [field, said[field] === "" ? known[field] : said[field]]);
  const own = Object.entries(said.own).filter(([, text]) => text !== "");
  return { ...known, ...Object.fromEntries(fields), own: { ...known.own, ...Object.fromEntries(own) } };
}

/** What a record says, however it is known. */
const wordsOf = (customer: Customer) =>
  JSON.stringify(knownFields(customer).map((field) => [field, textOf(customer, field)]));

/** The digits of a person's number whose check holds; empty without one. */
const numberOf = ({ insz }: Customer) => (isInsz(insz) ? insz.replace(/\D/g, "") : "");

/** Name and birth date as one text; empty where one of them is not known. */
const personOf = (customer: Customer) => {
  const date = customer.birthDate.replace(/\D/g, "");
  return date === "" ? "" : `${sortTextOf(customer)}\u0000${date}`;
};

function candidateOf({ id, heads }: BookRow): Proposal {
  const { name, firstName, birthDate, street, town } = heads[0].customer;
  const filled = [birthDate, street, town].filter((text) => text !== "");
  return { code: id, name: `${name} ${firstName}`.trim(), pack: filled.join(" · ") };
}

function add(map: Map<string, BookRow[]>, key: string, row: BookRow): void {
  if (key === "") return;
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}
