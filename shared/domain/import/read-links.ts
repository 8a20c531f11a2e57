import { type Result, success } from "../../base/result.ts";
import type { Failure } from "../../errors.ts";
import type { MendContext, MendFields } from "../repair/mend-fields.ts";
import { menderOf } from "../repair/mender.ts";
import type { RepairNote } from "../repair/repair-notes.ts";
import type { Row, Table } from "../tables/table.ts";
import { splitWords } from "./cell-words.ts";
import { cnkCode, judgeCode } from "./code-cell.ts";
import type { Columns, Language } from "./column-map.ts";
import { linkColumns, linkKinds } from "./link-table.ts";
import type { SaidColumns } from "./mapping.ts";
import { cellAt, isAsExported, type OpenColumns, openColumns, type Refusal } from "./open-columns.ts";
import type { RefusedRow } from "./refused-rows.ts";
import { stockColumns } from "./stock-columns.ts";
import { takeRows } from "./take-rows.ts";

type LinkField = "code" | "gtin" | "cnk" | "codes";

const { gtin, cnk } = stockColumns;
/** What the columns of a table of links are called: codes of one product stand in one row. */
export const readLinkColumns: Columns<LinkField> = {
  code: { ...linkColumns.code, also: ["product code", "productcode"] },
  gtin,
  cnk,
  codes: linkColumns.codes,
};

/** Of each group a table of links needs one. */
export const neededOfLinks: readonly (readonly LinkField[])[] = [
  ["gtin", "code"],
  ["cnk", "codes"],
];

const mendFields: MendFields<LinkField> = {
  codes: [
    ["code", "code"],
    ["gtin", "gtin"],
    ["cnk", "cnk"],
  ],
  texts: [],
  others: "codes",
};

/** The codes of one row, which it says are one product. */
export interface LinkedCodes {
  readonly line: number;
  readonly codes: readonly string[];
}

/** What a table of links says, row by row. */
export interface LinkPlan {
  readonly rows: number;
  readonly links: readonly LinkedCodes[];
  readonly refused: readonly RefusedRow[];
  readonly repairs: readonly RepairNote[];
}

/** Reads a table of links, mended unless we exported it; nothing is written. A code in doubt is never linked. */
export async function planLinkTable(
  table: Table,
  context: MendContext & { readonly language: Language },
  said?: SaidColumns,
): Promise<Result<LinkPlan, Failure<"table/columns-missing">>> {
  const opened = openColumns(table, readLinkColumns, neededOfLinks, context.language, said);
  if (!opened.ok) return opened;
  const isOurs = isAsExported(table, linkColumns, linkKinds);
  const mender = isOurs ? undefined : await menderOf(table, opened.value, mendFields, context);
  const at = mender?.at ?? opened.value.at;
  const links: LinkedCodes[] = [];
  const { rows, refused } = await takeRows(table, opened.value, {
    take: (row, line) => {
      const mended = mender ? mender.mend(row, line) : row;
      if ("reason" in mended) return mended;
      const codes = codesOf(mended, at, isOurs);
      if ("reason" in codes) return codes;
      links.push({ line, codes });
      return undefined;
    },
  });
  return success({ rows, links, refused, repairs: mender?.notes.all() ?? [] });
}

function codesOf(row: Row, at: OpenColumns<LinkField>["at"], isOurs: boolean): readonly string[] | Refusal {
  const cnkCell = cellAt(row, at.cnk);
  const cells = [cellAt(row, at.gtin), cellAt(row, at.code), cnkCode(cnkCell) || cnkCell];
  const found = new Set<string>();
  for (const cell of [...cells, ...splitWords(cellAt(row, at.codes))]) {
    if (cell.trim() === "") continue;
    const verdict = judgeCode(cell);
    if ("refused" in verdict)
      return { reason: verdict.refused, cell: verdict.refused === "person-number" ? "" : cell };
    // What was counted under a text may be linked; what only looks like a code may not.
    if (verdict.doubt && !isOurs) return { reason: "codes", cell };
    found.add(verdict.code);
  }
  return found.size < 2 ? { reason: "one-code", cell: [...found].join(" ") } : [...found];
}
