import type { Brand } from "../../base/types.ts";

/**
 * The last day a pack may be used: `YYYY-MM-DD`, or `YYYY-MM` when the pack names only the month (day 00), which then
 * means its last day. Each pack's expiry has one form, so it can lie in keys and entries; compare by `lastDay`.
 */
export type Expiry = Brand<string, "Expiry">;

/** The expiry that six digits of AI 17 mean, or undefined when there is no such day. */
export function expiryOfYymmdd(text: string, today: string): Expiry | undefined {
  const parts = /^(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!parts) return undefined;
  return expiryOf(fullYear(Number(parts[1]), today), Number(parts[2]), Number(parts[3]));
}

/** A text that is longer is no date, and looking for one in it could take for ever. */
const longestTyped = 300;

/** The expiry a person typed: MMYY, MM/YY, MM/YYYY, DD/MM/YYYY, YYYY-MM-DD and their kin; undefined when it is none or could be two. */
export function expiryTyped(text: string, today: string): Expiry | undefined {
  if (text.length > longestTyped) return undefined;
  const groups = text.trim().split(/\s*[-/. ]\s*/);
  if (!groups.every((group) => /^\d+$/.test(group))) return undefined;
  const [first = "", second = "", third = ""] = groups;
  if (groups.length === 1) return runOfDigits(first, today);
  if (groups.length === 2)
    return first.length === 4 ? dated(first, second, "00", today) : dated(second, first, "00", today);
  if (groups.length > 3) return undefined;
  return first.length === 4 ? dated(first, second, third, today) : dated(third, second, first, today);
}

/** The day after which the pack is expired, `YYYY-MM-DD`. */
export function lastDay(expiry: Expiry): string {
  if (expiry.length > 7) return expiry;
  return `${expiry}-${daysIn(Number(expiry.slice(0, 4)), Number(expiry.slice(5, 7)))}`;
}

/** True from the day after its last. */
export function isExpired(expiry: Expiry, today: string): boolean {
  return lastDay(expiry) < today;
}

/** How far ahead an expiry is soon. */
export interface Horizon {
  readonly count: number;
  readonly unit: "days" | "months";
}

/** The last day that is soon, `YYYY-MM-DD`; a month on from the 31st is the last day of a shorter month. */
export function horizonDay(today: string, { count, unit }: Horizon): string {
  const [year, month, day] = today.split("-").map(Number) as [number, number, number];
  const months = unit === "months" ? month + count : month;
  const last = new Date(Date.UTC(year, months, 0)).getUTCDate();
  const from = Date.UTC(year, months - 1, unit === "months" ? Math.min(day, last) : day + count);
  return new Date(from).toISOString().slice(0, 10);
}

/** Days from today to the last day; negative when it is past. */
export function daysUntil(expiry: Expiry, today: string): number {
  return dayNumber(lastDay(expiry)) - dayNumber(today);
}

/** The expiry that a stored text is, or undefined when it is not in the one form or there is no such day. */
export function expiryStored(text: string): Expiry | undefined {
  const parts = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text);
  if (!parts || parts[3] === "00") return undefined;
  return expiryOf(Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0));
}

/** Four digits are MMYY, six MMYYYY or DDMMYY or YYMMDD, eight DDMMYYYY or YYYYMMDD: taken when only one of them is a date. */
function runOfDigits(text: string, today: string): Expiry | undefined {
  const readings = layouts.flatMap((layout) => {
    const part = (letter: string) => [...text].filter((_, index) => layout[index] === letter).join("");
    return layout.length === text.length ? (dated(part("Y"), part("M"), part("D") || "00", today) ?? []) : [];
  });
  const dates = [...new Set(readings)];
  return dates.length === 1 ? dates[0] : undefined;
}

const layouts = ["MYY", "MMYY", "MMYYYY", "DDMMYY", "YYMMDD", "DDMMYYYY", "YYYYMMDD"];

/** The expiry of a year of two or four digits, a month and a day (`00` names none), or undefined when there is no such day. */
export function dated(year: string, month: string, day: string, today: string): Expiry | undefined {
  if ((year.length !== 2 && year.length !== 4) || month.length > 2 || day.length > 2) return undefined;
  const current = Number(today.slice(0, 4));
  const full = year.length === 2 ? fullYear(Number(year), today) : Number(year);
  return Math.abs(full - current) > 50 ? undefined : expiryOf(full, Number(month), Number(day));
}

/** GS1 General Specifications 7.12: the two digits mean the year nearest to this one. */
function fullYear(twoDigits: number, today: string): number {
  const current = Number(today.slice(0, 4));
  const century = current - (current % 100);
  const difference = twoDigits - (current % 100);
  if (difference >= 51) return century - 100 + twoDigits;
  if (difference <= -50) return century + 100 + twoDigits;
  return century + twoDigits;
}

function expiryOf(year: number, month: number, day: number): Expiry | undefined {
  if (month < 1 || month > 12 || day > daysIn(year, month)) return undefined;
  const text = `${String(year).padStart(4, "0")}-${twoDigits(month)}`;
  return (day === 0 ? text : `${text}-${twoDigits(day)}`) as Expiry;
}

const twoDigits = (number: number) => String(number).padStart(2, "0");

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const dayNumber = (day: string) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000;
