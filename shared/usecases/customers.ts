import { type Result, success } from "../base/result.ts";
import { type Customer, type RecordField, sameCustomer, tidyCustomer } from "../domain/customers/customer.ts";
import { withStates } from "../domain/customers/field-states.ts";
import { isInsz } from "../domain/customers/insz.ts";
import { textOfCustomer } from "../domain/customers/record-text.ts";
import { type CustomerId, type EntryId, identifierOf } from "../domain/ledger/identity.ts";
import { keptIds } from "../domain/stock/customer-heads.ts";
import { type Failure, failure } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";

type NotKept = Failure<
  "ledger/not-written" | "ledger/disk-full" | "ledger/read-only" | "customers/locked" | "customer/same-number"
>;

type Needs = Pick<Dependencies, "ledger" | "clock" | "customers" | "keys" | "sealing">;

/** Where what is saved was learnt, beside what was typed: that a customer told. */
export interface Learnt {
  /** Fields seen on a card just now. */
  readonly onCard?: readonly RecordField[] | undefined;
  /** Fields the customer said are right as they stand. */
  readonly told?: readonly RecordField[] | undefined;
  /** The versions a person saw; the ones there are now when left out. A version that came since stays beside. */
  readonly versions?: readonly EntryId[] | undefined;
}

/**
 * Keeps a customer's record, sealed under the customer's own key, in the place of what was known. How each field is known is
 * worked out here, whatever `said` brings along. The key is in its file, flushed, before the entry that needs it is written.
 * A number that another record has is refused; one that this record has already stays, however many have it.
 */
export async function saveCustomer(
  { ledger, clock, customers, keys, sealing }: Needs,
  known: CustomerId | undefined,
  said: Customer,
  { onCard = [], told = [], versions = known ? keptIds(ledger.stock, known) : [] }: Learnt = {},
): Promise<Result<{ readonly id: CustomerId }, NotKept>> {
  const id = known ?? (identifierOf(clock.random(10)) as CustomerId);
  if (keys.isLocked) return failure("customers/locked", {});
  const before = customers.find(id)?.map((head) => head.customer) ?? [];
  const telling = { day: clock.today(), by: "told" as const, onCard, told };
  const customer = withStates(before, tidyCustomer(said), telling);
  const [only] = before;
  if (only && before.length === 1 && sameCustomer(only, customer)) return success({ id });
  const other = await otherOfNumber(customers, id, customer);
  if (other) return failure("customer/same-number", other);
  // It may have been locked while the others were looked through.
  if (keys.isLocked) return failure("customers/locked", {});
  const key = keys.of(id) ?? sealing.newKey();
  if (known && !keys.of(known)) throw new Error(`No key of customer ${known}`);
  const kept = await keys.add(new Map([[id, key]]));
  if (!kept.ok) return kept;
  const sealed = await sealing.seal(key, id, textOfCustomer(customer));
  // Another station's version may have come since: two stand side by side then, and a person chooses.
  const replaces = keptIds(ledger.stock, id).filter((version) => versions.includes(version));
  const recorded = await ledger.record([{ kind: "customerKept2", customer: id, sealed, replaces }]);
  if (!recorded.ok) return recorded;
  for (const entry of recorded.value) customers.know(id, ledger.stock.find(entry), customer);
  return success({ id });
}

/** Who else has the number of a record, when the record did not have it before. */
async function otherOfNumber(
  customers: Needs["customers"],
  id: CustomerId,
  customer: Customer,
): Promise<{ readonly customer: string; readonly name: string } | undefined> {
  const number = numberOf(customer);
  if (number === "") return undefined;
  const rows = await customers.ready();
  const has = ({ heads }: (typeof rows)[number]) => heads.some((head) => numberOf(head.customer) === number);
  if (rows.some((row) => row.id === id && has(row))) return undefined;
  const other = rows.find((row) => row.id !== id && has(row));
  if (!other) return undefined;
  const { name, firstName } = other.heads[0].customer;
  return { customer: other.id, name: [name, firstName].filter(Boolean).join(", ") };
}

/** The digits of a number whose check holds; empty without one. */
const numberOf = ({ insz }: Customer) => (isInsz(insz) ? insz.replace(/\D/g, "") : "");
