import type { Stock } from "../../shared/domain/stock/stock.ts";

/** A trigger that bounces, or a finger that does, comes again within so many milliseconds. */
const soon = 2_000;

/**
 * How many readings of the same follow each other up to this one, each within two seconds of the one before: packs without
 * a serial, that nobody said more of. Undefined for one alone. `readings` newest first.
 */
export function repeatOf(stock: Stock, readings: readonly number[], index: number): number | undefined {
  let [count, last] = [1, index];
  if (!isPlain(stock, index)) return undefined;
  for (const before of readings.slice(readings.indexOf(index) + 1)) {
    if (stock.facts.isStruck(before)) continue;
    if (!isPlain(stock, before) || !isSame(stock, before, last)) break;
    count += 1;
    last = before;
  }
  return count > 1 ? count : undefined;
}

/** One pack, without a serial, that counts as it was read. */
function isPlain({ entries, facts, serials }: Stock, index: number): boolean {
  const isOne = Math.abs(entries.delta[index] as number) === 1;
  return isOne && serials.of(index) === 0 && !facts.isSpokenOf(index) && !facts.isStruck(index);
}

function isSame({ entries, state }: Stock, one: number, other: number): boolean {
  return (
    entries.code[one] === entries.code[other] &&
    state.line[one] === state.line[other] &&
    entries.delta[one] === entries.delta[other] &&
    (entries.at[other] as number) - (entries.at[one] as number) <= soon
  );
}
