import type { EntryId } from "../domain/ledger/identity.ts";
import type { Stock } from "../domain/stock/stock.ts";
import { isBare, isOnePackReason } from "./same-pack.ts";

/**
 * Of the readings of a station, oldest first, those that stand for both codes of their pack, each with the one that was
 * struck for it. Told from the ledger: the void says why, and only the two newest readings that stood then can have been
 * the pair. One whose other code seems to count again is left out: offering it twice would count a pack too many.
 */
export function mergedPacks(stock: Stock, readings: readonly number[]): ReadonlyMap<EntryId, EntryId> {
  const { entries, products } = stock;
  const rootOf = (reading: number) => products.root(entries.code[reading] as number);
  const merged = new Map<EntryId, EntryId>();
  for (const [at, bare] of readings.entries()) {
    const strike = mergeOf(stock, bare);
    if (strike === undefined) continue;
    const full = otherAt(stock, readings, at, strike);
    if (full === undefined || isBare(stock, full)) continue;
    const isOne = rootOf(full) === rootOf(bare);
    if (isOne && !countsAgain(stock, readings, bare, strike)) merged.set(entries.id(full), entries.id(bare));
  }
  return merged;
}

/** The void that struck a reading as the other code of a pack; undefined for a reading that stands or was taken back. */
function mergeOf({ entries, facts }: Stock, reading: number): number | undefined {
  if (!facts.isStruck(reading)) return undefined;
  const voids = facts.strikes.voidsOf(reading);
  return voids.find((index) => {
    const said = entries.facts.get(index);
    return said?.kind === "voided" && isOnePackReason(said.reason);
  });
}

/** The reading that was the newest beside this one when it was struck, the one right after it or right before it. */
function otherAt(stock: Stock, readings: readonly number[], at: number, strike: number): number | undefined {
  const { entries } = stock;
  const stood = (reading: number) => stoodAt(stock, reading, strike);
  const after = readings.slice(at + 1).filter((reading) => entries.compare(reading, strike) < 0);
  const [next, ...more] = after.filter(stood);
  if (next !== undefined) return more.length === 0 ? next : undefined;
  return readings.slice(0, at).findLast(stood);
}

const stoodAt = ({ entries, facts }: Stock, reading: number, strike: number) =>
  !facts.isStruck(reading) ||
  facts.strikes.voidsOf(reading).every((index) => entries.compare(index, strike) > 0);

/** True when one more reading of the same code alone came since, other than of a pack that was merged as well. */
function countsAgain(stock: Stock, readings: readonly number[], bare: number, strike: number): boolean {
  const { entries } = stock;
  return readings.some(
    (reading) =>
      entries.compare(reading, strike) > 0 &&
      entries.code[reading] === entries.code[bare] &&
      entries.lot[reading] === 0 &&
      entries.serial[reading] === 0 &&
      mergeOf(stock, reading) === undefined,
  );
}
