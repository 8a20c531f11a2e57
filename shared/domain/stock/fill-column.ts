import type { Run } from "../ledger/page.ts";
import type { Words } from "./words.ts";

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Writes a field of every entry of a run into a typed column from `start` on, each different value worked out once. */
export function fillFrom(
  run: Run,
  field: string,
  into: Numbers,
  start: number,
  toNumber: (value: unknown) => number,
): void {
  if (run.entry) {
    into[start] = toNumber((run.entry as unknown as Readonly<Record<string, unknown>>)[field] ?? null);
    return;
  }
  const column = run.columns[field];
  if (!column || "same" in column) {
    into.fill(toNumber(column?.same ?? null), start, start + run.count);
    return;
  }
  if ("each" in column) {
    const { each } = column;
    for (let at = 0; at < run.count; at++) into[start + at] = toNumber(each[at]);
    return;
  }
  const words = column.words.map(toNumber);
  const { index } = column;
  for (let at = 0; at < run.count; at++) into[start + at] = words[index[at] as number] as number;
}

/** Turns a text into its number among the words; absent is 0. */
export const placing =
  (words: Words) =>
  (value: unknown): number =>
    typeof value === "string" ? words.place(value) : 0;
