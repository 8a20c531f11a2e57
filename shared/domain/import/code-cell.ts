import { gtinOf } from "../codes/gtin.ts";
import { checkNational, nationalCodeOf } from "../codes/national-code.ts";
import { isInsz } from "../customers/insz.ts";
import { hasLostDigits } from "../repair/lost-digits.ts";
import type { RefusalReason } from "./refused-rows.ts";

/** What stays open about a code that is counted as read. */
export type CodeDoubt = "check-digit" | "ambiguous" | "no-rule";

/** A code to count under and what stays open about it, or the reason why a cell holds none. */
type CodeVerdict =
  | { readonly code: string; readonly doubt: CodeDoubt | undefined }
  | { readonly refused: RefusalReason };

const longest = 1_000;

/**
 * Judges the code of a stock line. A GTIN of 12 or 13 digits becomes the one of 14 that it is; everything else stays as
 * it was read, since a shorter number may be of several kinds.
 */
export function judgeCode(cell: string): CodeVerdict {
  const text = cell.trim();
  const gtin = gtinOf(text);
  if (gtin !== undefined && text.length > 8) return { code: gtin, doubt: undefined };
  const national = nationalCodeOf(text);
  if (national) return { code: text, doubt: checkNational(national) === "fails" ? "check-digit" : undefined };
  if (text === "" || text.length > longest) return { refused: "code" };
  if (hasLostDigits(text)) return { refused: "code-damaged" };
  if (isInsz(text)) return { refused: "person-number" };
  if (gtin !== undefined) return { code: text, doubt: "ambiguous" };
  return { code: text, doubt: /^(\d{7,8}|\d{12,14})$/.test(text) ? "check-digit" : "no-rule" };
}

/** The code that a GTIN column and a CNK column name when the code as read is not there; empty when they name none. */
export function codeOfColumns(gtin: string, cnk: string): string {
  if (gtin.trim() !== "") return gtin;
  return cnkCode(cnk);
}

/** The canonical code of a CNK cell; empty when it does not hold seven digits: zeros come back in repair, with proof. */
export function cnkCode(cell: string): string {
  if (cell === "") return "";
  const digits = cell.replace(/[-. ]/g, "");
  return /^\d{7}$/.test(digits) ? `CNK:${digits}` : "";
}
