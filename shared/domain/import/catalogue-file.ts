import { type Result, success } from "../../base/result.ts";
import type { Failure } from "../../errors.ts";
import type { CatalogueColumns } from "../catalogue/catalogue-page.ts";
import type { Country } from "../codes/scan.ts";
import type { Table } from "../tables/table.ts";
import { type BdpmKind, bdpmKindOf, joinBdpm, readBdpmNames, readBdpmPacks } from "./bdpm.ts";
import { type CatalogueField, catalogueColumns, neededOfCatalogue, productIn } from "./catalogue-columns.ts";
import { CatalogueList } from "./catalogue-list.ts";
import type { Language } from "./column-map.ts";
import { openColumns } from "./open-columns.ts";
import type { RefusedRow } from "./refused-rows.ts";
import { type RowCounts, takeRows } from "./take-rows.ts";

/** What reference lists are read with. */
export interface CatalogueContext {
  readonly country: Country;
  readonly language: Language;
  /** The same list as it was loaded before: the French one comes in two files that may be loaded one at a time. */
  readonly held?: CatalogueColumns;
}

/** A reference list, read. Every row is a product, or refused. */
export interface CataloguePlan {
  /** `bdpm` is the French national list; a later one of the same family takes its place. */
  readonly family: "bdpm" | "own";
  readonly columns: CatalogueColumns;
  /** Products that have a code; a list of names alone has none until its other file is loaded. */
  readonly products: number;
  readonly rows: number;
  readonly refused: readonly RefusedRow[];
  /** The half of the French list that is not here yet. */
  readonly lacks?: BdpmKind;
}

/** Reads one reference list from its files: the French pair, or tables with a header in any of the four languages. */
export async function planCatalogue(
  tables: readonly Table[],
  context: CatalogueContext,
): Promise<Result<CataloguePlan, Failure<"table/columns-missing">>> {
  const kinds = tables.map(bdpmKindOf);
  const french = tables.filter((_, index) => kinds[index] !== undefined);
  return french.length > 0 ? success(await planBdpm(french, context)) : planHeaded(tables, context);
}

async function planBdpm(tables: readonly Table[], { held }: CatalogueContext): Promise<CataloguePlan> {
  const list = new CatalogueList();
  let names: ReadonlyMap<string, string> | undefined;
  const counts = { rows: 0, refused: [] as RefusedRow[] };
  for (const table of tables) {
    if (bdpmKindOf(table) === "names") {
      const read = await readBdpmNames(table);
      names = read.names;
      addCounts(counts, read);
    } else addCounts(counts, await readBdpmPacks(table, list));
  }
  const joined = joinBdpm(list.size > 0 ? list.columns() : undefined, names, held);
  return { family: "bdpm", ...joined, ...counts };
}

function addCounts(counts: { rows: number; refused: RefusedRow[] }, read: RowCounts): void {
  counts.rows += read.rows;
  for (const row of read.refused) counts.refused.push(row);
}

async function planHeaded(
  tables: readonly Table[],
  { country, language }: CatalogueContext,
): Promise<Result<CataloguePlan, Failure<"table/columns-missing">>> {
  const list = new CatalogueList();
  const counts = { rows: 0, refused: [] as RefusedRow[] };
  for (const table of tables) {
    const opened = openColumns<CatalogueField>(table, catalogueColumns, neededOfCatalogue, language);
    if (!opened.ok) return opened;
    const { at } = opened.value;
    const read = await takeRows(table, opened.value, {
      take: (row) => {
        const product = productIn(row, at, country);
        return "reason" in product ? product : list.add(product);
      },
    });
    addCounts(counts, read);
  }
  return success({ family: "own", columns: list.columns(), products: list.size, ...counts });
}
