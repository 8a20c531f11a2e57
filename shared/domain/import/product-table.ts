import { type Result, success } from "../../base/result.ts";
import type { Failure } from "../../errors.ts";
import type { MendContext, MendFields } from "../repair/mend-fields.ts";
import { menderOf } from "../repair/mender.ts";
import type { RepairNote } from "../repair/repair-notes.ts";
import type { ColumnKind, Row, Sheet, Table } from "../tables/table.ts";
import { isOneWord, joinWords, splitWords } from "./cell-words.ts";
import { cnkCode, codeOfColumns, judgeCode } from "./code-cell.ts";
import { type Columns, headerRow, type Language } from "./column-map.ts";
import type { SaidColumns } from "./mapping.ts";
import { cellAt, isAsExported, type OpenColumns, openColumns, type Refusal } from "./open-columns.ts";
import type { RefusedRow } from "./refused-rows.ts";
import { stockColumns } from "./stock-columns.ts";
import { takeRows } from "./take-rows.ts";

/** What is known of a product: the code it is known by first, its other canonical codes, its name and pack. */
export interface ProductRecord {
  readonly code: string;
  readonly codes: readonly string[];
  readonly name: string;
  readonly pack: string;
}

/** What importing a product table would write. */
export interface ProductPlan {
  readonly rows: number;
  readonly products: readonly ProductRecord[];
  /** The line of the file each product stands on. */
  readonly lines: readonly number[];
  readonly refused: readonly RefusedRow[];
  /** What was mended in the file, what is asked, and what is lost. */
  readonly repairs: readonly RepairNote[];
}

/** What a product table is read with. */
export type ProductContext = MendContext & { readonly language: Language };

/** The fields of a product table. */
export type ProductField = "code" | "gtin" | "cnk" | "codes" | "name" | "pack";

const { gtin, cnk, codes, name, pack } = stockColumns;
/** What the columns of a product table are called. */
export const productColumns: Columns<ProductField> = {
  code: { en: "Code", nl: "Code", fr: "Code", de: "Code" },
  gtin,
  cnk,
  codes,
  name,
  pack,
};

/** Of each group a product table needs one. */
export const neededOfProducts: readonly (readonly ProductField[])[] = [["code", "gtin", "cnk"], ["name"]];

/** What the columns of a product table hold. */
export const productKinds: { readonly [F in ProductField]: ColumnKind } = {
  ...{ code: "code", gtin: "code", cnk: "code", codes: "code" },
  ...{ name: "text", pack: "text" },
};

/** The products as a table, its header in one language. */
export function productSheet(products: Iterable<ProductRecord>, language: Language): Sheet {
  return {
    kinds: Object.values(productKinds),
    header: headerRow(productColumns, language),
    rows: productRows(products),
  };
}

function* productRows(products: Iterable<ProductRecord>) {
  for (const product of products) {
    const all = [product.code, ...product.codes];
    const gtinCode = all.find((code) => /^\d{14}$/.test(code)) ?? "";
    const cnkFull = all.find((code) => code.startsWith("CNK:")) ?? "";
    const others = product.codes.filter((code) => code !== gtinCode && code !== cnkFull);
    yield [product.code, gtinCode, cnkFull.slice(4), joinWords(others), product.name, product.pack];
  }
}

const mendFields: MendFields<ProductField> = {
  codes: [
    ["code", "code"],
    ["gtin", "gtin"],
    ["cnk", "cnk"],
  ],
  texts: ["name", "pack"],
  pack: "pack",
  others: "codes",
};

/** Plans the import of a product table, mended unless we exported it; nothing is written. Of two rows with one code the first stands. */
export async function planProductTable(
  table: Table,
  context: ProductContext,
  said?: SaidColumns,
): Promise<Result<ProductPlan, Failure<"table/columns-missing">>> {
  const opened = openColumns(table, productColumns, neededOfProducts, context.language, said);
  if (!opened.ok) return opened;
  const mender = isAsExported(table, productColumns, productKinds)
    ? undefined
    : await menderOf(table, opened.value, mendFields, context);
  const at = mender?.at ?? opened.value.at;
  const products: ProductRecord[] = [];
  const lines: number[] = [];
  const seen = new Set<string>();
  const { rows, refused } = await takeRows(table, opened.value, {
    take: (row, line) => {
      const mended = mender ? mender.mend(row, line) : row;
      if ("reason" in mended) return mended;
      const product = productOf(mended, at);
      if ("reason" in product) return product;
      if (seen.has(product.code)) return { reason: "code-twice", cell: product.code };
      seen.add(product.code);
      products.push(product);
      lines.push(line);
      return undefined;
    },
  });
  return success({ rows, products, lines, refused, repairs: mender?.notes.all() ?? [] });
}

function productOf(row: Row, at: OpenColumns<ProductField>["at"]): ProductRecord | Refusal {
  const gtinCell = cellAt(row, at.gtin).trim();
  const cnkCell = cellAt(row, at.cnk);
  const verdict = judgeCode(cellAt(row, at.code) || codeOfColumns(gtinCell, cnkCell));
  if ("refused" in verdict) {
    return { reason: verdict.refused, cell: verdict.refused === "person-number" ? "" : cellAt(row, at.code) };
  }
  const record = { code: verdict.code, name: cellAt(row, at.name), pack: cellAt(row, at.pack) };
  if (record.name.trim() === "") return { reason: "name", cell: verdict.code };
  if (record.name.length > 500 || record.pack.length > 300) return { reason: "too-long", cell: record.name };
  return { ...record, codes: otherCodes(verdict.code, gtinCell, cnkCell, cellAt(row, at.codes)) };
}

const none: readonly string[] = [];

/** The codes of a product beside the one it is known by: those of its own columns, and those listed together. */
export function otherCodes(
  own: string,
  gtinCell: string,
  cnkCell: string,
  listed: string,
): readonly string[] {
  if (gtinCell === "" || gtinCell === own) {
    // Nearly all products have one other code at most.
    const cnk = cnkCode(cnkCell);
    const only = listed === "" ? cnk : cnk === "" && isOneWord(listed) ? canonical(listed, true) : undefined;
    if (only !== undefined) return only === "" || only === own ? none : [only];
  }
  const found = new Set<string>();
  if (gtinCell !== own) found.add(canonical(gtinCell, false));
  found.add(cnkCode(cnkCell));
  for (const code of splitWords(listed)) found.add(canonical(code, true));
  return [...found].filter((code) => code !== "" && code !== own);
}

/** A code in its one form; empty when it is none, or doubtful where only sure ones are taken. */
function canonical(cell: string, doubtful: boolean): string {
  const verdict = judgeCode(cell);
  return "refused" in verdict || (verdict.doubt && !doubtful) ? "" : verdict.code;
}
