import { type Likeness, likeness, type Traits } from "./likeness.ts";

/** A record as it is compared, and under which keys it meets those it may be one with. */
export interface Comparable {
  readonly traits: Traits;
  readonly keys: readonly string[];
}

/** Two records that may be of one person, by their places, the earlier first. */
export interface DoublePair {
  readonly one: number;
  readonly other: number;
  readonly why: Likeness;
}

/** In a larger crowd of one date or one address each is compared with so many of those that sound nearest. */
const crowd = 100;
const neighbours = 30;
/** So many records or comparisons are looked at before others have their turn. */
const turn = 1_000;

/** A record with the keys that two records of one person have in common, nearly always one of them. */
export function comparableOf(traits: Traits): Comparable {
  const { name, firstName, nameAsFirst, firstAsName, birthDate, number, address, phone } = traits;
  const heard = (...said: readonly Traits["name"][]) =>
    said.flatMap(({ sounds, first }) => [...sounds, ...first]);
  const named = heard(name, nameAsFirst).flatMap((one) =>
    heard(firstName, firstAsName).map((other) => [one, other].sort().join(" ")),
  );
  const keys = [
    ...(number === "" ? [] : [`number ${number}`]),
    ...(birthDate === "" ? [] : [`born ${birthDate}`]),
    ...(address === "" ? [] : [`at ${address}`]),
    ...(phone === "" ? [] : [`phone ${phone}`]),
    ...new Set(named.map((key) => `named ${key}`)),
  ];
  return { traits, keys };
}

/** Why two records may be of one person; a quick no for those that meet under no key. */
export function likenessOf(
  one: Comparable,
  keysOfOne: ReadonlySet<string>,
  other: Comparable,
): Likeness | undefined {
  return other.keys.some((key) => keysOfOne.has(key)) ? likeness(one.traits, other.traits) : undefined;
}

/** All pairs that may be of one person, in turns. */
export function* findingPairs(all: readonly Comparable[]): Generator<undefined, readonly DoublePair[]> {
  const meeting = new Map<string, number[]>();
  for (const [at, { keys }] of all.entries()) {
    for (const key of keys) {
      const there = meeting.get(key);
      if (there) there.push(at);
      else meeting.set(key, [at]);
    }
    if (at % turn === turn - 1) yield;
  }
  const found = new Map<number, DoublePair>();
  let compared = 0;
  for (const group of meeting.values())
    for (const [one, other] of pairsIn(group, all)) {
      const key = one * all.length + other;
      if (!found.has(key)) {
        const why = likeness((all[one] as Comparable).traits, (all[other] as Comparable).traits);
        if (why) found.set(key, { one, other, why });
      }
      compared += 1;
      if (compared % turn === 0) yield;
    }
  return [...found.values()].sort((a, b) => a.one - b.one || a.other - b.other);
}

/** Everybody with everybody; in a crowd, as when a list gave all its people one birth date, with those who sound nearest. */
function* pairsIn(
  group: readonly number[],
  all: readonly Comparable[],
): Generator<readonly [number, number]> {
  const isCrowd = group.length > crowd;
  const sound = (at: number) => (all[at] as Comparable).traits.name.sounds[0] ?? "";
  const order = isCrowd ? group.toSorted((a, b) => (sound(a) < sound(b) ? -1 : 1)) : group;
  for (const [from, one] of order.entries()) {
    const end = isCrowd ? Math.min(order.length, from + 1 + neighbours) : order.length;
    for (let at = from + 1; at < end; at++) {
      const other = order[at] as number;
      yield one < other ? [one, other] : [other, one];
    }
  }
}
