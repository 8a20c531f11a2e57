import { type Result, success } from "../base/result.ts";
import { type Customer, textOfCustomer, tidyCustomer } from "../domain/customers/customer.ts";
import type { DataKey } from "../domain/customers/key-file.ts";
import { customerColumns, planCustomerTable } from "../domain/import/customer-table.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import { type CustomerId, identifierOf } from "../domain/ledger/identity.ts";
import type { Table } from "../domain/tables/table.ts";
import type { Failure } from "../errors.ts";
import type { BatchEntries } from "./batch-pages.ts";
import type { Dependencies } from "./dependencies.ts";
import { PlanRows, type RowList } from "./plan-rows.ts";
import type { PlanHow, Planned } from "./planned-batch.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "station" | "clock" | "customers" | "keys" | "sealing">;

/**
 * Says what importing a customer table would write. A row that says word for word what a customer here says already is
 * the same, once for each such customer; every other row becomes a customer of its own.
 */
export async function planCustomers(
  needs: Needs,
  table: Table,
  { choices, columns }: PlanHow,
): Planned<Failure<"table/columns-missing">> {
  const { customers } = needs;
  const { language } = needs.station.file.settings;
  const planned = await planCustomerTable(table, language, choices, columns);
  if (!planned.ok) return planned;
  const { rows, lines, refused } = planned.value;
  const all = planned.value.customers.map(tidyCustomer);
  const isSame = knownAmong(
    all,
    (await customers.ready()).map((row) => row.heads[0].customer),
  );
  const places = (same: boolean) => [...all.keys()].filter((at) => isSame[at] === same);
  const list = (bucket: "new" | "same", own: readonly number[]): RowList => ({
    bucket,
    lines: own.map((at) => lines[at] as number),
    row: (index) => {
      const at = own[index] as number;
      return { line: lines[at] as number, cells: Object.values(all[at] as Customer) };
    },
  });
  const fresh = places(false);
  const same = places(true);
  const shown = new PlanRows([list("new", fresh), list("same", same), refusedRows(refused)]);
  return success({
    what: "customers",
    rows,
    shown,
    packs: 0,
    newPlaces: [],
    countedPlaces: [],
    repairs: planned.value.repairs,
    header: Object.values(customerColumns).map((words) => words[language]),
    basis: () => String(customers.count),
    size: fresh.length,
    entries: (_, task) =>
      sealAll(
        needs,
        fresh.map((at) => all[at] as Customer),
        task,
      ),
  });
}

/**
 * Seals the records of a batch. Their keys are kept in one flush once all is staged, just before it takes effect: an import
 * that is stopped leaves none.
 */
async function sealAll(
  { clock, keys, sealing }: Needs,
  records: readonly Customer[],
  task: Task,
): Promise<Result<BatchEntries, Failure<"ledger/not-written" | "ledger/disk-full" | "ledger/read-only">>> {
  const own = records.map((customer) => ({
    customer,
    id: identifierOf(clock.random(10)) as CustomerId,
    key: sealing.newKey(),
  }));
  const before: Draft<"customerKept">[] = [];
  for (const { customer, id, key } of own) {
    const sealed = await sealing.seal(key, id, textOfCustomer(customer));
    before.push({ kind: "customerKept", customer: id, sealed, replaces: [] });
    await task.step(before.length, own.length * 2);
  }
  const keep = () => keys.add(new Map(own.map(({ id, key }): [CustomerId, DataKey] => [id, key])));
  return success({ before, keep });
}

/** Which records are here word for word; a record that is here once makes one row the same. */
function knownAmong(records: readonly Customer[], here: readonly Customer[]): readonly boolean[] {
  const counts = new Map<string, number>();
  for (const customer of here) {
    const text = textOfCustomer(customer);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return records.map((customer) => {
    const text = textOfCustomer(customer);
    const left = counts.get(text) ?? 0;
    if (left > 0) counts.set(text, left - 1);
    return left > 0;
  });
}

const refusedRows = (
  refused: readonly { readonly line: number; readonly reason: string; readonly cell: string }[],
): RowList => ({
  bucket: "refused",
  lines: refused.map(({ line }) => line),
  row: (index) => {
    const { line, reason, cell } = refused[index] as (typeof refused)[number];
    return { line, reason, cells: [cell] };
  },
});
