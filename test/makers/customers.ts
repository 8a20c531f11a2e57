import type { CustomersWindow } from "../../shared/contracts/customer-records.ts";
import { type Customer, noCustomer } from "../../shared/domain/customers/customer.ts";
import type { TestStation } from "./station.ts";

/** A customer of whom only what matters is known. */
export const customer = (known: Partial<Customer>): Customer => ({ ...noCustomer, ...known });

export const maria = customer({
  name: "Van den Broeck",
  firstName: "Maria",
  birthDate: "1958-03-14",
  insz: "58.03.14-122.18",
  phone: "+32 475 12 34 56",
  note: "belt liever in de namiddag",
});

/** Keeps a customer and answers with the id. */
export async function kept(station: TestStation, said: Partial<Customer>, id?: string) {
  const saved = await station.ask.saveCustomer({
    ...(id ? { id: id as never } : {}),
    customer: customer(said),
  });
  if (!saved.ok) throw new Error(saved.failure.code);
  return saved.value.id;
}

/** The customers as the screen lists them, once all that can be opened is open. */
export async function customersOf(station: TestStation, text = ""): Promise<CustomersWindow> {
  await station.engine.customers.ready();
  let seen: CustomersWindow | undefined;
  const query = { first: 0, count: 500, text };
  station.ask.customers(query, (window) => {
    seen = window;
  })();
  return seen as CustomersWindow;
}

/** Their names, in the order of the list. */
export async function namesOf(station: TestStation, text = ""): Promise<readonly string[]> {
  const { rows } = await customersOf(station, text);
  return rows.map((row) => [row.customer.name, row.customer.firstName].filter(Boolean).join(", "));
}
