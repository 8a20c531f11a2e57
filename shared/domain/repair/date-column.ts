import { expiryStored } from "../codes/expiry.ts";
import { type DateReadings, type DateWay, dateReadings } from "./date-readings.ts";
import type { DateOrder, RepairClass } from "./repair-notes.ts";

/** What a cell of dates is: a date in the one form we store, with what was mended; or one of several. */
export type DateVerdict =
  | { readonly value: string; readonly mended: RepairClass | undefined }
  | { readonly between: ReadonlyMap<DateWay, string> };

/** What the dates of a column are: which forms are kept, and how others are read. */
interface DatesOf {
  readonly read: (cell: string, today: string) => DateReadings | undefined;
  readonly isKept: (cell: string) => boolean;
}

const expiries: DatesOf = { read: dateReadings, isKept: (cell) => expiryStored(cell) !== undefined };

/** How each family of a column is written. */
type Decided = ReadonlyMap<string, DateWay | undefined>;

const nothing = /^0{1,4}[-/. ]?0{1,2}[-/. ]?0{1,4}$/;

/**
 * Reads the dates of a column, its order proved by all of its cells together: the one way in which every cell of a family
 * is a date. Where several are left, or none, only cells that say the same in every way are dates; the others are asked,
 * or read as the answer says.
 */
export function dateColumn(
  cells: Iterable<string>,
  today: string,
  answer: DateOrder | undefined,
  of: DatesOf = expiries,
): (cell: string) => DateVerdict | undefined {
  const families = new Map<string, DateReadings[]>();
  for (const cell of cells) {
    const read = of.read(cell, today);
    if (!read || read.family === "sure") continue;
    const family = families.get(read.family);
    if (family) family.push(read);
    else families.set(read.family, [read]);
  }
  const decided = new Map([...families].map(([family, all]) => [family, wayOf(all, answer)] as const));
  return verdictOn.bind(undefined, today, decided, of);
}

function verdictOn(today: string, decided: Decided, of: DatesOf, cell: string): DateVerdict | undefined {
  const text = cell.trim();
  if (text === "") return { value: "", mended: undefined };
  if (of.isKept(text)) return { value: text, mended: undefined };
  const read = of.read(text, today);
  if (!read) return nothing.test(text) && text.length > 5 ? { value: "", mended: "date-form" } : undefined;
  const form = read.isMended ? "date-form" : undefined;
  const dates = new Set(read.ways.values());
  const [only] = dates;
  const way = decided.get(read.family);
  if (dates.size === 1)
    return { value: only as string, mended: read.ways.has("number") ? "date-number" : form };
  const proved = way && read.ways.get(way);
  if (proved === undefined) return { between: read.ways };
  return { value: proved, mended: way === "number" ? "date-number" : "date-order" };
}

/** The ways in which all are dates, as the first has them in order. */
function waysOfAll([first, ...others]: readonly DateReadings[]): readonly DateWay[] {
  const left = new Set(first?.ways.keys());
  for (const { ways } of others) for (const way of left) if (!ways.has(way)) left.delete(way);
  return [...left];
}

/** The one way in which all are dates; the answer of a person where several are left. */
function wayOf(all: readonly DateReadings[], answer: DateOrder | undefined): DateWay | undefined {
  const left = waysOfAll(all);
  // A month and a year of four digits (032027) can always be read as the 20th of that month, too.
  const likely = left.includes("my") && left.includes("mdy") ? left.filter((way) => way !== "mdy") : left;
  if (likely.length === 1) return likely[0];
  return answer !== undefined && likely.includes(answer) ? answer : undefined;
}
