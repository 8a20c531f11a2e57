import type { Sheet } from "../tables/table.ts";
import type { ExportFields } from "./export-fields.ts";
import type { DateForm, ExportProfile } from "./export-profile.ts";
import { writtenDate, writtenTime } from "./written-date.ts";

type Rows = Iterable<readonly (string | number)[]>;

/** Rows that hold every field in the order of `fields`, as the table a profile asks for. */
export function exportSheet(fields: ExportFields, rows: Rows, profile: ExportProfile): Sheet {
  const names = Object.keys(fields);
  const columns = profile.columns.map(({ field }) => names.indexOf(field));
  const kinds = profile.columns.map(({ field }) => fields[field]?.kind ?? "text");
  const isSame = columns.length === names.length && columns.every((column, at) => column === at);
  const dated = kinds.flatMap((kind, at) => (kind === "date" || kind === "time" ? [at] : []));
  const isAsKept = profile.dates === "yyyy-mm-dd" || dated.length === 0;
  return {
    kinds: kinds.map((kind) => (kind === "text" ? "text" : "code")),
    header: profile.columns.map(({ name }) => name),
    rows: isSame && isAsKept ? rows : shaped(rows, columns, (row) => dateCells(row, dated, kinds, profile)),
  };
}

function* shaped(rows: Rows, columns: readonly number[], dates: (row: (string | number)[]) => void) {
  for (const row of rows) {
    const own = columns.map((column) => row[column] ?? "");
    dates(own);
    yield own;
  }
}

function dateCells(
  row: (string | number)[],
  dated: readonly number[],
  kinds: readonly string[],
  { dates: form }: { readonly dates: DateForm },
): void {
  for (const at of dated)
    row[at] = kinds[at] === "date" ? writtenDate(String(row[at]), form) : writtenTime(String(row[at]), form);
}
