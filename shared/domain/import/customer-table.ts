import { type Result, success } from "../../base/result.ts";
import type { Failure } from "../../errors.ts";
import {
  type CustomerField,
  type CustomerTexts,
  customerFields,
  longestText,
} from "../customers/customer.ts";
import type { MendContext } from "../repair/mend-fields.ts";
import { mendedText } from "../repair/mend-text.ts";
import { PersonMender, SeenPeople } from "../repair/person-mender.ts";
import { type RepairNote, RepairNotes } from "../repair/repair-notes.ts";
import type { Row, Sheet, Table } from "../tables/table.ts";
import { headerRow, type Language } from "./column-map.ts";
import { cellOfField, fieldOfCell } from "./customer-cells.ts";
import { customerColumns } from "./customer-columns.ts";
import {
  customerSheetColumns,
  customerSheetKinds,
  type HowKnown,
  knownCells,
  knownReader,
} from "./known-columns.ts";
import type { SaidColumns } from "./mapping.ts";
import { cellAt, isAsExported, type OpenColumns, openColumns, takeRows } from "./open-columns.ts";
import type { RefusedRow } from "./refused-rows.ts";
import { answeredBy } from "./unmended-row.ts";

/** A customer as a table holds one: every field a text, empty when nothing is known, and how they are known. */
export type CustomerRow = CustomerTexts & Partial<HowKnown>;

/** What importing a customer table would write. Nothing is judged but that there is a name: a person decides later. */
export interface CustomerPlan {
  readonly rows: number;
  readonly customers: readonly CustomerTexts[];
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
export function customerSheet(customers: Iterable<CustomerRow>, language: Language): Sheet {
  return {
    kinds: Object.values(customerSheetKinds),
    header: headerRow(customerSheetColumns, language),
    rows: customerRows(customers, language),
  };
}

function* customerRows(customers: Iterable<CustomerRow>, language: Language) {
  for (const customer of customers) {
    const { states = {}, listed = "", came = "" } = customer;
    const cells = fields.map((field) => cellOfField(field, customer[field]));
    yield [...cells, ...knownCells({ states, listed, came }, language)];
  }
}

/** What a customer table is read with. */
export type CustomerContext = MendContext & { readonly language: Language };

/** Plans the import of a customer table, mended unless we exported it; nothing is written. */
export async function planCustomerTable(
  table: Table,
  context: CustomerContext,
  said?: SaidColumns,
): Promise<Result<CustomerPlan, Failure<"table/columns-missing">>> {
  const opened = openColumns(table, customerColumns, neededOfCustomers, context.language, said);
  if (!opened.ok) return opened;
  const { at } = opened.value;
  const notes = new RepairNotes(context.choices);
  const howKnown = knownReader(table);
  const mender = isAsExported(table, customerSheetColumns, customerSheetKinds)
    ? undefined
    : new PersonMender(await seenPeople(table, opened.value), context, notes);
  const columns = { ...opened.value, answered: answeredBy(context.choices) };
  const customers: CustomerTexts[] = [];
  const known: (HowKnown | undefined)[] = [];
  const lines: number[] = [];
  const { rows, refused } = await takeRows(table, columns, (row, line) => {
    const raw = customerOf(row, at);
    const mended = mender?.mend(raw, line) ?? raw;
    if ("reason" in mended) return mended;
    const customer = keptRow(mender ? readable({ ...raw, ...mended }, line, notes) : raw);
    if (`${customer.name}${customer.firstName}`.trim() === "") return { reason: "name" };
    const tooLong = fields.find((field) => customer[field].length > longestText[field]);
    if (tooLong) return { reason: "too-long", cell: cellAt(row, at[tooLong]) };
    customers.push(customer);
    known.push(howKnown?.(row));
    lines.push(line);
    return undefined;
  });
  return success({ rows, customers, known, lines, refused, repairs: notes.all() });
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
  await takeRows(table, opened, (row) => {
    seen.add(customerOf(row, opened.at));
    return undefined;
  });
  return seen;
}
