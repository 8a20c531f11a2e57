import { type Result, success } from "../../base/result.ts";
import type { Failure } from "../../errors.ts";
import { longestText } from "../customers/customer.ts";
import { isInsz } from "../customers/insz.ts";
import { hasLostDigits } from "../repair/lost-digits.ts";
import { mendedText } from "../repair/mend-text.ts";
import { type RepairChoices, type RepairNote, RepairNotes } from "../repair/repair-notes.ts";
import type { ColumnKind, Sheet, Table } from "../tables/table.ts";
import { type Columns, type HeaderWords, headerRow, type Language } from "./column-map.ts";
import type { SaidColumns } from "./mapping.ts";
import { cellAt, isAsExported, openColumns, takeRows } from "./open-columns.ts";
import type { RefusedRow } from "./refused-rows.ts";

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

/** Plans the import of a customer table; nothing is written. */
export async function planCustomerTable(
  table: Table,
  language: Language,
  choices: RepairChoices,
  said?: SaidColumns,
): Promise<Result<CustomerPlan, Failure<"table/columns-missing">>> {
  const opened = openColumns(table, customerColumns, neededOfCustomers, language, said);
  if (!opened.ok) return opened;
  const { at } = opened.value;
  const isOurs = isAsExported(table, customerColumns, customerKinds);
  const notes = new RepairNotes(choices);
  const customers: CustomerRow[] = [];
  const lines: number[] = [];
  const { rows, refused } = await takeRows(table, opened.value, (row, line) => {
    const customer = Object.fromEntries(
      fields.map((field) => [
        field,
        isOurs ? cellAt(row, at[field]) : mendedText(cellAt(row, at[field]), line, notes),
      ]),
    ) as CustomerRow;
    const insz = isOurs ? customer.insz : mendedInsz(customer.insz, line, notes);
    if (insz === undefined) return { reason: "code-damaged", cell: customer.insz };
    if (`${customer.name}${customer.firstName}`.trim() === "") return { reason: "name" };
    const tooLong = fields.find((field) => customer[field].length > longestText[field]);
    if (tooLong) return { reason: "too-long", cell: cellAt(row, at[tooLong]) };
    customers.push({ ...customer, insz });
    lines.push(line);
    return undefined;
  });
  return success({ rows, customers, lines, refused, repairs: notes.all() });
}

/** A person's number with the zeros a spreadsheet took, when its check proves them; undefined when its digits are gone. */
function mendedInsz(cell: string, line: number, notes: RepairNotes): string | undefined {
  const text = cell.trim().replace(/^'(?=\d)/, "");
  if (hasLostDigits(text)) {
    notes.note("code-digits", line, cell);
    return undefined;
  }
  if (!/^\d{7,10}$/.test(text)) return cell;
  const full = text.padStart(11, "0");
  return isInsz(full) && notes.note("zeros", line, cell, full) ? full : cell;
}
