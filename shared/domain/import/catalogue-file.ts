import { type Result, success } from "../../base/result.ts";
import type { Failure } from "../../errors.ts";
import type { CatalogueColumns } from "../catalogue/catalogue-page.ts";
import type { Country } from "../codes/scan.ts";
import type { Row, Table } from "../tables/table.ts";
import { type BdpmKind, bdpmKindOf, joinBdpm, readBdpmNames, readBdpmPacks } from "./bdpm.ts";
import { type CodeColumn, codesInCell } from "./catalogue-codes.ts";
import { CatalogueList } from "./catalogue-list.ts";
import type { Columns, Language } from "./column-map.ts";
import {
  cellAt,
  type OpenColumns,
  openColumns,
  type Refusal,
  type RowCounts,
  takeRows,
} from "./open-columns.ts";
import type { RefusedRow } from "./refused-rows.ts";
import { stockColumns } from "./stock-columns.ts";

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

type CatalogueField = CodeColumn | "name" | "pack" | "price";

const only = (word: string, ...also: string[]) => ({ en: word, nl: word, fr: word, de: word, also });
const catalogueColumns: Columns<CatalogueField> = {
  cnk: stockColumns.cnk,
  gtin: {
    ...stockColumns.gtin,
    also: [...(stockColumns.gtin.also ?? []), "code EAN", "EAN13", "EAN 13", "Strichcode"],
  },
  pzn: only("PZN", "PZN8", "PZN-8"),
  cip: only("CIP", "CIP13", "CIP7", "code CIP"),
  zi: only("ZI", "ZI-nummer", "ZInummer"),
  aic: only("AIC", "Minsan"),
  name: stockColumns.name,
  pack: stockColumns.pack,
  /** Read so that no other field takes its column; prices are not kept. */
  price: {
    ...{ en: "Price", nl: "Prijs", fr: "Prix", de: "Preis" },
    also: ["PU", "publieksprijs", "prix public", "verkoopprijs", "Verkaufspreis", "AVP"],
  },
  code: only("Code", "codes", "artikelcode", "productcode", "product code", "Artikelnummer"),
};
const codeColumns: readonly CodeColumn[] = ["gtin", "cnk", "pzn", "cip", "zi", "aic", "code"];

async function planHeaded(
  tables: readonly Table[],
  { country, language }: CatalogueContext,
): Promise<Result<CataloguePlan, Failure<"table/columns-missing">>> {
  const list = new CatalogueList();
  const counts = { rows: 0, refused: [] as RefusedRow[] };
  for (const table of tables) {
    const opened = openColumns<CatalogueField>(
      table,
      catalogueColumns,
      [["code", ...codeColumns], ["name"]],
      language,
    );
    if (!opened.ok) return opened;
    const { at } = opened.value;
    const read = await takeRows(table, opened.value, (row) => takeProduct(list, row, at, country));
    addCounts(counts, read);
  }
  return success({ family: "own", columns: list.columns(), products: list.size, ...counts });
}

function takeProduct(
  list: CatalogueList,
  row: Row,
  at: OpenColumns<CatalogueField>["at"],
  country: Country,
): Refusal | undefined {
  const codes: string[] = [];
  for (const column of codeColumns) {
    if (at[column] < 0) continue;
    const found = codesInCell(cellAt(row, at[column]), column, country);
    if (found === "damaged") return { reason: "code-damaged", cell: cellAt(row, at[column]) };
    codes.push(...found);
  }
  const name = cellAt(row, at.name).trim().replace(/\s+/g, " ");
  return list.add(name, cellAt(row, at.pack).trim(), codes);
}
