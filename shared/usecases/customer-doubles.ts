import type { Customer } from "../domain/customers/customer.ts";
import { type Comparable, comparableOf, findingPairs, likenessOf } from "../domain/customers/doubles.ts";
import { type Likeness, traitsOf } from "../domain/customers/likeness.ts";
import type { CustomerId } from "../domain/ledger/identity.ts";
import type { BookRow } from "./book-row.ts";
import type { Dependencies } from "./dependencies.ts";

/** A record that may be of the same person, and why. */
export interface LikelyDouble {
  readonly row: BookRow;
  readonly why: Likeness;
}

type Needs = Pick<Dependencies, "customers" | "clock">;

/** So many are shown beside a form; more would be a crowd nobody looks at. */
const mostBeside = 5;
/** So many records are looked at between two breaths. */
const atOnce = 500;

const compared = new WeakMap<Customer, Comparable>();

/** A record as it is compared: made once for each; gone with it. */
export function comparable(customer: Customer): Comparable {
  let made = compared.get(customer);
  if (!made) {
    made = comparableOf(traitsOf(customer));
    compared.set(customer, made);
  }
  return made;
}

/** Who else a record may be of, once every record is open that can be: the surest first, the same number before all. */
export async function doublesOf(
  { customers, clock }: Needs,
  id: CustomerId | undefined,
  customer: Customer,
): Promise<readonly LikelyDouble[]> {
  const rows = await customers.ready();
  const own = comparableOf(traitsOf(customer));
  const keys = new Set(own.keys);
  const found: LikelyDouble[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % atOnce === atOnce - 1) await clock.pause();
    if (row.id === id) continue;
    const why = row.heads
      .map((head) => likenessOf(own, keys, comparable(head.customer)))
      .find((one) => one !== undefined);
    if (why) found.push({ row, why });
  }
  const isNumber = ({ why }: LikelyDouble) => (why === "number" ? 0 : 1);
  return found.sort((a, b) => isNumber(a) - isNumber(b)).slice(0, mostBeside);
}

/** All pairs of records that may be of one person, in the order of the list; worked out in turns. */
export async function doublePairs({
  customers,
  clock,
}: Needs): Promise<readonly (readonly [BookRow, BookRow, Likeness])[]> {
  const rows = await customers.ready();
  const all: Comparable[] = [];
  for (const [at, { heads }] of rows.entries()) {
    if (at % atOnce === atOnce - 1) await clock.pause();
    all.push(comparable(heads[0].customer));
  }
  const finding = findingPairs(all);
  let step = finding.next();
  while (!step.done) {
    await clock.pause();
    step = finding.next();
  }
  return step.value.map(({ one, other, why }) => [rows[one] as BookRow, rows[other] as BookRow, why]);
}
