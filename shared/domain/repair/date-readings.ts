import { dated, type Expiry } from "../codes/expiry.ts";
import { longestMended } from "./lost-digits.ts";
import type { DateOrder } from "./repair-notes.ts";

/** How a date can be written: by the order of its parts, as the day number of a spreadsheet, or beyond doubt. */
export type DateWay = DateOrder | "number" | "sure";

/** All that a cell can say as a date. */
export interface DateReadings {
  /** Cells of one family are written in one way; each family of a column is judged by itself. */
  readonly family: string;
  readonly ways: ReadonlyMap<DateWay, string>;
  /** Something beside the order is mended: a zero in front, a time of day, a month's name. */
  readonly isMended: boolean;
}

/** Layouts of digits without signs between them, by their number: those of an odd number lost a zero in front. */
const layouts: Readonly<Record<number, readonly (readonly [DateOrder, string])[]>> = {
  3: [["my", "MYY"]],
  4: [
    ["my", "MMYY"],
    ["ym", "YYMM"],
  ],
  5: [
    ["dmy", "DMMYY"],
    ["mdy", "MDDYY"],
    ["my", "MYYYY"],
  ],
  6: [
    ["dmy", "DDMMYY"],
    ["mdy", "MMDDYY"],
    ["ymd", "YYMMDD"],
    ["my", "MMYYYY"],
    ["ym", "YYYYMM"],
  ],
  7: [
    ["dmy", "DMMYYYY"],
    ["mdy", "MDDYYYY"],
  ],
  8: [
    ["dmy", "DDMMYYYY"],
    ["mdy", "MMDDYYYY"],
    ["ymd", "YYYYMMDD"],
  ],
};

const months =
  /^(jan)|^(fe[bv])|^(mar|mrt|maa|mae)|^(a[pv]r)|^(ma[iy]|mei)|^(juin?$|jun)|^(jul|juil)|^(ao|aug)|^(sep)|^(o[ck]t)|^(nov)|^(de[cz])/;
const time = /[T ]00?[:.]00([:.]00([.,]0+)?)?Z?$/;
/** Packs keep for a few years: where only two digits, or a number, name the year, others are not meant. */
const yearsBack = 10;
const yearsAhead = 20;
/** Day 0 of the numbers a spreadsheet has for days (1 March 1900 is 61). */
const dayZero = Date.UTC(1899, 11, 30);

/** What a cell can mean as a date; undefined when it is none. An expiry is taken by `today` to be near. */
export function dateReadings(cell: string, today: string): DateReadings | undefined {
  if (cell.length > longestMended) return undefined;
  const written = cell.replace(/[\u00a0\s]+/g, " ").trim();
  const text = written.replace(time, "");
  const isTimed = text !== written;
  if (/\p{L}/u.test(text)) return named(text, today);
  const groups = text.split(/ ?[-/. ] ?/);
  if (!groups.every((group) => /^\d+$/.test(group))) return undefined;
  const [first = "", second = "", third = ""] = groups;
  const found = (family: string, ways: readonly Way[], isMended = isTimed) =>
    readingsOf(family, ways, isMended);
  const at = (year: string, month: string, day: string) => dated(year, month, day, today);
  if (groups.length === 1) return digits(first, today);
  if (groups.length === 2) {
    if (first.length === 4) return found("sure", [["sure", at(first, second, "00")]]);
    if (second.length === 4) return found("sure", [["sure", at(second, first, "00")]]);
    return near(
      "two",
      [
        ["my", at(second, first, "00")],
        ["ym", at(first, second, "00")],
      ],
      today,
    );
  }
  if (groups.length !== 3) return undefined;
  if (first.length === 4) return found("sure", [["sure", at(first, second, third)]]);
  const ends: readonly Way[] = [
    ["dmy", at(third, second, first)],
    ["mdy", at(third, first, second)],
  ];
  if (third.length === 4) return found("long", ends);
  return near("short", [...ends, ["ymd", at(first, second, third)]], today, isTimed);
}

type Way = readonly [DateWay, Expiry | undefined];

function readingsOf(family: string, ways: readonly Way[], isMended: boolean): DateReadings | undefined {
  const read = new Map<DateWay, Expiry>();
  for (const [way, date] of ways) if (date !== undefined) read.set(way, date);
  return read.size === 0 ? undefined : { family, ways: read, isMended };
}

/** Readings of which those far from today are left out, unless all of them are. */
function near(
  family: string,
  ways: readonly Way[],
  today: string,
  isMended = false,
): DateReadings | undefined {
  const close = ways.filter(([, date]) => date !== undefined && isNear(date, today));
  return readingsOf(family, close.length > 0 ? close : ways, isMended);
}

function isNear(date: string, today: string): boolean {
  const years = Number(date.slice(0, 4)) - Number(today.slice(0, 4));
  return years >= -yearsBack && years <= yearsAhead;
}

function digits(text: string, today: string): DateReadings | undefined {
  // A year alone is no month of 2019 or 2020.
  const own = /^(19|20)\d\d$/.test(text) ? [] : (layouts[text.length] ?? []);
  const ways = own.map(([way, layout]): Way => {
    const part = (letter: string) => [...text].filter((_, index) => layout[index] === letter).join("");
    const month = part("M").padStart(2, "0");
    return [way, dated(part("Y"), month, part("D").padStart(2, "0"), today)];
  });
  if (text.length === 5) {
    const day = new Date(dayZero + Number(text) * 86_400_000).toISOString().slice(0, 10);
    if (isNear(day, today)) ways.push(["number", day as Expiry]);
  }
  const even = text.length + (text.length % 2);
  return near(`digits-${even}`, ways, today, text.length % 2 === 1);
}

/** `31 mars 2027`, `mrt-27`, `Mar 31, 2027`; a day and a month without a year are no date. */
function named(text: string, today: string): DateReadings | undefined {
  const parts = text.split(/[-/., ]+/).filter((part) => part !== "");
  const words = parts.filter((part) => /^\p{L}+$/u.test(part));
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  const month = words.length === 1 ? monthNamed(words[0] as string) : undefined;
  if (month === undefined || numbers.length + 1 !== parts.length) return undefined;
  const at = (year: string, day: string) => dated(year, month, day, today);
  const [first = "", second = ""] = numbers;
  if (numbers.length === 1) {
    const isYear = first.length === 4 || (first.length === 2 && parts[0] === words[0]);
    return isYear ? readingsOf("sure", [["sure", at(first, "00")]], true) : undefined;
  }
  if (numbers.length !== 2) return undefined;
  const date = first.length === 4 ? at(first, second) : at(second, first);
  return readingsOf("sure", [["sure", date]], true);
}

/** The number of a month by the start of its name in any of the four languages, as two digits. */
export function monthNamed(word: string): string | undefined {
  const found = months.exec(word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
  if (!found || word.length < 3) return undefined;
  return String(found.slice(1).findIndex((group) => group !== undefined) + 1).padStart(2, "0");
}
