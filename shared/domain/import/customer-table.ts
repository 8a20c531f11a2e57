import { type Result, success } from "../../base/result.ts";
import type { Failure } from "../../errors.ts";
import {
  type Customer,
  type CustomerField,
  type CustomerTexts,
  customerFields,
  longestOwnText,
  longestText,
} from "../customers/customer.ts";
import type { OwnField } from "../customers/own-field.ts";
import type { MendContext } from "../repair/mend-fields.ts";
import { mendedText } from "../repair/mend-text.ts";
import { PersonMender, SeenPeople } from "../repair/person-mender.ts";
import { type RepairNote, RepairNotes } from "../repair/repair-notes.ts";
import type { ColumnKind, Row, Sheet, Table } from "../tables/table.ts";
import { type Columns, headerRow, type Language } from "./column-map.ts";
import { cellOfField, fieldOfCell } from "./customer-cells.ts";
import { customerColumns } from "./customer-columns.ts";
import {
  customerSheetColumns,
  customerSheetKinds,
  type HowKnown,
  isOurSheet,
  knownCells,
  knownReader,
} from "./known-columns.ts";
import type { SaidColumns } from "./mapping.ts";
import { cellAt, type OpenColumns, openColumns } from "./open-columns.ts";
import { cellOfOwn, type OwnFieldName, ownColumns, ownKinds, ownName, ownOfCell } from "./own-columns.ts";
import type { RefusedRow } from "./refused-rows.ts";
import { takeRows } from "./take-rows.ts";
import { answeredBy } from "./unmended-row.ts";

/** A customer as a table holds one: every field a text, empty when nothing is known, and how they are known. */
export type CustomerRow = CustomerTexts & Partial<HowKnown & Pick<Customer, "own">>;

/** What a row of a table says of a customer. */
export type SaidCustomer = CustomerTexts & Pick<Customer, "own">;

/** What importing a customer table would write. Nothing is judged but that there is a name: a person decides later. */
export interface CustomerPlan {
  readonly rows: number;
  readonly customers: readonly SaidCustomer[];
  /** The fields of the pharmacy's own the table has a column for. */
  readonly own: readonly OwnField[];
  /** How each of them is known, where the table is ours and tells it. */
  readonly known: readonly (HowKnown | undefined)[];
  /** The line of the file each customer stands on. */
  readonly lines: readonly number[];
  readonly refused: readonly RefusedRow[];
  /** What was mended in the file, what is asked, and what is lost. */
  readonly repairs: readonly RepairNote[];
}

const fields = customerFields;
/** Of each group a customer table needs one. */
export const neededOfCustomers: readonly (readonly CustomerField[])[] = [["name"]];

/** The customers as a table, its header in one language. */
export function customerSheet(
  customers: Iterable<CustomerRow>,
  language: Language,
  own: readonly OwnField[] = [],
): Sheet {
  return {
    kinds: [...Object.values(customerSheetKinds), ...Object.values<ColumnKind>(ownKinds(own))],
    header: [...headerRow(customerSheetColumns, language), ...own.map(({ name }) => name)],
    rows: customerRows(customers, language, own),
  };
}

function* customerRows(
  customers: Iterable<CustomerRow>,
  language: Language,
  fieldsOfOurs: readonly OwnField[],
) {
  const known = knownCells(language, fieldsOfOurs);
  for (const customer of customers) {
    const { states = {}, listed = "", came = "", own = {} } = customer;
    yield [
      ...fields.map((field) => cellOfField(field, customer[field])),
      ...known({ states, listed, came }),
      ...fieldsOfOurs.map((field) => cellOfOwn(field, own[field.id] ?? "", language)),
    ];
  }
}

/** What a customer table is read with. */
export type CustomerContext = MendContext & {
  readonly language: Language;
  readonly own?: readonly OwnField[];
};

/** Plans the import of a customer table, mended unless we exported it; nothing is written. */
export async function planCustomerTable(
  table: Table,
  context: CustomerContext,
  said?: SaidColumns,
): Promise<Result<CustomerPlan, Failure<"table/columns-missing">>> {
  const { own: all = [] } = context;
  const columnsOfAll: Columns<CustomerField | OwnFieldName> = { ...customerColumns, ...ownColumns(all) };
  const opened = openColumns<CustomerField | OwnFieldName>(
    table,
    columnsOfAll,
    neededOfCustomers,
    context.language,
    said,
  );
  if (!opened.ok) return opened;
  const { at } = opened.value;
  const ownAt = (field: OwnField) => at[ownName(field)] ?? -1;
  const own = all.filter((field) => ownAt(field) >= 0);
  const notes = new RepairNotes(context.choices);
  const howKnown = knownReader(table, all);
  const mender = isOurSheet(table, all)
    ? undefined
    : new PersonMender(await seenPeople(table, opened.value), context, notes);
  const columns = { ...opened.value, answered: answeredBy(context.choices) };
  const customers: SaidCustomer[] = [];
  const known: (HowKnown | undefined)[] = [];
  const lines: number[] = [];
  const { rows, refused } = await takeRows(table, columns, {
    take: (row, line) => {
      const raw = customerOf(row, at);
      const mended = mender?.mend(raw, line) ?? raw;
      if ("reason" in mended) return mended;
      const customer = keptRow(mender ? readable({ ...raw, ...mended }, line, notes) : raw);
      if (`${customer.name}${customer.firstName}`.trim() === "") return { reason: "name" };
      const tooLong = fields.find((field) => customer[field].length > longestText[field]);
      if (tooLong) return { reason: "too-long", cell: cellAt(row, at[tooLong]) };
      const held = own.map((field) => [field, cellAt(row, ownAt(field))] as const);
      const much = held.find(([, cell]) => cell.trim().length > longestOwnText);
      if (much) return { reason: "too-long", cell: much[1] };
      const kept = (cell: string) => (mender ? mendedText(cell, line, notes) : cell);
      customers.push({
        ...customer,
        own: Object.fromEntries(held.map(([field, cell]) => [field.id, ownOfCell(field, kept(cell))])),
      });
      known.push(howKnown?.(row));
      lines.push(line);
      return undefined;
    },
  });
  return success({ rows, customers, own, known, lines, refused, repairs: notes.all() });
}

/** A row with days, amounts and choices in the form they are kept in. */
const keptRow = (row: CustomerTexts): CustomerTexts =>
  Object.fromEntries(
    fields.map((field) => [field, fieldOfCell(field, row[field])]),
  ) as unknown as CustomerTexts;

const customerOf = (row: Row, at: OpenColumns<CustomerField>["at"]): CustomerTexts =>
  Object.fromEntries(fields.map((field) => [field, cellAt(row, at[field])])) as unknown as CustomerTexts;

/** A record whose letters were put right where that can be proved. */
const readable = (customer: CustomerTexts, line: number, notes: RepairNotes): CustomerTexts =>
  Object.fromEntries(
    fields.map((field) => [field, mendedText(customer[field], line, notes)]),
  ) as unknown as CustomerTexts;

/** The table read through once for what its columns prove together. */
async function seenPeople(table: Table, opened: OpenColumns<CustomerField>): Promise<SeenPeople> {
  const seen = new SeenPeople();
  await takeRows(table, opened, {
    take: (row) => {
      seen.add(customerOf(row, opened.at));
      return undefined;
    },
  });
  return seen;
}
