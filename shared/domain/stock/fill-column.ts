import type { Run } from "../ledger/page.ts";
import type { Words } from "./words.ts";

/** Four kinds of column and no more: the engine makes fast code of a loop that has met up to four. */
type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;

/**
 * Writes a field of every entry of a run into a typed column, each different value worked out once. `start` is the place
 * of the entry that would be number 0.
 */
export function fillFrom(
  run: Run,
  field: string,
  into: Numbers,
  start: number,
  toNumber: (value: unknown) => number,
): void {
  const { count, numbers } = run;
  const first = start + run.from;
  if (run.entry) {
    into[first] = toNumber((run.entry as unknown as Readonly<Record<string, unknown>>)[field] ?? null);
    return;
  }
  const column = run.columns[field] ?? nothing;
  const place = (at: number) => (numbers ? start + (numbers[at] as number) : first + at);
  if ("same" in column) {
    const value = toNumber(column.same);
    if (!numbers) into.fill(value, first, first + count);
    else for (let at = 0; at < count; at++) into[place(at)] = value;
  } else if ("each" in column) {
    const { each } = column;
    for (let at = 0; at < count; at++) into[place(at)] = toNumber(each[at]);
  } else if ("plus" in column) {
    const { plus } = column;
    const since = toNumber(column.since);
    for (let at = 0; at < count; at++) into[place(at)] = since + (plus[at] as number);
  } else {
    const { index } = column;
    const words = new Float64Array(column.words.length);
    for (let at = 0; at < words.length; at++) words[at] = toNumber(column.words[at]);
    for (let at = 0; at < count; at++) into[place(at)] = words[index[at] as number] as number;
  }
}

/** The same for texts, as their numbers among the words; those that were numbered ahead are taken as they are. */
export function fillTexts(run: Run, field: string, into: Numbers, start: number, words: Words): void {
  const texts = run.numbers ? undefined : textsOf(run, field);
  const numbers = texts && words.numberedAhead(texts);
  if (numbers) into.set(numbers, start + run.from);
  else fillFrom(run, field, into, start, placing(words));
}

/** The texts of a field, one for each entry; undefined where they are kept otherwise. */
export function textsOf(run: Run, field: string): readonly unknown[] | undefined {
  const column = run.columns[field];
  return column && "each" in column ? column.each : undefined;
}

const nothing = { same: null };

/** Turns a text into its number among the words; absent is 0. */
export const placing =
  (words: Words) =>
  (value: unknown): number =>
    typeof value === "string" ? words.place(value) : 0;

/** True when a run says this one value of every entry. */
export function isSame(run: Run, field: string, value: unknown): boolean {
  const column = run.columns[field];
  if (run.entry || (column && !("same" in column))) return false;
  return (column?.same ?? null) === value;
}
