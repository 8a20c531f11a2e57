import type { CustomerRow, CustomersWindow } from "../../shared/contracts/engine-records.ts";
import { customerQuery, isFound } from "../../shared/domain/customers/customer-search.ts";
import type { BookRow } from "../../shared/usecases/customer-book.ts";
import type { Dependencies } from "../../shared/usecases/dependencies.ts";
import { operatorName } from "./present.ts";

type Scene = Pick<Dependencies, "ledger" | "customers">;

/** The customers that fit a text, sorted by name: rows `first` and on. */
export function customersWindow(
  scene: Scene,
  { first, count, text }: { readonly first: number; readonly count: number; readonly text: string },
): CustomersWindow {
  const { customers } = scene;
  const query = customerQuery(text);
  const rows = customers.rows();
  const found = text.trim() === "" ? rows : rows.filter(({ search }) => isFound(search, query));
  return {
    first,
    rows: found.slice(first, first + count).map((row) => customerRow(scene, row)),
    total: found.length,
    all: customers.count,
    locked: customers.locked,
  };
}

function customerRow({ ledger }: Scene, { id, heads }: BookRow): CustomerRow {
  const { entries } = ledger.stock;
  const [{ index, customer }, ...others] = heads;
  return {
    id,
    customer,
    changedAt: entries.at[index] as number,
    changedBy: operatorName(ledger.stock, entries.operators.word(entries.operator[index] as number)),
    others: others.map((head) => head.customer),
  };
}
