import type { RepairChoices } from "../repair/repair-notes.ts";
import { textOfCell } from "../tables/cell-text.ts";
import { cellsOf, type Row } from "../tables/table.ts";
import { type RefusalReason, type RefusedRow, refusedRow } from "./refused-rows.ts";
import { isStillTorn } from "./reject-words.ts";

/** The columns a cell that is to blame may stand in. */
const blamed: { readonly [R in RefusalReason]?: readonly string[] } = {
  code: ["code", "gtin", "cnk"],
  "code-damaged": ["code", "gtin", "cnk", "insz"],
  "code-twice": ["code", "gtin", "cnk"],
  "code-cut": ["code", "gtin", "cnk"],
  "code-short": ["code", "gtin", "cnk"],
  codes: ["codes"],
  place: ["place"],
  lot: ["lot"],
  "lot-lost": ["lot"],
  expiry: ["expiry"],
  "date-order": ["expiry", "birthDate"],
  quantity: ["quantity"],
  thousands: ["quantity"],
  unit: ["unit"],
  serials: ["serials"],
  "serials-lost": ["serials"],
  "quantity-date": ["quantity"],
};

const namesCell = /\(([a-z-]+): ([\s\S]*)\)\s*$/;

/** A sentence that names the cell that is to blame, so that it can be seen later whether that was mended. */
export const sentenceWith = (sentence: string, reason: string, cell: string): string =>
  cell === "" ? sentence : `${sentence} (${reason}: ${cell})`;

/**
 * Why a row that was given back to be mended is refused again before it is looked at: the cell that was to blame stands as it
 * stood. What the columns of a whole file could not tell, the few rows that are left of it must not seem to prove. A
 * person who finds the cell right empties the one that says why; `answered` are reasons a person answered for all rows.
 */
export function unmended(
  row: Row,
  whyAt: number,
  at: Readonly<Record<string, number>>,
  answered: ReadonlySet<RefusalReason> | undefined,
): Pick<RefusedRow, "reason" | "cell"> | undefined {
  const why = row.cell(whyAt);
  const hasMarks = () => cellsOf(row).some((cell, column) => column !== whyAt && cell.includes('"'));
  if (isStillTorn(why, hasMarks)) return { reason: "quotes", cell: "" };
  const [, said = "", blame = ""] = namesCell.exec(why) ?? [];
  const reason = said as RefusalReason;
  const stands = (field: string) => {
    const column = at[field] ?? -1;
    return column >= 0 && shown(textOfCell(row.cell(column))) === shown(blame);
  };
  if (answered?.has(reason) || blame === "" || !blamed[reason]?.some(stands)) return undefined;
  return { reason, cell: blame };
}

const shown = (text: string): string => refusedRow(0, "code", text.trim()).cell;

/** The reasons that need no mending any more, because a person answered for the whole column. */
export const answeredBy = ({
  dateOrder,
  grouping,
  dayMonth,
  monthYear,
}: RepairChoices): ReadonlySet<RefusalReason> =>
  new Set([
    ...(dateOrder === undefined ? [] : (["date-order"] as const)),
    ...(grouping === undefined ? [] : (["thousands"] as const)),
    ...(dayMonth === undefined && monthYear === undefined ? [] : (["quantity-date"] as const)),
  ]);
