import { type Unit, unitOf } from "../import/stock-columns.ts";
import { longestMended } from "./lost-digits.ts";
import type { RepairChoices } from "./repair-notes.ts";

/** What a cell of a quantity is: whole packs, with the unit it names; or a thousand times more or less. */
export type QuantityVerdict =
  | { readonly value: string; readonly unit: Unit | undefined; readonly isMended: boolean }
  | { readonly between: readonly [thousands: string, decimals: string] };

const plain = /^-?\d{1,6}$/;
/** Wholes and zeros after a comma or a point; three zeros may be thousands. */
const zeros = /^(-?\d{1,6})[.,]0+$/;
const oneGroup = /^(-?\d{1,3})([.,])(\d{3})$/;
/** Thousands beyond doubt: two groups and more, a space or an apostrophe between them, decimals of zero behind. */
const groups =
  /^-?\d{1,3}(([ ']\d{3})+|(\.\d{3}){2,}|(,\d{3}){2,}|(\.\d{3})+(?=,0+$)|(,\d{3})+(?=[.,]0{1,2}$))([.,]0{1,2})?$/;

/**
 * Reads the quantities of a column; what a point before three digits means is proved by all of its cells, and so is what
 * "5 st" counts: a list counts packs, and only beside cells that say "packs" does a word such as "pieces" mean others.
 */
export function quantityColumn(
  cells: Iterable<string>,
  answer: RepairChoices["grouping"],
): (cell: string) => QuantityVerdict | undefined {
  const read = [...cells].map(parted);
  const grouping = groupingOf(read.map(({ number }) => number)) ?? answer;
  const arePiecesApart = read.some(({ unit }) => unit === "pack");
  return (cell) => {
    const { number, unit: named, isMended } = parted(cell);
    const unit = named === "piece" && !arePiecesApart ? undefined : named;
    const of = (value: string, isMore: boolean) => ({
      value: value.replace(/^(-?)0+(?=\d)/, "$1"),
      unit,
      isMended: isMended || isMore,
    });
    if (plain.test(number)) return of(number, false);
    const one = oneGroup.exec(number);
    if (one) {
      const [, whole = "", , rest = ""] = one;
      if (grouping === undefined && rest === "000") return { between: [whole + rest, whole] };
      if (grouping === "decimals") return rest === "000" ? of(whole, true) : undefined;
      return grouping === "thousands" ? of(whole + rest, true) : undefined;
    }
    const whole = zeros.exec(number)?.[1];
    if (whole !== undefined) return of(whole, false);
    if (!groups.test(number)) return undefined;
    const value = number.replace(/(?<=\d{3})[.,]0{1,2}$/, "").replace(/[ .,']/g, "");
    return plain.test(value) ? of(value, true) : undefined;
  };
}

/** A number and the unit written beside it; signs that only look like others become the plain ones. */
function parted(cell: string): { number: string; unit: Unit | undefined; isMended: boolean } {
  if (cell.length > longestMended) return { number: cell, unit: undefined, isMended: false };
  const trimmed = cell.trim();
  const text = trimmed
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .trim();
  const times = text.replace(/^[x×] ?(?=\d)|(?<=\d) ?[x×]$/i, "");
  const named = /^(.*\d) ?(\p{L}+)\.?$/u.exec(times);
  const unit = named ? (unitOf(named[2] as string) ?? abbreviated(named[2] as string)) : undefined;
  const number = unit ? (named?.[1] as string) : times;
  return { number, unit, isMended: number !== trimmed };
}

function abbreviated(word: string): Unit | undefined {
  if (/^(st|stk|pcs?|pce|pcs|pi[eè]ces?)$/i.test(word)) return "piece";
  return /^(verp|do?z?e?n?|doos|dozen|bo[iî]tes?|bte|pkg?|pck|pak|pakken|packung)$/i.test(word)
    ? "pack"
    : undefined;
}

/** What a point or comma before three digits means, when the column proves it; packs are whole. */
function groupingOf(numbers: readonly string[]): RepairChoices["grouping"] {
  const ones = numbers.flatMap((number) => oneGroup.exec(number) ?? []);
  if (ones.length === 0) return undefined;
  const inGroups = numbers.filter((number) => oneGroup.test(number));
  const isThousands =
    inGroups.some((number) => !number.endsWith("000")) || numbers.some((number) => groups.test(number));
  const hasDecimals = numbers.some(
    (number) => zeros.test(number) && !oneGroup.test(number) && !groups.test(number),
  );
  const isEverywhere =
    numbers.every((number) => number === "" || oneGroup.test(number)) && numbers.length > 2;
  if (isThousands) return hasDecimals ? undefined : "thousands";
  return hasDecimals || isEverywhere ? "decimals" : undefined;
}
