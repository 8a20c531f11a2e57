import { type Result, success } from "../../base/result.ts";
import type { Failure } from "../../errors.ts";
import type { MendContext } from "../repair/mend-fields.ts";
import { isStrange, mendedText } from "../repair/mend-text.ts";
import { type RepairNote, RepairNotes } from "../repair/repair-notes.ts";
import type { Table } from "../tables/table.ts";
import type { Columns, Language } from "./column-map.ts";
import type { SaidColumns } from "./mapping.ts";
import { cellAt, openColumns } from "./open-columns.ts";
import type { RefusedRow } from "./refused-rows.ts";
import { stockColumns } from "./stock-columns.ts";
import { takeRows } from "./take-rows.ts";

type LocationField = "place" | "note";

/** What the columns of a table of places are called. */
export const locationColumns: Columns<LocationField> = {
  place: {
    ...stockColumns.place,
    also: [...(stockColumns.place.also ?? []), "naam", "nom", "name", "Bezeichnung", "emplacement", "lieu"],
  },
  note: {
    ...{ en: "Note", nl: "Opmerking", fr: "Remarque", de: "Bemerkung" },
    also: ["nota", "notitie", "commentaire", "remark", "omschrijving", "description", "Hinweis"],
  },
};

/** Of each group a table of places needs one. */
export const neededOfLocations: readonly (readonly LocationField[])[] = [["place"]];

/** A place as a table names it. */
export interface LocationRecord {
  readonly line: number;
  readonly name: string;
  readonly note: string;
}

/** What a table of places says, row by row. */
export interface LocationPlan {
  readonly rows: number;
  readonly locations: readonly LocationRecord[];
  readonly refused: readonly RefusedRow[];
  readonly repairs: readonly RepairNote[];
}

/** Reads a table of places, its letters mended; nothing is written. */
export async function planLocationTable(
  table: Table,
  context: MendContext & { readonly language: Language },
  said?: SaidColumns,
): Promise<Result<LocationPlan, Failure<"table/columns-missing">>> {
  const opened = openColumns(table, locationColumns, neededOfLocations, context.language, said);
  if (!opened.ok) return opened;
  const { at } = opened.value;
  const notes = new RepairNotes(context.choices);
  const locations: LocationRecord[] = [];
  const { rows, refused } = await takeRows(table, opened.value, {
    take: (row, line) => {
      const text = (column: number) => {
        const cell = cellAt(row, column);
        return (isStrange(cell) ? mendedText(cell, line, notes) : cell).trim();
      };
      const [name, note] = [text(at.place), text(at.note)];
      if (name === "") return { reason: "name" };
      if (name.length > 200 || note.length > 500) return { reason: "too-long", cell: name };
      locations.push({ line, name, note });
      return undefined;
    },
  });
  return success({ rows, locations, refused, repairs: notes.all() });
}
