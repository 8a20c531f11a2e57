import { bracketedElements } from "../codes/bracketed.ts";
import { judgeElementString, judgeElements } from "../codes/element-scan.ts";
import { longestMended } from "./lost-digits.ts";

/** What the whole code of a pack says, where it stands in one cell. */
export interface PackInCell {
  readonly code: string;
  /** Empty where the code does not say it, or not for sure. */
  readonly lot: string;
  readonly expiry: string;
}

/** `01`, the 14 digits of a code and something of what follows. */
export const shortestPack = 17;

/** The pack whose GS1 element string a cell holds, with brackets or as a scanner sends it; its check digit proves it. */
export function packInCell(cell: string, today: string): PackInCell | undefined {
  if (
    cell.length < shortestPack ||
    cell.length > longestMended ||
    !/^(\][dCeQ][0-9])?(\(01\)|01)\d{14}\D?./.test(cell.trim())
  )
    return undefined;
  const text = cell.trim().replace(/^\][dCeQ][0-9]/, "");
  const elements = bracketedElements(text);
  const judged = elements ? judgeElements(elements, today) : judgeElementString(text, { today });
  if (judged?.kind !== "pack" || judged.facts.gtin === undefined || judged.question) return undefined;
  const { gtin, lot = "", expiry = "" } = judged.facts;
  return { code: gtin, lot, expiry };
}
