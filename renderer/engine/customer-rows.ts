import type { CustomerRow, CustomersWindow } from "../../shared/contracts/customer-records.ts";
import { askedOf, completingOf, type GapFilter, isUnder } from "../../shared/domain/customers/to-complete.ts";
import type { CustomerId } from "../../shared/domain/ledger/identity.ts";
import { ownFields } from "../../shared/domain/stock/own-fields.ts";
import type { BookRow } from "../../shared/usecases/book-row.ts";
import type { Dependencies } from "../../shared/usecases/dependencies.ts";
import { operatorName } from "./present.ts";

type Scene = Pick<Dependencies, "ledger" | "customers">;
type WholeScene = Scene & Pick<Dependencies, "station" | "clock">;

/** What of the customers is looked at. */
interface CustomersQuery {
  readonly first: number;
  readonly count: number;
  readonly text: string;
  readonly marked?: CustomerId | undefined;
  /** Those to complete alone, or some of them. */
  readonly toComplete?: GapFilter | undefined;
}

/** The customers that fit a text, the likeliest first: rows `first` and on. */
export function customersWindow(scene: WholeScene, query: CustomersQuery): CustomersWindow {
  const { customers } = scene;
  const { first, count, text, marked, toComplete } = query;
  const all = customers.found(text);
  const asked = askedOf(scene.station.file.settings.asked, ownFields(scene.ledger.stock));
  const today = scene.clock.today();
  const saidOf = ({ heads }: BookRow) => heads[0].customer;
  const found = toComplete ? all.filter((row) => isUnder(toComplete, saidOf(row), asked, today)) : all;
  return {
    first,
    rows: found.slice(first, first + count).map((row) => customerRow(scene, row)),
    total: found.length,
    all: customers.count,
    locked: customers.locked,
    ...(toComplete ? { completing: completingOf(customers.rows().map(saidOf), asked, today) } : {}),
    marked: marked === undefined ? -1 : found.findIndex(({ id }) => id === marked),
  };
}

/** A customer as lists and forms show one. */
export function customerRow({ ledger }: Scene, { id, heads }: BookRow): CustomerRow {
  const { entries } = ledger.stock;
  const [{ index, customer }, ...others] = heads;
  return {
    id,
    customer,
    changedAt: entries.at[index] as number,
    changedBy: operatorName(ledger.stock, entries.operators.word(entries.operator[index] as number)),
    others: others.map((head) => head.customer),
    versions: heads.map((head) => entries.id(head.index)),
  };
}
