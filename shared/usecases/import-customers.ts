import { type Result, success } from "../base/result.ts";
import { type Customer, noCustomer, tidyCustomer } from "../domain/customers/customer.ts";
import { fromList, withStatesRead } from "../domain/customers/field-states.ts";
import type { DataKey } from "../domain/customers/key-file.ts";
import type { OwnField } from "../domain/customers/own-field.ts";
import { textOfCustomer } from "../domain/customers/record-text.ts";
import type { Language } from "../domain/import/column-map.ts";
import { cellOfField } from "../domain/import/customer-cells.ts";
import { customerColumns } from "../domain/import/customer-columns.ts";
import { planCustomerTable } from "../domain/import/customer-table.ts";
import { cellOfOwn, ownWith } from "../domain/import/own-columns.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import { type CustomerId, identifierOf } from "../domain/ledger/identity.ts";
import { keptIds } from "../domain/stock/customer-heads.ts";
import { nextPlace, ownFields } from "../domain/stock/own-fields.ts";
import type { Pause, Table } from "../domain/tables/table.ts";
import { type Failure, failure, type NotWritten } from "../errors.ts";
import type { BatchEntries } from "./batch-pages.ts";
import { CustomerMatcher, type CustomerState, type JudgedCustomer } from "./customer-buckets.ts";
import type { FileSubject } from "./customer-doubts.ts";
import type { Dependencies } from "./dependencies.ts";
import { judgedRows } from "./judged-rows.ts";
import { definition } from "./own-fields.ts";
import type { PlanHow, Planned } from "./planned-batch.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "ledger" | "station" | "clock" | "customers" | "keys" | "sealing">;

/** So many rows are looked up between two breaths. */
const atOnce = 20;

/**
 * Says what importing a customer table would write. A row that says nothing new of a customer here is the same; one of a
 * number that is known adds what it has more; one that is likely somebody, here or in a row before, asks; every other one
 * becomes a customer of its own.
 */
export async function planCustomers(
  needs: Needs,
  table: Table,
  { choices, columns, chosen, doubts = {} }: PlanHow,
  pause: Pause,
): Planned<Failure<"table/columns-missing" | "customers/locked">> {
  const { customers, keys } = needs;
  if (keys.isLocked) return failure("customers/locked", {});
  const { language, country } = needs.station.file.settings;
  const today = needs.clock.today();
  const defined = ownFields(needs.ledger.stock);
  const own = columns ? ownWith(defined, table.header, columns) : defined;
  const planned = await planCustomerTable(table, { today, language, country, choices, own }, columns);
  if (!planned.ok) return planned;
  const { rows, lines, refused } = planned.value;
  const here = await customers.ready();
  const of = here.length + lines.length;
  const matcher = await CustomerMatcher.of(here, doubts, (done) => pause(done, of));
  const all: JudgedCustomer[] = [];
  for (const [at, said] of planned.value.customers.entries()) {
    if (at % atOnce === 0) await pause(here.length + at, of);
    const line = lines[at] as number;
    const record = tidyCustomer({ ...noCustomer, ...said });
    const known = planned.value.known[at];
    all.push(
      matcher.judge(known ? { ...record, ...known } : fromList(record, today), line, chosen?.get(line)),
    );
  }
  const { written, rests } = matcher;
  return success({
    what: "customers",
    rows,
    shown: judgedRows(all, lines, refused, shownAs(planned.value.own, language)),
    packs: 0,
    newPlaces: [],
    countedPlaces: [],
    newFields: begun(needs, planned.value.own, written).map(({ name }) => name),
    repairs: planned.value.repairs,
    doubts: matcher.doubts,
    recognised: matcher.recognised,
    header: [
      ...Object.values(customerColumns).map((words) => words[language]),
      ...planned.value.own.map(({ name }) => name),
    ],
    basis: () => `${customers.count} ${rests.map((id) => headsOf(needs, id)).join()}`,
    size: written.length,
    entries: (_, task) => sealAll(needs, written, begun(needs, planned.value.own, written), task),
  });
}

/** The versions of a customer by their places in the ledger. */
const headsOf = ({ customers }: Needs, id: CustomerId) =>
  customers
    .find(id)
    ?.map(({ index }) => index)
    .join("+");

const shownFields = Object.keys(customerColumns) as (keyof typeof customerColumns)[];

const shownAs = (own: readonly OwnField[], language: Language) => {
  const cellsOf = (customer: Customer) => [
    ...shownFields.map((field) => cellOfField(field, customer[field])),
    ...own.map((field) => cellOfOwn(field, customer.own[field.id] ?? "", language)),
  ];
  return (state: CustomerState) => ({
    cells: cellsOf(state.customer),
    ...(state.is === "changed" ? { was: cellsOf(state.was) } : {}),
  });
};

/** The fields that begin with this file: something is said in them, and no definition of them counts. */
function begun(
  { ledger }: Needs,
  own: readonly OwnField[],
  subjects: readonly FileSubject[],
): readonly Draft<"customerFieldDefined">[] {
  const isUsed = ({ id }: OwnField) => subjects.some(({ now }) => (now.own[id] ?? "") !== "");
  const isNew = ({ id }: OwnField) => ledger.stock.facts.heads(`field:${id}`).length === 0;
  const first = nextPlace(ledger.stock);
  return own
    .filter((field) => isNew(field) && isUsed(field))
    .map((field, at) => definition({ ledger }, { ...field, isHidden: false }, first + at));
}

/**
 * Seals the records of a batch. Their keys are kept in one flush once all is staged, just before it takes effect: an import
 * that is stopped leaves none.
 */
async function sealAll(
  { ledger, clock, customers, keys, sealing }: Needs,
  subjects: readonly FileSubject[],
  fields: readonly Draft<"customerFieldDefined">[],
  task: Task,
): Promise<Result<BatchEntries, Failure<NotWritten>>> {
  const own = subjects.map(({ id = identifierOf(clock.random(10)) as CustomerId, now }) => ({
    ...{ id, customer: now },
    key: keys.of(id) ?? sealing.newKey(),
  }));
  const before: Draft<"customerKept2" | "customerFieldDefined">[] = [...fields];
  let done = 0;
  for (const { customer, id, key } of own) {
    const versions = customers.find(id)?.map((head) => head.customer) ?? [];
    const record = withStatesRead(versions, customer);
    const sealed = await sealing.seal(key, id, textOfCustomer(record));
    const replaces = keptIds(ledger.stock, id);
    before.push({ kind: "customerKept2", customer: id, sealed, replaces });
    await task.step(++done, own.length * 2);
  }
  const keep = () => keys.add(new Map(own.map(({ id, key }): [CustomerId, DataKey] => [id, key])));
  return success({ before, keep });
}
