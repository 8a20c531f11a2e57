import { type Result, success } from "../../base/result.ts";
import type { Failure } from "../../errors.ts";
import type { MendContext, MendFields } from "../repair/mend-fields.ts";
import { menderOf } from "../repair/mender.ts";
import type { RepairNote, RepairNotes } from "../repair/repair-notes.ts";
import type { Joined } from "../tables/join.ts";
import type { Row, Table } from "../tables/table.ts";
import {
  type CatalogueField,
  catalogueColumns,
  type ListedProduct,
  neededOfCatalogue,
  productIn,
} from "./catalogue-columns.ts";
import { CatalogueList } from "./catalogue-list.ts";
import type { Columns, Language } from "./column-map.ts";
import type { RecallField } from "./guess-recall-columns.ts";
import type { SaidColumns } from "./mapping.ts";
import { type OpenColumns, openColumns, type Refusal } from "./open-columns.ts";
import { neededOfRecalls, recallColumns, recallIn } from "./recall-file.ts";
import { type RowCounts, takeRows } from "./take-rows.ts";

/** What a list is read with. */
export type ListContext = MendContext & { readonly language: Language };

/** A list read row by row: what each row became, the line it stands on, and what was mended. */
export interface ListPlan<T> extends RowCounts {
  readonly taken: readonly T[];
  readonly lines: readonly number[];
  readonly repairs: readonly RepairNote[];
}

/** What a recall list says in one row: the canonical codes of a product and its lots, one empty one for all of them. */
export interface RecalledRow {
  readonly codes: readonly string[];
  readonly lots: readonly string[];
}

type Planned<T> = Promise<Result<T, Failure<"table/columns-missing">>>;

const productFields: MendFields<CatalogueField> = {
  codes: [
    ["gtin", "gtin"],
    ["cnk", "cnk"],
    ["code", "code"],
  ],
  texts: ["name", "pack"],
  pack: "pack",
  others: "code",
};

/** Plans a reference list, mended; of two rows with one code the first stands. */
export async function planCatalogueTable(
  table: Table,
  context: ListContext,
  said?: SaidColumns,
): Planned<ListPlan<ListedProduct> & { readonly list: CatalogueList }> {
  const list = new CatalogueList();
  const read = await readList(table, context, said, {
    columns: catalogueColumns,
    needed: neededOfCatalogue,
    fields: productFields,
    take: (row, at, line, notes) => {
      const product = productIn(row, at, context.country);
      if ("reason" in product) return product;
      // Two files as one: a pack whose name the other file lacks goes by what it says of itself.
      const name = product.name === "" && "join" in table ? product.pack : product.name;
      const group = "join" in table ? row.cell((table as Joined).join.column) : "";
      const named = { ...product, name };
      if (product.vat === undefined && row.text(at.vat).trim() !== "")
        notes.note("vat-lost", line, row.text(at.vat));
      return list.add(named, group) ?? named;
    },
  });
  return read.ok ? success({ ...read.value, list }) : read;
}

const recallFields: MendFields<RecallField> = {
  codes: [
    ["gtin", "gtin"],
    ["cnk", "cnk"],
    ["code", "code"],
  ],
  texts: [],
  others: "code",
};

/** Plans a recall list, its codes mended. */
export function planRecallTable(
  table: Table,
  context: ListContext,
  said?: SaidColumns,
): Planned<ListPlan<RecalledRow>> {
  return readList(table, context, said, {
    columns: recallColumns,
    needed: neededOfRecalls,
    fields: recallFields,
    take: (row, at) => recallIn(row, at, context.country),
  });
}

/** How the rows of a kind of list are read. */
interface Reading<F extends string, T> {
  readonly columns: Columns<F>;
  readonly needed: readonly (readonly F[])[];
  readonly fields: MendFields<F>;
  readonly take: (row: Row, at: OpenColumns<F>["at"], line: number, notes: RepairNotes) => T | Refusal;
}

async function readList<F extends string, T extends object>(
  table: Table,
  context: ListContext,
  said: SaidColumns | undefined,
  { columns, needed, fields, take }: Reading<F, T>,
): Planned<ListPlan<T>> {
  const opened = openColumns(table, columns, needed, context.language, said);
  if (!opened.ok) return opened;
  const mender = await menderOf(table, opened.value, fields, context);
  const taken: T[] = [];
  const lines: number[] = [];
  const counts = await takeRows(table, opened.value, {
    take: (row, line) => {
      const mended = mender.mend(row, line);
      if ("reason" in mended) return mended;
      const said = take(mended, mender.at, line, mender.notes);
      if ("reason" in said) return said as Refusal;
      taken.push(said);
      lines.push(line);
      return undefined;
    },
  });
  return success({ ...counts, taken, lines, repairs: mender.notes.all() });
}
