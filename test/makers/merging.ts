import type { Customer } from "../../shared/domain/customers/customer.ts";
import type { CustomerId } from "../../shared/domain/ledger/identity.ts";
import { adopted, copyOf } from "./copies.ts";
import { customer, customersOf } from "./customers.ts";
import type { TestStation } from "./station.ts";

/** What copies of these stations are closed with. */
export const passphrase = "één twee drie vier";
/** Somebody written down twice: Jan Claes, Jan Klaas, and what one record of both says. */
export const jan = customer({
  name: "Claes",
  firstName: "Jan",
  birthDate: "1961-02-03",
  phone: "014 31 22 33",
});
export const jean = customer({ name: "Klaas", firstName: "Jan", birthDate: "1961-02-03", town: "Mol" });
export const both = customer({ ...jan, town: "Mol" });

/** Merges the second into the first with what is said. */
export async function merged(
  station: TestStation,
  one: CustomerId,
  other: CustomerId,
  said: Partial<Customer>,
) {
  const look = await station.ask.lookAtMerge({ one, other });
  if (!look) throw new Error("not to be merged");
  const done = await station.ask.mergeCustomers({ pair: look.pair, customer: customer(said) });
  if (!done.ok) throw new Error(done.failure.code);
}
/** The records that are in one. */
export const mergesOf = (station: TestStation, id: CustomerId) => station.ask.mergedInto({ customer: id });
/** Takes a merge of a record back. */
export async function unmerged(station: TestStation, id: CustomerId, at = 0) {
  const merge = (await mergesOf(station, id))[at]?.merge;
  if (!merge) throw new Error("nothing is merged");
  const done = await station.ask.unmergeCustomers({ merge, reason: "toch twee" });
  if (!done.ok) throw new Error(done.failure.code);
}
/** Every record that stands for itself. */
export const recordsOf = async (station: TestStation) => {
  const { rows } = await customersOf(station);
  return rows.map((row) => [row.id, row.customer, row.others]);
};
/** Two stations give each other their copies. */
export const exchange = async (one: TestStation, other: TestStation) => {
  await adopted(other, await copyOf(one, passphrase), passphrase);
  await adopted(one, await copyOf(other, passphrase), passphrase);
};

/** A record without how and since when its fields are known. */
export const told = (record: Customer | undefined) =>
  record && { ...record, states: {}, listed: "", came: "" };
