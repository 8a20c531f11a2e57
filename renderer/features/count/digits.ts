import { type Expiry, expiryTyped } from "../../../shared/domain/codes/expiry.ts";
import { cnkOf } from "../../../shared/domain/codes/national-code.ts";
import { isInsz } from "../../../shared/domain/customers/insz.ts";
import { comingMonth, expiryOfKeys, mostUnasked } from "./typed-expiry.ts";

/** One way to understand digits that were typed. */
export type DigitsWay =
  | { readonly what: "quantity"; readonly quantity: number }
  /** So many pieces of an open pack; `beside` the packs that were counted rather than instead of them. */
  | { readonly what: "pieces"; readonly pieces: number; readonly beside?: true }
  | { readonly what: "expiry"; readonly expiry: Expiry }
  | { readonly what: "code"; readonly code: string };

/** What typed digits mean; `ask` when only the person can tell, `person` when they are the number of a person. */
export type DigitsMeaning =
  | DigitsWay
  | { readonly what: "ask"; readonly ways: readonly DigitsWay[] }
  | { readonly what: "person" };

/** What the meaning of digits depends on: the day, and whether the pack they follow has an expiry already. */
export interface DigitsContext {
  readonly today: string;
  readonly hasReading: boolean;
  readonly hasExpiry: boolean;
  /** What the digits belong to, as far as it is known: how many of what were counted, and how many pieces are in a pack. */
  readonly counted?: {
    readonly quantity: number;
    readonly unit: "pack" | "piece";
    readonly isOut: boolean;
    readonly inPack?: number | undefined;
    /** This very pack was counted before: pieces are said of that reading, once it is sure that it is meant. */
    readonly isAgain?: boolean;
  };
}

/** Understands digits by their length; undefined when the text is not only digits (a printed CNK and MM/YY count as such). */
export function meaningOfDigits(text: string, context: DigitsContext): DigitsMeaning | undefined {
  const typed = text.trim();
  if (isInsz(typed)) return { what: "person" };
  const pieces = piecesOf(typed);
  if (pieces !== undefined) return piecesMeaning(pieces, context);
  if (/^\d{4}-\d{3}$/.test(typed)) return { what: "code", code: typed.replace("-", "") };
  if (/^\d{1,2}[/.-](\d{2}|\d{4})$/.test(typed)) return datedMeaning(typed, context);
  if (!/^\d+$/.test(typed)) return undefined;
  if (typed.length <= 3) return quantityMeaning(Number(typed), context);
  if (typed.length === 4) return fourDigits(typed, context);
  const code: DigitsWay = { what: "code", code: typed };
  if (codeLengths.has(typed.length)) return code;
  const quantity = { what: "quantity", quantity: Number(typed) } as const;
  return { what: "ask", ways: typed.length === 5 ? [code, quantity] : [code] };
}

/** True when seven digits are a CNK whose check holds: typed entry then goes on by itself. */
export function isWholeCnk(text: string): boolean {
  const digits = text.replace("-", "");
  return digits.length === 7 && cnkOf(digits) !== undefined;
}

/** `12*` or `12x`: how many of the next pack; undefined when the text is not that. */
export function timesOf(text: string): number | undefined {
  const parts = /^\s*(\d{1,4})\s*[*x×]\s*$/i.exec(text);
  const times = Number(parts?.[1] ?? 0);
  return times > 0 ? times : undefined;
}

/** Codes that people type: CNK without and with its check digit, EAN-8 and PZN, UPC, EAN-13, GTIN, the 16-digit unique code. */
const codeLengths = new Set([6, 7, 8, 12, 13, 14, 16]);

/** `12/`: so many pieces of an open pack; undefined when the text is not that. */
export function piecesOf(text: string): number | undefined {
  const digits = /^\s*(\d{1,4})\s*\/\s*$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** More than a pack holds is asked; so is what becomes of the packs when several were counted. */
function piecesMeaning(pieces: number, { counted }: DigitsContext): DigitsMeaning {
  const way = { what: "pieces", pieces } as const;
  if (!counted) return way;
  const { quantity, unit, isOut, inPack, isAgain } = counted;
  if (isAgain) return { what: "ask", ways: [way] };
  const isSeveral = unit === "pack" && quantity > 1;
  if (isSeveral && !isOut) return { what: "ask", ways: [{ ...way, beside: true }, way] };
  return isSeveral || isTooMany(pieces, inPack) ? { what: "ask", ways: [way] } : way;
}

/** True for more pieces than a pack holds, where that is known, or than anybody types without thinking. */
export const isTooMany = (pieces: number, inPack: number | undefined): boolean =>
  pieces > (inPack ?? mostPieces);

/** Few packs hold more pieces. */
const mostPieces = 1_000;

function quantityMeaning(quantity: number, { counted }: DigitsContext): DigitsMeaning {
  const way = { what: "quantity", quantity } as const;
  // Where pieces stand large, digits alone may be either.
  if (counted?.unit === "piece") return { what: "ask", ways: [{ what: "pieces", pieces: quantity }, way] };
  return quantity > mostUnasked ? { what: "ask", ways: [way] } : way;
}

function datedMeaning(typed: string, { today }: DigitsContext): DigitsMeaning | undefined {
  const expiry = expiryTyped(typed, today);
  return expiry && { what: "expiry", expiry };
}

function fourDigits(typed: string, { today, hasReading, hasExpiry }: DigitsContext): DigitsMeaning {
  const coming = comingMonth(typed, today);
  if (coming && hasReading && !hasExpiry) return { what: "expiry", expiry: coming };
  const expiry = hasReading ? expiryOfKeys(typed, today) : undefined;
  const ways: DigitsWay[] = [{ what: "quantity", quantity: Number(typed) }];
  if (expiry) ways.unshift({ what: "expiry", expiry });
  return { what: "ask", ways: [...ways, { what: "code", code: typed }] };
}
