import { type Result, success } from "../../base/result.ts";
import type { Failure } from "../../errors.ts";
import type { Country } from "../codes/scan.ts";
import type { RecallList } from "../recall/recall-list.ts";
import { isLostLot } from "../repair/lost-digits.ts";
import type { Row, Table } from "../tables/table.ts";
import { type CodeColumn, codesInCell } from "./catalogue-codes.ts";
import type { Columns, Language } from "./column-map.ts";
import { guessRecallColumns, type RecallField } from "./guess-recall-columns.ts";
import { cellAt, type OpenColumns, openColumns, type Refusal } from "./open-columns.ts";
import type { RefusedRow } from "./refused-rows.ts";
import { stockColumns } from "./stock-columns.ts";
import { takeRows } from "./take-rows.ts";

/** A recall list, read: every row is recalled, or refused with its line and why. */
export interface RecallPlan {
  readonly list: RecallList;
  readonly refused: readonly RefusedRow[];
}

const only = (word: string, ...also: string[]) => ({ en: word, nl: word, fr: word, de: word, also });
/** The columns of a recall list, by their words. */
export const recallColumns: Columns<RecallField> = {
  cnk: stockColumns.cnk,
  gtin: stockColumns.gtin,
  pzn: only("PZN", "PZN8", "PZN-8"),
  cip: only("CIP", "CIP13", "CIP7", "code CIP"),
  zi: only("ZI", "ZI-nummer", "ZInummer"),
  aic: only("AIC", "Minsan"),
  lot: {
    ...stockColumns.lot,
    also: [...(stockColumns.lot.also ?? []), "lots", "loten", "Chargen", "Ch.-B."],
  },
  code: only("Code", "codes", "artikelcode", "productcode", "product code", "Artikelnummer"),
};
const codeColumns: readonly CodeColumn[] = ["gtin", "cnk", "pzn", "cip", "zi", "aic", "code"];

/** A recall list needs a code; without a lot it recalls the whole product. */
export const neededOfRecalls: RecallField[][] = [["code", ...codeColumns]];

/** What lists write when every lot is meant. */
const everyLot = /^(\*|-|all|all lots|alle|alle loten|alle lots|alle chargen|tous|tous les lots|toutes)$/i;
const longestLot = 20;

/** Reads a recall list: columns by their words in any of the four languages, else by what stands in them. */
export async function planRecalls(
  table: Table,
  { country, language }: { readonly country: Country; readonly language: Language },
): Promise<Result<RecallPlan, Failure<"table/columns-missing">>> {
  const named = openColumns<RecallField>(table, recallColumns, neededOfRecalls, language);
  const guessed = guessRecallColumns(table, country);
  if (!named.ok && !guessed) return named;
  const opened = named.ok ? withLot(named.value, guessed) : (guessed as OpenColumns<RecallField>);
  const codes: string[] = [];
  const lots: string[] = [];
  const read = await takeRows(table, opened, {
    take: (row) => {
      const taken = recallIn(row, opened.at, country);
      if ("reason" in taken) return taken;
      for (const lot of taken.lots) {
        codes.push(taken.codes.join(" "));
        lots.push(lot);
      }
      return undefined;
    },
  });
  return success({ list: { codes, lots }, refused: read.refused });
}

/** A lot column whose word nobody foresaw: without it every row would recall a whole product. */
function withLot(
  named: OpenColumns<RecallField>,
  guessed: OpenColumns<RecallField> | undefined,
): OpenColumns<RecallField> {
  const lot = guessed?.at.lot ?? -1;
  const isFree = Object.values(named.at).every((column) => column !== lot);
  return named.at.lot < 0 && isFree ? { ...named, at: { ...named.at, lot } } : named;
}

/** The codes and lots that a row recalls, one empty lot for the whole product; or why it recalls nothing. */
export function recallIn(
  row: Row,
  at: OpenColumns<RecallField>["at"],
  country: Country,
): { readonly codes: readonly string[]; readonly lots: readonly string[] } | Refusal {
  const codes: string[] = [];
  for (const column of codeColumns) {
    if (at[column] < 0) continue;
    const cell = cellAt(row, at[column]);
    const found = codesInCell(cell, column, country);
    if (found === "damaged") return { reason: "code-damaged", cell };
    if (found.some((code) => !/\d/.test(code) || code.length > 1000)) return { reason: "code", cell };
    codes.push(...found);
  }
  if (codes.length === 0) return { reason: "code" };
  const cell = at.lot < 0 ? "" : cellAt(row, at.lot).trim();
  const lots = lotsIn(cell);
  return lots ? { codes: [...new Set(codes)], lots } : { reason: "lot", cell };
}

/** The lots of a cell; one empty text for the whole product, undefined where something in it is no lot. */
function lotsIn(cell: string): readonly string[] | undefined {
  if (cell === "" || everyLot.test(cell)) return [""];
  const lots = cell
    .split(/[;\n]|, /)
    .map((part) => part.replace(/\s/g, ""))
    .filter((part) => part !== "");
  const isLot = (lot: string) => lot.length <= longestLot && !isLostLot(lot) && /^[\x21-\x7e]+$/.test(lot);
  return lots.length > 0 && lots.every(isLot) ? lots : undefined;
}
