import type { Brand } from "../../base/types.ts";
import { type Gtin, gtinCheckDigit, gtinOf } from "./gtin.ts";

/** The national numbering systems: Belgium, Germany, France (13 and 7 digits), Spain, Italy, the Netherlands. */
export type NationalSystem = "CNK" | "PZN" | "CIP13" | "CIP7" | "CN" | "AIC" | "ZI";

/** A national product number, digits only, in its full length, with the system that gave it. */
export interface NationalCode {
  readonly system: NationalSystem;
  readonly digits: string;
}

/** A Belgian CNK: seven digits with a right check digit. */
export type Cnk = Brand<string, "Cnk">;

/** Whether a number passes its check; `none` where its system has no check, or none that is known. */
export type CheckVerdict = "passes" | "fails" | "none";

/** The code a national number is counted under: `CNK:2642619`; a CIP13 is a GTIN and counted as one. */
export function canonicalCode({ system, digits }: NationalCode): string {
  return system === "CIP13" ? digits.padStart(14, "0") : `${system}:${digits}`;
}

/** The national number that a canonical code is, or undefined when it is a GTIN or a text. */
export function nationalCodeOf(canonical: string): NationalCode | undefined {
  const parts = /^(CNK|PZN|CIP7|CN|AIC|ZI):(\d+)$/.exec(canonical);
  return parts ? { system: parts[1] as NationalSystem, digits: parts[2] as string } : undefined;
}

/** Judges a number in its full length by the rule of its system. */
export function checkNational({ system, digits }: NationalCode): CheckVerdict {
  if (!/^\d+$/.test(digits) || digits.length !== lengths[system]) return "fails";
  const passes = checks[system]?.(digits);
  if (passes === undefined) return "none";
  // The national list holds packs from 30… and some of 49… and 55… whose CIP7 fails; their CIP13 never does.
  if (!passes && system === "CIP7" && /^(30|49|55)/.test(digits)) return "none";
  return passes ? "passes" : "fails";
}

/** The CNK that 5 to 7 digits are (zeros in front may be lost, `2642-619` is a way to print it). */
export function cnkOf(text: string): Cnk | undefined {
  if (!/^(\d{5,7}|\d{4}-\d{3})$/.test(text)) return undefined;
  const digits = text.replace("-", "").padStart(7, "0");
  return luhnDigit(digits.slice(0, 6)) === digits[6] ? (digits as Cnk) : undefined;
}

/** The CNK of six digits whose check digit a scanner kept back. */
export function cnkWithCheckDigit(six: string): Cnk {
  return (six + luhnDigit(six)) as Cnk;
}

/** A CNK as it is printed: `2642-619`. */
export function formatCnk(cnk: string): string {
  return `${cnk.slice(0, 4)}-${cnk.slice(4)}`;
}

/** The AIC that nine digits, `A` and nine digits, or the six signs of Code 32 stand for. */
export function aicOf(text: string): NationalCode | undefined {
  const digits = /^A?\d{9}$/i.test(text) ? text.slice(-9) : fromCode32(text);
  const code = { system: "AIC", digits: digits ?? "" } as const;
  return checkNational(code) === "passes" ? code : undefined;
}

/** The national number that lies in a GTIN by a standard's rule: CIP13 (34009), NTIN of a PZN (4150), Spanish CN (847000). */
export function nationalInGtin(gtin: Gtin): NationalCode | undefined {
  if (gtin.startsWith("034009")) return { system: "CIP13", digits: gtin.slice(1) };
  if (gtin.startsWith("0847000")) return { system: "CN", digits: gtin.slice(7, 13) };
  const pzn = { system: "PZN", digits: gtin.slice(5, 13) } as const;
  return gtin.startsWith("04150") && checkNational(pzn) === "passes" ? pzn : undefined;
}

/** The GTIN that a national number has by a standard's rule, where there is one. */
export function gtinOfNational({ system, digits }: NationalCode): Gtin | undefined {
  const prefix = {
    CIP7: "34009",
    PZN: "4150",
    CN: "847000",
    CIP13: "",
    CNK: undefined,
    AIC: undefined,
    ZI: undefined,
  };
  const start = prefix[system];
  if (start === undefined) return undefined;
  return gtinOf(system === "CIP13" ? digits : start + digits + gtinCheckDigit(start + digits));
}

/** The number that an element string carries in AI 710 (DE), 711 (FR), 712 (ES) or 716 (IT), if it fits its rule. */
export function nationalInElement(ai: string, value: string): NationalCode | undefined {
  const systems = carriers[ai];
  const digits = ai === "712" && value.length === 7 ? value.slice(0, 6) : value;
  const system = systems?.find((each) => lengths[each] === digits.length);
  const code = system && { system, digits };
  return code && checkNational(code) !== "fails" ? code : undefined;
}

const carriers: Readonly<Record<string, readonly NationalSystem[]>> = {
  710: ["PZN"],
  711: ["CIP13", "CIP7"],
  712: ["CN"],
  716: ["AIC"],
};

const lengths: Readonly<Record<NationalSystem, number>> = {
  CNK: 7,
  PZN: 8,
  CIP13: 13,
  CIP7: 7,
  CN: 6,
  AIC: 9,
  ZI: 8,
};

const checks: Readonly<Partial<Record<NationalSystem, (digits: string) => boolean>>> = {
  CNK: (digits) => luhnDigit(digits.slice(0, 6)) === digits[6],
  PZN: (digits) => remainder11(digits, 1) === Number(digits[7]),
  CIP13: (digits) => digits.startsWith("34009") && gtinOf(digits) !== undefined,
  CIP7: (digits) => remainder11(digits, 2) === Number(digits[6]),
  AIC: (digits) => aicDigit(digits) === digits[8],
};

/** Luhn over six digits, every second doubled. */
function luhnDigit(six: string): string {
  let sum = 0;
  for (let index = 0; index < 6; index++)
    sum += digitSum((six.charCodeAt(index) - 48) * (index % 2 === 1 ? 2 : 1));
  return String((10 - (sum % 10)) % 10);
}

/** All digits but the last, weighted upwards from `firstWeight`, modulo 11; 10 is never issued and equals no digit. */
function remainder11(digits: string, firstWeight: number): number {
  let sum = 0;
  for (let index = 0; index < digits.length - 1; index++)
    sum += Number(digits[index]) * (firstWeight + index);
  return sum % 11;
}

/** As Luhn, but the sum's last digit is not complemented. */
function aicDigit(nine: string): string {
  let sum = 0;
  for (let index = 0; index < 8; index++) sum += digitSum(Number(nine[index]) * (index % 2 === 1 ? 2 : 1));
  return String(sum % 10);
}

const digitSum = (number: number) => (number > 9 ? number - 9 : number);

/** Code 32: nine digits written in base 32, without vowels. */
function fromCode32(text: string): string | undefined {
  if (!/^[0-9BCDFGHJKLMNPQRSTUVWXYZ]{6}$/.test(text)) return undefined;
  const alphabet = "0123456789BCDFGHJKLMNPQRSTUVWXYZ";
  let number = 0;
  for (const sign of text) number = number * 32 + alphabet.indexOf(sign);
  return number < 1e9 ? String(number).padStart(9, "0") : undefined;
}
