import { expiryStored, expiryTyped } from "../codes/expiry.ts";
import { dateReadings } from "../repair/date-readings.ts";
import { mayHaveLost } from "../repair/lost-digits.ts";
import { expiryNumber } from "../stock/expiry-number.ts";
import { splitWords } from "./cell-words.ts";

const gs1Lot = /^[!-"%-?A-Z_a-z]{1,20}$/;
const gs1Serials = /^[!-"%-?A-Z_a-z]{1,20}(?: [!-"%-?A-Z_a-z]{1,20})*$/;
const longest = 100;
const mostPacks = 999_999;

/** The whole number a cell says, or undefined: `12`, `-3`, `12,00`; never a text, a fraction or a barcode. */
export function quantityOf(cell: string): number | undefined {
  const length = cell.length;
  if (length > 0 && length < 7) {
    let value = 0;
    let at = 0;
    while (at < length) {
      const digit = cell.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      at++;
    }
    if (at === length) return value;
  }
  const match = /^\s*(-?\d{1,6})(?:[.,]0+)?\s*$/.exec(cell);
  if (!match) return undefined;
  const value = Number(match[1]);
  return Math.abs(value) <= mostPacks ? value + 0 : undefined;
}

/** True for up to 15 ASCII letters and digits, as nearly all lots are: it is what it says. */
export function isPlainWord(cell: string): boolean {
  if (cell.length > 15) return false;
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    const letter = code | 32;
    if ((code < 48 || code > 57) && (letter < 97 || letter > 122)) return false;
  }
  return true;
}

const mayBeChanged = /[ /+;|(,]|^\d{1,4}[-.]|^#|^\p{L}{3,5}\.?[-.]\d\d$/u;

/** True for a lot that a spreadsheet may have made of another, or that has more in its cell. */
export const isOddLot = (cell: string): boolean =>
  mayBeChanged.test(cell) || (cell.length > 15 && mayHaveLost(cell));

/** A lot as it stands; undefined when it is longer than a lot can be kept or holds control characters. */
export function lotOfCell(cell: string): string | undefined {
  if (gs1Lot.test(cell)) return cell;
  const text = cell.trim();
  return text.length <= longest && isPrintable(text) ? text : undefined;
}

/** How many serials a cell lists; undefined when one is longer than can be kept or holds control characters. */
export function serialsIn(cell: string): number | undefined {
  if (gs1Serials.test(cell)) {
    let count = 1;
    for (let at = cell.indexOf(" "); at >= 0; at = cell.indexOf(" ", at + 1)) count++;
    return count;
  }
  const serials = splitWords(cell);
  return serials.every((serial) => serial.length <= longest && isPrintable(serial))
    ? serials.length
    : undefined;
}

/** An expiry as `expiryNumber` has it; undefined when the cell says no date. */
export function expiryOfCell(cell: string, today: string): number | undefined {
  const text = cell.trim();
  const expiry = text === "" ? "" : (expiryStored(text) ?? expiryTyped(text, today));
  return expiry === undefined ? undefined : expiryNumber(expiry);
}

/** True for a number with three digits behind its last point or comma: thousands, or decimals. */
export const mayBeThousands = (cell: string): boolean => {
  const sign = cell.length > 4 ? cell.charCodeAt(cell.length - 4) : 0;
  return sign === 0x2c || sign === 0x2e;
};

/** True for a date that could be another one, too. */
export function isOpenDate(cell: string, today: string): boolean {
  if (cell.trim() === "" || expiryStored(cell.trim())) return false;
  const ways = dateReadings(cell, today)?.ways;
  return !ways || new Set(ways.values()).size > 1;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const isPrintable = (text: string) => !/[\x00-\x1f\x7f]/.test(text);
