import { gtinOf } from "../codes/gtin.ts";
import { cnkOf } from "../codes/national-code.ts";
import { ownSystem } from "../codes/own-system.ts";
import type { Country } from "../codes/scan.ts";
import { isCutNumber } from "./lost-digits.ts";

/** What a column of codes is said to hold by its header. */
export type CodeKind = "gtin" | "cnk" | "code";

/** So many different cells are enough to say what a whole column holds. */
const enough = 5;
const most = 0.9;

/** What the cells of a column prove together. */
export interface CodeProof {
  /** Zeros in front may be put back: what is short passes once they are, nearly everywhere. */
  readonly pads: { readonly cnk: boolean; readonly gtin: boolean };
  readonly isCut: boolean;
}

/** What different numbers of a column of codes prove. */
export function proofOf(numbers: readonly string[], kind: CodeKind, country: Country): CodeProof {
  const sevens = shareOf(numbers, 7, 7, isCnk);
  const longs = shareOf(numbers, 12, 14, isGtin);
  const isCnkColumn =
    kind === "cnk" ||
    (kind === "code" && ownSystem[country] === "CNK" && sevens.count >= enough && sevens.share >= most);
  const isGtinColumn = kind === "gtin" || (longs.count >= enough && longs.share >= most);
  return {
    pads: {
      cnk: isCnkColumn && shareOf(numbers, 4, 6, isCnk).share >= most,
      gtin: isGtinColumn && shareOf(numbers, 9, 11, isGtin).share >= most,
    },
    isCut: areCut(numbers),
  };
}

const isCnk = (digits: string) => cnkOf(digits.padStart(7, "0")) !== undefined;
const isGtin = (digits: string) => gtinOf(digits.padStart(14, "0")) !== undefined;

/** How many numbers are so long, and which share of them passes; none where there are none. */
function shareOf(
  numbers: readonly string[],
  least: number,
  longest: number,
  passes: (digits: string) => boolean,
): { readonly count: number; readonly share: number } {
  let [count, passed] = [0, 0];
  for (const digits of numbers) {
    if (digits.length < least || digits.length > longest) continue;
    count++;
    if (passes(digits)) passed++;
  }
  return { count, share: count === 0 ? 0 : passed / count };
}

/** Whether every number that is longer than a spreadsheet keeps was cut by one. */
function areCut(numbers: readonly string[]): boolean {
  for (const digits of numbers) if (digits.length > 15 && !isCutNumber(digits)) return false;
  return true;
}
