import { type Result, success } from "../../base/result.ts";
import { type Failure, failure } from "../../errors.ts";
import { isSaidText } from "../tables/cell-form.ts";
import { textOfCell } from "../tables/cell-text.ts";
import { type ColumnKind, cellsOf, type Row, type Table, widthOf } from "../tables/table.ts";
import { type ColumnMap, type Columns, type Language, mapColumns, missingColumns } from "./column-map.ts";
import type { SaidColumns } from "./mapping.ts";
import type { RefusalReason } from "./refused-rows.ts";

/** A table whose header was understood. */
export interface OpenColumns<F extends string> {
  /** Where each field stands; -1 where the file has no such column. */
  readonly at: { readonly [F1 in F]: number };
  readonly width: number;
  /** The line of the header; what comes after it is rows. */
  readonly headerLine: number;
  /** Reasons for which a person answered, for all rows. */
  readonly answered?: ReadonlySet<RefusalReason>;
}

/**
 * Reads the header of a table, in whatever language it is, or takes the columns that were said, whatever it says; `needed`
 * holds groups of which one column is enough.
 */
export function openColumns<F extends string>(
  table: Table,
  columns: Columns<F>,
  needed: readonly (readonly F[])[],
  language: Language,
  said?: SaidColumns,
): Result<OpenColumns<F>, Failure<"table/columns-missing">> {
  const fields = Object.keys(columns) as F[];
  const map = said ? saidMap(fields, said) : mapColumns(table.header.map(textOfCell), columns);
  const lacking = needed.filter((group) => group.every((field) => map[field] === undefined));
  const missing = missingColumns(
    map,
    lacking.map((group) => group[0] as F),
    columns,
    language,
  );
  if (missing.length > 0) return failure("table/columns-missing", { name: table.name, missing });
  const at = Object.fromEntries(fields.map((field) => [field, map[field] ?? -1])) as { [F1 in F]: number };
  return success({
    at,
    width: Math.max(widthOf(table), ...Object.values<number>(at).map((one) => one + 1)),
    headerLine: table.headerLine,
  });
}

/** The fields that were said, no column twice. */
function saidMap<F extends string>(fields: readonly F[], said: SaidColumns): ColumnMap<F> {
  const map: { [K in F]?: number } = {};
  const taken = new Set<number>();
  for (const field of fields) {
    const column = said[field];
    if (column === undefined || taken.has(column)) continue;
    map[field] = column;
    taken.add(column);
  }
  return map;
}

/**
 * True for a table we wrote and nobody saved again: its header is our own words of one language, all of them or some, in any
 * order, and every code, lot and date of its first rows stands in the form that keeps a spreadsheet from changing it.
 */
export function isAsExported<F extends string>(
  table: Table,
  columns: Columns<F>,
  kinds: { readonly [F1 in F]: ColumnKind },
): boolean {
  const header = table.header.map(textOfCell);
  const fields = Object.keys(columns) as F[];
  const isOwn = (language: Language) => {
    const own = new Map(fields.map((field) => [columns[field][language], field]));
    const codes: number[] = [];
    for (const [at, word] of header.entries()) {
      const field = own.get(word);
      if (field === undefined || !own.delete(word)) return false;
      if (kinds[field] === "code") codes.push(at);
    }
    return areKept(table, codes);
  };
  return header.length > 0 && (["en", "nl", "fr", "de"] as const).some(isOwn);
}

/** True where the cells of these columns, as far as they are filled, are texts to every spreadsheet, and any cell at all is made so. */
function areKept({ sample, headerLine }: Table, columns: readonly number[]): boolean {
  const rows = sample.rows.filter((_, at) => (sample.lines[at] as number) > headerLine);
  return (
    rows.some((row) => cellsOf(row).some(isSaidText)) &&
    rows.every((row) => columns.every((column) => isKept(row.cell(column))))
  );
}

const isKept = (cell: string): boolean => cell === "" || isSaidText(cell) || isPlainText(cell);

/** A formula that was defused, or what is too long for the form. */
const isPlainText = (cell: string): boolean => cell.startsWith("'") || cell.length > 250;

/** Why a row is refused and, when it is one cell's fault, that cell. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly cell?: string;
}

/** What a row that adds up others begins with, in the four languages. */
const totalWord =
  /^(sub[ -]?|grand |eind|algemeen |alg\. )?(totaal|total|totaux|totale|totals|gesamt|gesamtsumme|summe|som|somme)( général)?\b/i;

/** True for a code that is the word of a sum: no product has it. */
export const isTotalsCode = (cell: string): boolean => !/\d/.test(cell) && totalWord.test(cell.trim());

/**
 * Whether a row, which was refused, adds up others: whatever its first text is, a good row is never one. Why it was refused
 * before, at `whyAt`, is none of its texts.
 */
export function isTotals(row: Row, whyAt = -1): boolean {
  const first = cellsOf(row).find((cell, at) => at !== whyAt && /\p{L}/u.test(cell));
  return first !== undefined && totalWord.test(textOfCell(first).trim());
}

/** The text a column holds; empty where the file or the row has no such column. */
export const cellAt = (row: Row, column: number): string => row.text(column);
