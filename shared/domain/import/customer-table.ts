import { type Result, success } from "../../base/result.ts";
import type { Failure } from "../../errors.ts";
import { longestText } from "../customers/customer.ts";
import type { MendContext } from "../repair/mend-fields.ts";
import { mendedText } from "../repair/mend-text.ts";
import { PersonMender, SeenPeople } from "../repair/person-mender.ts";
import { type RepairNote, RepairNotes } from "../repair/repair-notes.ts";
import type { ColumnKind, Row, Sheet, Table } from "../tables/table.ts";
import { type Columns, type HeaderWords, headerRow, type Language } from "./column-map.ts";
import type { SaidColumns } from "./mapping.ts";
import { cellAt, isAsExported, type OpenColumns, openColumns, takeRows } from "./open-columns.ts";
import type { RefusedRow } from "./refused-rows.ts";
import { answeredBy } from "./unmended-row.ts";

/** The fields of a customer's record, in the order they are written. */
export type CustomerField =
  | "name"
  | "firstName"
  | "birthDate"
  | "insz"
  | "street"
  | "postcode"
  | "town"
  | "country"
  | "phone"
  | "email"
  | "fund"
  | "fundNumber"
  | "note";

/** A customer as a table holds one: every field a text, empty when nothing is known. */
export type CustomerRow = { readonly [F in CustomerField]: string };

/** What importing a customer table would write. Nothing is judged but that there is a name: a person decides later. */
export interface CustomerPlan {
  readonly rows: number;
  readonly customers: readonly CustomerRow[];
  /** The line of the file each customer stands on. */
  readonly lines: readonly number[];
  readonly refused: readonly RefusedRow[];
  /** What was mended in the file, what is asked, and what is lost. */
  readonly repairs: readonly RepairNote[];
}

const words = (en: string, nl: string, fr: string, de: string, ...also: string[]): HeaderWords => ({
  ...{ en, nl, fr, de },
  also,
});

/** What the columns of a customer table are called. */
export const customerColumns: Columns<CustomerField> = {
  name: words("Name", "Naam", "Nom", "Name", "last name", "surname", "familienaam", "achternaam", "Nachname"),
  firstName: words("First name", "Voornaam", "Prénom", "Vorname", "voornamen", "prénoms"),
  birthDate: words("Birth date", "Geboortedatum", "Date de naissance", "Geburtsdatum", "date of birth"),
  insz: words(
    "INSZ",
    "INSZ",
    "NISS",
    "INSZ",
    "rijksregisternummer",
    "numéro national",
    "Nationalregisternummer",
  ),
  street: words("Street", "Straat", "Rue", "Straße", "adres", "adresse", "address"),
  postcode: words("Postcode", "Postcode", "Code postal", "Postleitzahl", "PLZ", "zip"),
  town: words("Town", "Gemeente", "Commune", "Ort", "city", "stad", "ville", "localité", "Stadt"),
  country: words("Country", "Land", "Pays", "Land"),
  phone: words("Phone", "Telefoon", "Téléphone", "Telefon", "tel", "gsm", "mobile"),
  email: words("E-mail", "E-mail", "E-mail", "E-Mail", "email", "mail", "courriel"),
  fund: words("Insurance fund", "Ziekenfonds", "Mutualité", "Krankenkasse", "mutualiteit", "mutuelle"),
  fundNumber: words("Fund number", "Ziekenfondsnummer", "Numéro de mutualité", "Mitgliedsnummer"),
  note: words("Note", "Nota", "Note", "Notiz", "opmerking", "remarque", "Bemerkung"),
};
const fields = Object.keys(customerColumns) as CustomerField[];
/** What the columns of a customer table hold. */
export const customerKinds = Object.fromEntries(
  fields.map((field) => [
    field,
    ["birthDate", "insz", "postcode", "phone", "fundNumber"].includes(field) ? "code" : "text",
  ]),
) as { readonly [F in CustomerField]: ColumnKind };
/** Of each group a customer table needs one. */
export const neededOfCustomers: readonly (readonly CustomerField[])[] = [["name"]];

/** The customers as a table, its header in one language. */
export function customerSheet(customers: Iterable<CustomerRow>, language: Language): Sheet {
  return {
    kinds: Object.values(customerKinds),
    header: headerRow(customerColumns, language),
    rows: customerRows(customers),
  };
}

function* customerRows(customers: Iterable<CustomerRow>) {
  for (const customer of customers) yield fields.map((field) => customer[field]);
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
  const mender = isAsExported(table, customerColumns, customerKinds)
    ? undefined
    : new PersonMender(await seenPeople(table, opened.value), context, notes);
  const columns = { ...opened.value, answered: answeredBy(context.choices) };
  const customers: CustomerRow[] = [];
  const lines: number[] = [];
  const { rows, refused } = await takeRows(table, columns, (row, line) => {
    const raw = customerOf(row, at);
    const mended = mender?.mend(raw, line) ?? raw;
    if ("reason" in mended) return mended;
    const customer = mender ? readable({ ...raw, ...mended }, line, notes) : raw;
    if (`${customer.name}${customer.firstName}`.trim() === "") return { reason: "name" };
    const tooLong = fields.find((field) => customer[field].length > longestText[field]);
    if (tooLong) return { reason: "too-long", cell: cellAt(row, at[tooLong]) };
    customers.push(customer);
    lines.push(line);
    return undefined;
  });
  return success({ rows, customers, lines, refused, repairs: notes.all() });
}

const customerOf = (row: Row, at: OpenColumns<CustomerField>["at"]): CustomerRow =>
  Object.fromEntries(fields.map((field) => [field, cellAt(row, at[field])])) as CustomerRow;

/** A record whose letters were put right where that can be proved. */
const readable = (customer: CustomerRow, line: number, notes: RepairNotes): CustomerRow =>
  Object.fromEntries(fields.map((field) => [field, mendedText(customer[field], line, notes)])) as CustomerRow;

/** The table read through once for what its columns prove together. */
async function seenPeople(table: Table, opened: OpenColumns<CustomerField>): Promise<SeenPeople> {
  const seen = new SeenPeople();
  await takeRows(table, opened, (row) => {
    seen.add(customerOf(row, opened.at));
    return undefined;
  });
  return seen;
}
