import { fieldForms, foldedName, longestName, numberOf, type OwnField } from "../customers/own-field.ts";
import { textOfCell } from "../tables/cell-text.ts";
import type { ColumnKind } from "../tables/table.ts";
import type { Columns, Language } from "./column-map.ts";
import { dayOf } from "./customer-cells.ts";
import type { SaidColumns } from "./mapping.ts";

/** A field this pharmacy made, as a field of a table. */
export type OwnFieldName = `own:${string}`;
export const ownName = ({ id }: Pick<OwnField, "id">): OwnFieldName => `own:${id}`;

/** What the columns of these fields are called: as the fields are, in every language. */
export const ownColumns = (own: readonly OwnField[]): Columns<OwnFieldName> =>
  Object.fromEntries(
    own.map((field) => {
      const { name } = field;
      return [ownName(field), { en: name, nl: name, fr: name, de: name }];
    }),
  );

/** What the columns of these fields hold: numbers and days stay as they were typed in every spreadsheet. */
export const ownKinds = (own: readonly OwnField[]): { readonly [name: OwnFieldName]: ColumnKind } =>
  Object.fromEntries(
    own.map((field) => [ownName(field), field.form === "number" || field.form === "day" ? "code" : "text"]),
  );

const yesNo: { readonly [L in Language]: { readonly yes: string; readonly no: string } } = {
  en: { yes: "Yes", no: "No" },
  nl: { yes: "Ja", no: "Nee" },
  fr: { yes: "Oui", no: "Non" },
  de: { yes: "Ja", no: "Nein" },
};
const yes = /^(yes|y|ja|j|oui|o|true|waar|vrai|wahr|x|1)$/i;
const no = /^(no|n|nee|neen|non|nein|false|onwaar|faux|falsch|0)$/i;

/** What an own field keeps as it stands in a table. */
export function cellOfOwn({ form }: OwnField, kept: string, language: Language): string {
  if (form === "yesno" && (kept === "yes" || kept === "no")) return yesNo[language][kept];
  return form === "number" && numberOf(kept) === kept ? kept.replace(".", ",") : kept;
}

/** A cell as an own field keeps it, where it says it in a form that can be told; else as it stands. */
export function ownOfCell({ form, choices }: OwnField, cell: string): string {
  const text = cell.trim();
  if (form === "number") return numberOf(text) ?? text;
  if (form === "day") return dayOf(text) ?? text;
  if (form === "yesno") return yes.test(text) ? "yes" : no.test(text) ? "no" : text;
  if (form !== "choice" || choices.includes(text)) return text;
  return choices.find((choice) => foldedName(choice) === foldedName(text)) ?? text;
}

/** The own fields a table speaks of: those that are here, and those it was said to begin, named as their columns are. */
export function ownWith(
  own: readonly OwnField[],
  header: readonly string[],
  columns: SaidColumns,
): readonly OwnField[] {
  const here = new Set<string>(own.map(ownName));
  const begun = Object.entries(columns).flatMap(([field, at]) =>
    field.startsWith("own:") && !here.has(field)
      ? [newField(field.slice(4) as OwnField["id"], nameIn(header[at]) || field.slice(4))]
      : [],
  );
  return [...own, ...begun];
}

/** A header as the name of a field: what is longer than one is none. */
export function nameIn(header = ""): string {
  const name = textOfCell(header).replace(/\s+/g, " ").trim();
  return name.length > longestName ? "" : name;
}

/** A field as it begins: any text, neither asked nor put away. */
export const newField = (id: OwnField["id"], name: string): OwnField => ({
  ...{ id, name, form: fieldForms[0], choices: [] },
  ...{ isAsked: false, isHidden: false, also: [] },
});
