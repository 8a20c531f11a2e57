import { textOfCell } from "../tables/cell-text.ts";
import type { SaidShape } from "../tables/shape.ts";
import { firstCells, isBlankRow, type Table, widthOf } from "../tables/table.ts";
import { foldHeader } from "./column-map.ts";
import type { Mapping, SaidColumns } from "./mapping.ts";
import type { ColumnSort, Recipe } from "./recipe.ts";
import { isWhyHeader } from "./reject-words.ts";

/** Where the fields of a recipe stand in a table, and the line of its header; 0 for none. */
export interface RecipeFit {
  readonly columns: SaidColumns;
  readonly headerLine: number;
}

const mostColumns = 200;

/** The columns of a table as a recipe keeps them. */
export function recipeColumns(table: Table, { columns }: Mapping): Recipe["columns"] {
  const fieldAt = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  return sortsOf(table, table.headerLine).map((sort, at) => ({
    header: textOfCell(table.header[at] ?? "")
      .trim()
      .slice(0, 200),
    sort,
    field: fieldAt.get(at) ?? null,
  }));
}

/**
 * Whether a table is of the making a recipe is for: one of its first rows has the same headers, in whatever order; or it
 * has no header either, as many columns, and the same sort of cells in those that are read.
 */
export function recipeFit(recipe: Recipe, table: Table): RecipeFit | undefined {
  const wanted = recipe.columns.map(({ header }) => foldHeader(header));
  if (wanted.every((header) => header === "")) return fitWithout(recipe, table);
  for (const [index, row] of table.sample.rows.entries()) {
    if (isBlankRow(row) || table.sample.torn.has(index)) continue;
    const cells = firstCells(row, mostColumns).map((cell) =>
      // Why rows were refused is no column of the file they came from.
      isWhyHeader(cell) ? "" : foldHeader(textOfCell(cell).slice(0, 200)),
    );
    const columns = columnsBy(recipe, wanted, cells);
    if (columns) return { columns, headerLine: table.sample.lines[index] as number };
  }
  return undefined;
}

/** The fields by the headers of a row that has them all, and no others; of equal headers the first stays the first. */
function columnsBy(
  recipe: Recipe,
  wanted: readonly string[],
  cells: readonly string[],
): SaidColumns | undefined {
  const named = (all: readonly string[]) => all.filter((text) => text !== "").sort();
  if (JSON.stringify(named(wanted)) !== JSON.stringify(named(cells))) return undefined;
  const isInOrder = wanted.every((header, at) => header === (cells[at] ?? ""));
  const columns: { [field: string]: number } = {};
  for (const [at, { field }] of recipe.columns.entries()) {
    if (field === null) continue;
    const header = wanted[at] as string;
    const before = wanted.slice(0, at).filter((other) => other === header).length;
    const places = cells.flatMap((cell, column) => (cell === header ? [column] : []));
    // A column without a header is known by where it stands.
    const column = header === "" ? (isInOrder ? at : undefined) : places[before];
    if (column === undefined) return undefined;
    columns[field] = column;
  }
  return columns;
}

function fitWithout(recipe: Recipe, table: Table): RecipeFit | undefined {
  const mayBeBare = table.headerLine === 0 || recipe.shape.headerLine === 0;
  const sorts = mayBeBare ? sortsOf({ ...table, header: [] }, 0) : [];
  const isSame =
    sorts.length === recipe.columns.length &&
    recipe.columns.every(
      ({ sort, field }, at) =>
        field === null || sort === sorts[at] || sort === "empty" || sorts[at] === "empty",
    );
  if (!isSame) return undefined;
  const entries = recipe.columns.flatMap(({ field }, at) => (field === null ? [] : [[field, at] as const]));
  return { columns: Object.fromEntries(entries), headerLine: 0 };
}

/** What stands most in each column of the first rows. */
function sortsOf(table: Pick<Table, "header" | "sample">, headerLine: number): readonly ColumnSort[] {
  const width = Math.min(mostColumns, widthOf(table));
  const { rows, lines } = table.sample;
  const own = rows.filter((row, index) => !isBlankRow(row) && (lines[index] as number) > headerLine);
  return Array.from({ length: width }, (_, at) => {
    const counts = new Map<ColumnSort, number>();
    for (const row of own) {
      const sort = sortOf(textOfCell(row.cell(at)).trim());
      if (sort !== "empty") counts.set(sort, (counts.get(sort) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "empty";
  });
}

function sortOf(text: string): ColumnSort {
  if (text === "") return "empty";
  if (/^\d{1,4}[-/.]\d{1,2}([-/.]\d{2,4})?([T ][\d:.]+)?$/.test(text) && !/^\d+[.]\d{1,2}$/.test(text))
    return "date";
  if (/\p{L}/u.test(text)) return /\p{L}.*\s.*\p{L}/u.test(text) ? "text" : "word";
  return text.replace(/\D/g, "").length > 5 ? "code" : "number";
}

/** What a person said of a file's shape, as a recipe has it: a header line is one of that file alone, unless there is none. */
export function recipeShape({ headerLine, ...shape }: SaidShape): Recipe["shape"] {
  const { encoding, delimiter, quotes } = shape;
  return {
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(quotes ? { quotes } : {}),
    ...(headerLine === 0 ? { headerLine: 0 } : {}),
  };
}
