import type { Columns, HeaderWords } from "../import/column-map.ts";
import { stockColumns } from "../import/stock-columns.ts";
import type { ColumnKind, Sheet } from "../tables/table.ts";

/** The columns of a table of movements, in the order they are written. */
export type MovementField =
  | "when"
  | "who"
  | "station"
  | "kind"
  | "change"
  | "unit"
  | "said"
  | "name"
  | "code"
  | "lot"
  | "expiry"
  | "serial"
  | "place"
  | "to"
  | "reason"
  | "struck"
  | "struckWhen"
  | "struckWhy"
  | "entry";

/** A movement: what every column of it holds; `change` is what it adds to the stock now. */
export type MovementRecord = { readonly [F in MovementField]: F extends "change" ? number : string };

const words = (en: string, nl: string, fr: string, de: string): HeaderWords => ({ en, nl, fr, de });

/** What the columns of a table of movements are called. */
export const movementColumns: Columns<MovementField> = {
  when: words("When", "Wanneer", "Quand", "Wann"),
  who: words("Who", "Wie", "Qui", "Wer"),
  station: words("Station", "Post", "Poste", "Platz"),
  kind: words("What", "Wat", "Quoi", "Was"),
  change: words("Change", "Verschil", "Variation", "Änderung"),
  unit: stockColumns.unit,
  said: words("Said", "Gezegd", "Dit", "Gesagt"),
  name: stockColumns.name,
  code: words("Code", "Code", "Code", "Code"),
  lot: stockColumns.lot,
  expiry: stockColumns.expiry,
  serial: words("Serial number", "Serienummer", "Numéro de série", "Seriennummer"),
  place: stockColumns.place,
  to: words("To", "Naar", "Vers", "Nach"),
  reason: words("Reason", "Reden", "Raison", "Grund"),
  struck: words("Struck by", "Geschrapt door", "Annulé par", "Storniert von"),
  struckWhen: words("Struck", "Geschrapt", "Annulé", "Storniert"),
  struckWhy: words("Why struck", "Waarom geschrapt", "Raison d'annulation", "Grund der Stornierung"),
  entry: words("Entry", "Boeking", "Écriture", "Buchung"),
};

/** What the columns of a table of movements hold. */
export const movementKinds: { readonly [F in MovementField]: ColumnKind } = {
  ...{ when: "code", who: "text", station: "text", kind: "text", change: "text", unit: "text", said: "code" },
  ...{ name: "text", code: "code", lot: "code", expiry: "code", serial: "code", place: "text", to: "text" },
  ...{ reason: "text", struck: "text", struckWhen: "code", struckWhy: "text", entry: "code" },
};

const fields = Object.keys(movementColumns) as MovementField[];

/** Movements as rows, in the order of their columns. */
export function* movementRows(
  records: Iterable<MovementRecord>,
): Sheet["rows"] & Generator<(string | number)[]> {
  for (const record of records) yield fields.map((field) => record[field]);
}
