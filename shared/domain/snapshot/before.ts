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

/** Of so many that were kept before something was taken in the newest stay. */
const most = 5;

/**
 * Which of those that are kept may go. One from before a person went back holds what is nowhere else any more: it stays until
 * a person removes it.
 */
export function beforesToGo<T extends { readonly before: Pick<Before, "at" | "cause"> }>(
  kept: readonly T[],
): readonly T[] {
  return kept
    .filter(({ before }) => before.cause === "taken-in")
    .sort((a, b) => b.before.at - a.before.at)
    .slice(most);
}
