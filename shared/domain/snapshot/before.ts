import * as v from "valibot";
import type { Held } from "../ledger/census.ts";
import { readFacts } from "./facts.ts";

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Range = v.tuple([Count, Count]);

/** What a PC says of a snapshot it keeps for itself: how it was before something else became true of it. */
export const Before = v.object({
  format: v.literal(1),
  /** When that was, in milliseconds since 1970. */
  at: Count,
  /** What came after: a copy was taken in, or a person went back to what was before that. */
  cause: v.picklist(["taken-in", "went-back"]),
  /** Which copy, or to which moment, as a person reads it. */
  title: v.pipe(v.string(), v.maxLength(300)),
  /** Entries it held, and which. */
  entries: Count,
  held: v.array(v.tuple([v.string(), v.array(Range)])),
  /** Those of them that say nothing by themselves: that the program was started, that a batch or a copy came in. */
  idle: v.optional(v.array(v.tuple([v.string(), v.array(Range)])), []),
  /**
   * What opens it, made for it alone: only of one that was kept while the pharmacy had no keys. Any other is closed to those
   * of the pharmacy, and this PC cannot open it by itself.
   */
  secret: v.optional(v.pipe(v.string(), v.regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/))),
});
export type Before = v.InferOutput<typeof Before>;

/** Reads what is said of a snapshot; undefined for anything this version does not understand. */
export function readBefore(text: string): Before | undefined {
  const read = readFacts(Before, text);
  return read === "newer" ? undefined : read;
}

/** The ranges of a ledger as they are written down. */
export const rangesOf = (held: Held): Before["held"] =>
  [...held].map(([writer, ranges]) => [writer, ranges.map(([from, to]) => [from, to] as [number, number])]);

/** So many of those that are kept stay, whatever their age; and of each of so many days the newest. */
const always = 3;
const days = 7;

/**
 * Which of those that are kept may go. The last three stay, and the newest of each of the last seven days on which one was kept:
 * days of the calendar without one do not count, so that no clock, set back or on, makes them old. One that holds `only` there
 * what this station has not stays until a person removes its file.
 */
export function beforesToGo<T extends { readonly before: Pick<Before, "at">; readonly only: number }>(
  kept: readonly T[],
): readonly T[] {
  const newestFirst = [...kept].sort((a, b) => b.before.at - a.before.at);
  const seen = new Set<number>();
  return newestFirst.filter(({ before, only }, place) => {
    const day = dayOf(before.at);
    const isFirst = !seen.has(day);
    seen.add(day);
    return place >= always && only === 0 && !(isFirst && seen.size <= days);
  });
}

/** Days, as they are where this PC stands. */
function dayOf(at: number): number {
  const then = new Date(at);
  return Math.round(Date.UTC(then.getFullYear(), then.getMonth(), then.getDate()) / 86_400_000);
}
