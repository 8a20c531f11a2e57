import type { Brand } from "../../base/types.ts";

/** A GS1 trade item number: 14 digits, check digit verified. */
export type Gtin = Brand<string, "Gtin">;

/** The last digit that makes `digits` (without it) a GS1 number: from the right, weights 3, 1, 3, 1 … (GS1 General Specifications 7.9.1). */
export function gtinCheckDigit(digits: string): string {
  return String((10 - (weighed(digits, digits.length) % 10)) % 10);
}

/** The sum of the first digits, weighted 3, 1, 3, 1 … from the last of them backwards. */
function weighed(digits: string, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index++)
    sum += ((count - index) % 2 === 1 ? 3 : 1) * (digits.charCodeAt(index) - 48);
  return sum;
}

/** The GTIN that 8, 12, 13 or 14 digits with a right check digit are; undefined for all else. */
export function gtinOf(digits: string): Gtin | undefined {
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) return undefined;
  const last = digits.length - 1;
  if ((weighed(digits, last) + digits.charCodeAt(last) - 48) % 10 !== 0) return undefined;
  return digits.padStart(14, "0") as Gtin;
}

/**
 * The pack that a box's GTIN says it holds: the same number without its indicator digit (1 to 8). Not every maker numbers
 * boxes so; a person says whether this one does.
 */
export function packInBox(code: string): Gtin | undefined {
  if (!/^[1-8]\d{13}$/.test(code) || !gtinOf(code)) return undefined;
  const digits = `0${code.slice(1, 13)}`;
  return gtinOf(digits + gtinCheckDigit(digits));
}
