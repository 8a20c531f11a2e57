import { type Customer, customerFields } from "../customers/customer.ts";
import { type KnownWords, knownText, statesIn } from "../customers/known-text.ts";
import type { OwnField } from "../customers/own-field.ts";
import { textOfCell } from "../tables/cell-text.ts";
import type { ColumnKind, Row, Table } from "../tables/table.ts";
import { type Columns, type Language, mapColumns, wordFit } from "./column-map.ts";
import { dayOf } from "./customer-cells.ts";
import { customerColumns, customerKinds } from "./customer-columns.ts";
import { cellAt, isAsExported } from "./open-columns.ts";
import { ownColumns, ownKinds, ownName } from "./own-columns.ts";

/** What a table of ours tells beside the fields: how each is known, since when, and the days of the list and the last visit. */
export type HowKnown = Pick<Customer, "states" | "listed" | "came">;

/** What these columns are called. Another program's table may have a last visit too: theirs is none of ours. */
export const knownColumns: Columns<"known" | "listed" | "came"> = {
  known: { en: "How known", nl: "Hoe bekend", fr: "Comment connu", de: "Wie bekannt" },
  listed: {
    en: "On a list since",
    nl: "Op een lijst sinds",
    fr: "Sur une liste depuis",
    de: "Auf einer Liste seit",
  },
  came: { en: "Last came by", nl: "Laatst langsgekomen", fr: "Dernier passage", de: "Zuletzt gekommen" },
};

/** All columns of a table of customers that we write. */
export const customerSheetColumns = { ...customerColumns, ...knownColumns };

/** What these columns hold. */
export const customerSheetKinds: { readonly [C in keyof typeof customerSheetColumns]: ColumnKind } = {
  ...customerKinds,
  ...{ known: "text", listed: "code", came: "code" },
};

const languages = ["en", "nl", "fr", "de"] as const satisfies readonly Language[];

const knownWords: { readonly [L in Language]: KnownWords["known"] } = {
  en: { list: "from a list", told: "told", card: "seen on card" },
  nl: { list: "van een lijst", told: "verteld", card: "gezien op kaart" },
  fr: { list: "d’une liste", told: "dit", card: "vu sur la carte" },
  de: { list: "aus einer Liste", told: "erzählt", card: "auf der Karte gesehen" },
};

const wordsOf = (language: Language, own: readonly OwnField[]): KnownWords => ({
  own: Object.fromEntries(
    own.filter(({ name }) => !/[,:|%]/.test(name)).map((field) => [ownName(field), field.name]),
  ),
  fields: Object.fromEntries(
    customerFields.map((field) => [field, customerColumns[field][language]]),
  ) as unknown as KnownWords["fields"],
  known: knownWords[language],
});

/** True for a table of customers that we wrote and nobody saved again, the fields a pharmacy made among its columns or not. */
export const isOurSheet = (table: Table, own: readonly OwnField[]): boolean =>
  isAsExported(
    table,
    { ...customerSheetColumns, ...ownColumns(own) },
    { ...customerSheetKinds, ...ownKinds(own) },
  );

/** True where a header says how records are known: only a table of ours does. */
export const tellsHowKnown = (header: readonly string[]): boolean =>
  header.some((cell) => wordFit(textOfCell(cell), knownColumns.known) === "is");

/** The cells that tell how a record is known. */
export function knownCells(
  language: Language,
  own: readonly OwnField[],
): (known: HowKnown) => readonly string[] {
  const words = wordsOf(language, own);
  return ({ states, listed, came }) => [knownText(states, words), listed, came];
}

/**
 * Reads how each row is known; undefined for a table that is not ours or was saved again since: what somebody changed in it is
 * no more known than any list.
 */
export function knownReader(
  table: Table,
  own: readonly OwnField[],
): ((row: Row) => HowKnown | undefined) | undefined {
  if (!isOurSheet(table, own)) return undefined;
  const allWords = languages.map((language) => wordsOf(language, own));
  const at = mapColumns(table.header.map(textOfCell), knownColumns);
  const { known, listed, came } = at;
  if (known === undefined) return undefined;
  const dayAt = (row: Row, column: number | undefined) =>
    column === undefined ? "" : (dayOf(cellAt(row, column).trim()) ?? "");
  return (row) => {
    const states = statesIn(cellAt(row, known), allWords);
    return states && { states, listed: dayAt(row, listed), came: dayAt(row, came) };
  };
}
