import type { CardFacts } from "../domain/cards/card-facts.ts";
import { mayBeTheSame } from "../domain/customers/on-card.ts";
import type { BookRow } from "./book-row.ts";
import type { Dependencies } from "./dependencies.ts";

/** Whose record a card belongs to. */
export interface CustomersOfCard {
  /** With the number of the card; more than one are doubles. */
  readonly same: readonly BookRow[];
  /** Without a number, of the same name and birth date. */
  readonly alike: readonly BookRow[];
  /** Records that could not be opened here: the holder may be among them. */
  readonly locked: number;
}

/** Looks for the holder of a card among all customers, once every record is open that can be. */
export async function customersOfCard(
  { customers }: Pick<Dependencies, "customers">,
  facts: CardFacts,
): Promise<CustomersOfCard> {
  const rows = await customers.ready();
  const numberOf = ({ heads }: BookRow) => heads.map(({ customer }) => customer.insz.replace(/\D/g, ""));
  const same = rows.filter((row) => numberOf(row).includes(facts.insz));
  const alike =
    same.length > 0
      ? []
      : rows.filter(({ heads }) => heads.some(({ customer }) => mayBeTheSame(customer, facts)));
  return { same, alike: alike.slice(0, 5), locked: customers.locked };
}
