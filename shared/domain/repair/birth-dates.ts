import { birthDateHint } from "../customers/insz.ts";
import { type DateReadings, type DateWay, monthNamed } from "./date-readings.ts";
import { longestMended } from "./lost-digits.ts";
import type { DateOrder } from "./repair-notes.ts";

/** A way in which a cell is a birth date, and the date: `1958-03-14`, `1958-03` or `1958`. */
type Way = readonly [way: DateWay, date: string];

const oldest = 1850;
/** Day 0 of the numbers a spreadsheet has for days. */
const dayZero = Date.UTC(1899, 11, 30);
const time = /[T ]00?[:.]00([:.]00([.,]0+)?)?Z?$/;

/** True for a date in the one form that is kept. */
export const isKeptBirthDate = (cell: string): boolean =>
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(cell);

/** All that a cell can say as a birth date, none of them to come; empty where two digits could be years of two centuries. */
export function birthReadings(cell: string, today: string): DateReadings | undefined {
  const read = allReadings(cell, today);
  if (!read) return undefined;
  const ways = new Map<DateWay, string>();
  for (const [way, date] of read.ways) ways.set(way, ways.has(way) ? "" : date);
  return { ...read, ways };
}

/** The date that a person's number proves, when the cell can be read so; undefined when it proves nothing. */
export function provedBirthDate(cell: string, insz: string, today: string): string | undefined {
  const hint = birthDateHint(insz);
  if (hint?.length !== 10) return undefined;
  return allReadings(cell, today)?.ways.some(([, date]) => date === hint) ? hint : undefined;
}

/** The order that the persons' numbers beside the dates of a column prove: the only one that says of all of them what the number says. */
export function provedOrder(rows: Iterable<readonly [cell: string, insz: string]>, today: string) {
  let left: ReadonlySet<DateOrder> | undefined;
  for (const [cell, insz] of rows) {
    const hint = birthDateHint(insz);
    if (hint?.length !== 10) continue;
    const ways = allReadings(cell, today)?.ways.filter(([, date]) => date === hint) ?? [];
    const orders = ways.flatMap(([way]) => (way === "sure" || way === "number" ? [] : [way]));
    if (orders.length === 0) continue;
    left = new Set(orders.filter((order) => left === undefined || left.has(order)));
  }
  const [only, ...others] = left ?? [];
  return others.length === 0 ? only : undefined;
}

interface AllReadings {
  readonly family: string;
  readonly ways: readonly Way[];
  readonly isMended: boolean;
}

function allReadings(cell: string, today: string): AllReadings | undefined {
  if (cell.length > longestMended) return undefined;
  const written = cell.replace(/[\u00a0\s]+/g, " ").trim();
  const text = written.replace(time, "");
  const isMended = text !== written;
  const of = (family: string, ways: readonly (readonly [DateWay, readonly string[]])[]) => {
    const past = ways.flatMap(([way, dates]) =>
      dates.filter((date) => date <= today).map((date): Way => [way, date]),
    );
    return past.length === 0 ? undefined : { family, ways: past, isMended };
  };
  const groups = text.split(/ ?[-/., ] ?/).filter((group) => group !== "");
  const named = groups.findIndex((group) => /^\p{L}{3,}$/u.test(group));
  if (named >= 0) {
    const month = monthNamed(groups[named] as string);
    const [first = "", second = "", more] = groups.filter((_, at) => at !== named);
    if (month === undefined || more !== undefined) return undefined;
    const [day, year] = first.length === 4 ? [second, first] : [first, second];
    return of("sure", [["sure", dates(year, month, day, today)]]);
  }
  if (!groups.every((group) => /^\d+$/.test(group))) return undefined;
  const [first = "", second = "", third = "", fourth] = groups;
  if (fourth !== undefined) return undefined;
  if (groups.length === 1) return of(`digits-${first.length + (first.length % 2)}`, digitWays(first, today));
  if (groups.length === 2) {
    const [year, month] = first.length === 4 ? [first, second] : [second, first];
    return year.length === 4 ? of("sure", [["sure", months(year, month)]]) : undefined;
  }
  if (first.length === 4) return of("sure", [["sure", dates(first, second, third, today)]]);
  const ends: readonly (readonly [DateWay, readonly string[]])[] = [
    ["dmy", dates(third, second, first, today)],
    ["mdy", dates(third, first, second, today)],
  ];
  if (third.length === 4) return of("long", ends);
  return of("short", [...ends, ["ymd", dates(first, second, third, today)]]);
}

/** What digits without signs between them say: eight, seven that lost a zero, six, five, or the day number of a spreadsheet. */
function digitWays(text: string, today: string): readonly (readonly [DateWay, readonly string[]])[] {
  const { length } = text;
  if (length === 4 && Number(text) >= oldest && text <= today.slice(0, 4)) return [["sure", [text]]];
  if (length < 4 || length > 8) return [];
  const day = new Date(dayZero + Number(text) * 86_400_000).toISOString().slice(0, 10);
  const number: readonly (readonly [DateWay, readonly string[]])[] =
    length <= 5 && Number(text) > 366 ? [["number", [day]]] : [];
  if (length === 4) return number;
  const full = text.padStart(length > 6 ? 8 : 6, "0");
  const year = full.length - 4;
  const [one, two, rest] = [full.slice(0, 2), full.slice(2, 4), full.slice(4)];
  return [
    ["dmy", dates(rest, two, one, today)],
    ["mdy", dates(rest, one, two, today)],
    ...(length % 2 === 0
      ? [
          [
            "ymd",
            dates(full.slice(0, year), full.slice(year, year + 2), full.slice(year + 2), today),
          ] as const,
        ]
      : []),
    ...number,
  ];
}

/** A day, of two centuries where two digits name the year. */
function dates(year: string, month: string, day: string, today: string): readonly string[] {
  if (year.length === 2) {
    const century = Number(today.slice(0, 2));
    return [century - 1, century]
      .flatMap((own) => dates(`${own}${year}`, month, day, today))
      .filter((date) => date <= today);
  }
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const isDay = /^\d{1,2}$/.test(day) && Number(day) >= 1 && Number(day) <= last;
  return isDay ? months(year, month).map((own) => `${own}-${day.padStart(2, "0")}`) : [];
}

function months(year: string, month: string): readonly string[] {
  const isOne = /^\d{1,2}$/.test(month) && Number(month) >= 1 && Number(month) <= 12;
  return isOne && /^\d{4}$/.test(year) && Number(year) >= oldest ? [`${year}-${month.padStart(2, "0")}`] : [];
}
