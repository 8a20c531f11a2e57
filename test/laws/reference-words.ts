import type { EntryOf } from "../../shared/domain/ledger/entry.ts";
import type { Quantity } from "./reference-readings.ts";
import { inOrder } from "./reference-standing.ts";

/**
 * What an adjustment may have seen of a line: all other adjustments and what was counted before it, by its own writer or by
 * the clock, and of what others counted later by the clock, of each writer, what that one said first.
 */
export function waysSeen(
  word: EntryOf<"adjusted">,
  entries: readonly Quantity[],
): readonly (readonly Quantity[])[] {
  const others = entries.filter((one) => one !== word);
  const isBefore = (one: Quantity) =>
    one.writer === word.writer ? one.number < word.number : inOrder(one, word) < 0;
  const isCertain = (one: Quantity) => one.kind === "adjusted" || isBefore(one);
  const later = others.filter((one) => !isCertain(one) && one.writer !== word.writer);
  let ways: (readonly Quantity[])[] = [others.filter(isCertain)];
  for (const writer of new Set(later.map((one) => one.writer))) {
    const its = later.filter((one) => one.writer === writer).sort((a, b) => a.number - b.number);
    ways = ways.flatMap((way) => [way, ...its.map((_, at) => [...way, ...its.slice(0, at + 1)])]);
  }
  return ways;
}
