import fc from "fast-check";
import { gtinCheckDigit } from "../../shared/domain/codes/gtin.ts";
import { interpretScan, type Reading, type Scan, type ScanContext } from "../../shared/domain/codes/scan.ts";

/** A day and a country in which readings are judged. */
export const context: ScanContext = { today: "2026-11-21", country: "BE" };

/** A reading whose characters and positions agree, as on a US keyboard. */
export const typedAs = (text: string): Reading => ({ byPosition: text, byCharacter: text, ending: "enter" });

/** What such a reading is understood to mean. */
export const scan = (text: string): Scan => interpretScan(typedAs(text), context);

/** So many random digits. */
export const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: length, maxLength: length });
/** A valid GTIN of 14 digits. */
export const gtin14 = digits(13).map((body) => body + gtinCheckDigit(body));
const gs1Signs = [..."!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"];
const anySigns = fc.string({ unit: fc.constantFrom(...gs1Signs), minLength: 1, maxLength: 20 });
/** Values that look like more elements, which is where a lost separator would deceive. */
const deceiving = fc
  .array(fc.constantFrom("01", "10", "17", "21", "240", "37", "270131", "260200", "0", "5", "A"), {
    minLength: 1,
    maxLength: 9,
  })
  .map((parts) => parts.join("").slice(0, 20));
/** A lot or a serial, plain or deceiving. */
export const value20 = fc.oneof(anySigns, deceiving);
const year = fc.integer({ min: 0, max: 99 });
/** A day as AI 17 writes it, day 00 included. */
export const yymmdd = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(""));
/** The day it may be while a pack is read. */
export const today = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** What a medicine pack's code says. */
export interface Pack {
  readonly gtin: string;
  readonly lot: string;
  readonly serial: string;
  readonly day: string;
}
/** Any pack. */
export const pack = fc.record({ gtin: gtin14, lot: value20, serial: value20, day: yymmdd });
/** The four identifiers of a medicine pack in any order. */
export const order = fc.shuffledSubarray(["01", "10", "17", "21"], { minLength: 4, maxLength: 4 });

/** The element string of a pack in a given order, with separators only where they are needed. */
export function elementString(from: Pack, ais: readonly string[]): string {
  const values: Readonly<Record<string, string>> = {
    "01": from.gtin,
    "10": from.lot,
    "17": from.day,
    "21": from.serial,
  };
  return ais
    .map(
      (ai, index) => ai + values[ai] + ((ai === "10" || ai === "21") && index < ais.length - 1 ? "\x1d" : ""),
    )
    .join("");
}
