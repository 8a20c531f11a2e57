import type { PackFacts } from "./pack.ts";

/** What earlier packs of a product bore. */
export interface LearnedLots {
  /** Lots with the expiries they were seen with. */
  readonly lots: ReadonlyMap<string, ReadonlySet<string>>;
  readonly serials: readonly string[];
}

/**
 * Ways to understand a reading, the likeliest first: a lot of this product that was seen before, then a lot and a serial
 * that look like those seen before. What is equally likely keeps its order; nothing is decided here.
 */
export function rankWays(
  ways: readonly PackFacts[],
  learned: (code: string) => LearnedLots,
): readonly PackFacts[] {
  return ways
    .map((way) => ({ way, worth: worth(way, learned(way.code)) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ way }) => way);
}

function worth({ lot, expiry, serial }: PackFacts, { lots, serials }: LearnedLots): number {
  const known = lot === undefined ? undefined : lots.get(lot);
  const seen = known ? (expiry !== undefined && known.has(expiry) ? 120 : 100) : 0;
  return seen + likeness(lot, [...lots.keys()]) + likeness(serial, serials) / 2;
}

/** 20 for a text of a shape seen before, 6 for one of a length seen before; less than nothing for none where all had one. */
function likeness(text: string | undefined, seen: readonly string[]): number {
  if (seen.length === 0) return 0;
  if (text === undefined) return -2;
  const shape = shapeOf(text);
  if (seen.some((other) => shapeOf(other) === shape)) return 20;
  return seen.some((other) => other.length === text.length) ? 6 : 0;
}

/** `AB-12` as `AA-00`. */
const shapeOf = (text: string) => text.replace(/[A-Z]/g, "A").replace(/[a-z]/g, "a").replace(/[0-9]/g, "0");
