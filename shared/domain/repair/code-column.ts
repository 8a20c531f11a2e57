import { gtinOf } from "../codes/gtin.ts";
import { checkNational, cnkOf, nationalCodeOf } from "../codes/national-code.ts";
import { ownSystem } from "../codes/own-system.ts";
import type { Country } from "../codes/scan.ts";
import { type CodeKind, type CodeProof, proofOf } from "./code-proof.ts";
import { hasLostDigits, isCutNumber, longestMended } from "./lost-digits.ts";
import type { LostClass, RepairClass } from "./repair-notes.ts";

/** What a cell of codes is: left as it is, mended, or refused. */
export type CodeVerdict =
  | { readonly is: "kept" }
  | {
      readonly is: "mended";
      readonly what: RepairClass;
      readonly value: string;
      readonly others: readonly string[];
    }
  | { readonly is: "lost"; readonly what: LostClass }
  | { readonly is: "refused"; readonly reason: "code-short" | "codes" };

const kept: CodeVerdict = { is: "kept" };
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const digitsAlone = /^\d+$/;
const label = /^(?:ean(?:-?13)?|gtin|cnk|apb|code)[ :.°-]*(?=\d)/i;

/** A column of codes, and what its cells prove. */
export interface CodeColumn {
  readonly proof: CodeProof;
  readonly kind: CodeKind;
  readonly country: Country;
}

/** Reads the codes of a column; what its other cells are decides whether a check digit proves anything about a short one. */
export function codeColumn(cells: Iterable<string>, kind: CodeKind, country: Country): CodeColumn {
  return { proof: proofOf(numbersIn(cells), kind, country), kind, country };
}

/** What a cell of a column of codes is. */
export function codeVerdict({ proof, kind, country }: CodeColumn, cell: string): CodeVerdict {
  if (cell.length > longestMended) return kept;
  const text = tidied(cell);
  const isNumber = digitsAlone.test(text);
  if (!isNumber && isCanonical(text)) return text === cell.trim() ? kept : mended("code-signs", text);
  if (!isNumber && hasLostDigits(text)) return { is: "lost", what: "code-digits" };
  if (isCutNumber(text) && proof.isCut) return { is: "lost", what: "long-number" };
  const whole = wholeCode(text, kind, country);
  if (whole !== undefined) return whole === cell.trim() ? kept : mended("code-signs", whole);
  if (isNumber) return shortCode(text, kind, proof) ?? signsGone(text, cell);
  return severalCodes(text, kind, country) ?? signsGone(text, cell);
}

/** A national code as we write it, `CNK:0587188`: its digits alone would be another code. */
function isCanonical(text: string): boolean {
  const code = nationalCodeOf(text);
  return code !== undefined && checkNational(code) === "passes";
}

const mended = (what: RepairClass, value: string, others: readonly string[] = []): CodeVerdict => ({
  ...{ is: "mended", what, value, others },
});

/** A code that proves nothing still loses the apostrophe and the quotation marks a spreadsheet put round it. */
const signsGone = (text: string, cell: string) =>
  text === cell.trim() || text === "" || !/^\d+$/.test(text) ? kept : mended("code-signs", text);

/** A cell without what surrounds a code: invisible signs, quotation marks, an apostrophe that meant text. */
function tidied(cell: string): string {
  if (cell.length > longestMended) return "";
  if (digitsAlone.test(cell)) return cell;
  const text = cell.normalize("NFKC").replace(invisible, "").replace(/\s+/g, " ").trim();
  const bare = text.replace(/^"+ ?|[ ]?"+$/g, "").replace(/^'+(?=\d)|'$/g, "");
  return bare.trim();
}

/** The digits of a cell that are one code with a right check, whatever stands between and beside them. */
function wholeCode(text: string, kind: CodeKind, country: Country): string | undefined {
  if (isProven(text, kind, country)) return text;
  // Nothing stands beside these digits.
  if (digitsAlone.test(text)) return undefined;
  const bare = text.replace(label, "");
  const cores = [bare, bare.replace(/[.,]0{1,2}$/, "")];
  for (const core of cores) {
    const parts = core.split(/[ .,'_-]/);
    const digits = parts.join("");
    if (!/^\d+$/.test(digits) || !isProven(digits, kind, country)) continue;
    // Two codes in one cell are not one, though their digits together may pass a check.
    if (parts.length > 1 && parts.some((part) => isProven(part, kind, country))) continue;
    return digits;
  }
  return undefined;
}

/** Whether digits in their full length pass the check of what they can be. */
function isProven(digits: string, kind: CodeKind, country: Country): boolean {
  if (!/^\d{6,14}$/.test(digits)) return false;
  if (kind !== "cnk" && (digits.length > 8 || kind === "gtin") && gtinOf(digits)) return true;
  if (digits.length === 7 && ownSystem[country] === "CNK") return cnkOf(digits) !== undefined;
  return kind === "code" && checkNational({ system: ownSystem[country], digits }) === "passes";
}

/** Several codes: each must be proven. A list of which one is not names its product in doubt. */
function severalCodes(text: string, kind: CodeKind, country: Country): CodeVerdict | undefined {
  const parts = text
    .split(/[\s,;/|+]+/)
    .map((part) => part.replace(/[-.'"]/g, ""))
    .filter((part) => part !== "");
  if (parts.length < 2 || !parts.every((part) => /^\d{6,14}$/.test(part))) return undefined;
  const any: CodeKind = kind === "cnk" ? "code" : kind;
  if (!parts.every((part) => isProven(part, any, country))) return { is: "refused", reason: "codes" };
  const [value = "", ...others] = [...new Set(parts)];
  return mended(
    "several-codes",
    value,
    others.map((part) => besideLong(part, parts, country)),
  );
}

/** Beside the long code of a pack in Belgium, seven digits whose check holds are its CNK. */
const besideLong = (part: string, all: readonly string[], country: Country): string =>
  part.length === 7 && cnkOf(part) && ownSystem[country] === "CNK" && all.some(({ length }) => length > 11)
    ? `CNK:${part}`
    : part;

/** The different numbers of a column, without what surrounds them. */
function numbersIn(cells: Iterable<string>): readonly string[] {
  const numbers = new Set<string>();
  for (const cell of cells) {
    const text = tidied(cell);
    if (digitsAlone.test(text)) numbers.add(text);
  }
  return [...numbers];
}

/** A number that is too short: zeros in front come back with proof, and in a column of codes of one length only so. */
function shortCode(digits: string, kind: CodeKind, { pads }: CodeProof): CodeVerdict | undefined {
  const { length } = digits;
  if (kind !== "gtin" && length < 7) {
    const full = digits.padStart(7, "0");
    if (pads.cnk && length > 3 && cnkOf(full)) return mended("zeros", full);
    return kind === "cnk" ? { is: "refused", reason: "code-short" } : undefined;
  }
  if (kind !== "cnk" && length > 8 && length < 12) {
    const full = digits.padStart(13, "0");
    if (pads.gtin && gtinOf(full)) return mended("zeros", full);
    return kind === "gtin" ? { is: "refused", reason: "code-short" } : undefined;
  }
  return undefined;
}
