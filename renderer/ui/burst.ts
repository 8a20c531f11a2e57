import { type KeyTexts, lost } from "./key-press.ts";

/** One key that may belong to a scan. */
export interface Held extends KeyTexts {
  /** True when the focused field had the key already. */
  readonly typed: boolean;
  /** Milliseconds since the key before; for the first key infinite, or since the end of the scan it follows at once. */
  readonly gap: number;
}

/** Between keys of a scanner lie about so many milliseconds at most. */
export const fast = 35;
/** Three keys at a scanner's speed are held back; a reading has at least six characters. */
const suspicious = 3;
const shortest = 6;
/** After so many fast keys, or with keys faster than two fingers, it is no person. */
const certain = 6;
const fasterThanFingers = 8;

const isFast = ({ gap }: Held) => gap <= fast;

/** Where the burst at the end begins, once its last keys are as fast as a scanner; one hiccup before them is forgiven. */
export function burstStart(held: readonly Held[]): number | undefined {
  let start = held.length - suspicious;
  if (start < 0 || !held.slice(start + 1).every(isFast)) return undefined;
  let hiccups = 0;
  for (; start > 0; start--) {
    const key = held[start];
    if (key && !isFast(key)) hiccups++;
    if (hiccups > 1) break;
  }
  return start;
}

/** True when the last two keys came faster than two fingers press them. */
export const isMachineFast = (held: readonly Held[]): boolean =>
  (held.at(-1)?.gap ?? Number.POSITIVE_INFINITY) <= fasterThanFingers;

/** True for keys that codes begin with: digits, and the sign of a symbology identifier. Not `*`, which a person types before a scan. */
export const beginsCode = ({ byPosition }: Held): boolean => /^[\d\]]$/.test(byPosition);

/** True when no person can have typed these keys. */
export function isCertain(held: readonly Held[]): boolean {
  const follows = held[0] !== undefined && isFast(held[0]);
  return (
    follows ||
    held.filter(isFast).length >= certain ||
    held.filter(({ gap }) => gap <= fasterThanFingers).length >= 2
  );
}

/** One more slow key came: true when the slow keys before it say that a person is typing. */
export function isPerson(held: readonly Held[]): boolean {
  const lastFast = held.toReversed().findIndex(isFast);
  const slowInARow = 1 + (lastFast < 0 ? held.length : lastFast);
  return slowInARow >= (isCertain(held) ? 4 : 2);
}

/**
 * A scan is long enough, and slow keys are the exception in it: the rarer, the less its keys prove by themselves. Keys of a
 * person that roll into each other come in twos and threes, with a slow one after them.
 */
export function isScan(held: readonly Held[]): boolean {
  const gaps = held.slice(1);
  const slow = gaps.filter((key) => !isFast(key)).length;
  const isMachine = gaps.filter(({ gap }) => gap <= fasterThanFingers).length >= 2;
  const most = isMachine ? Math.max(1, gaps.length / 4) : isCertain(held) ? gaps.length / 6 : 0;
  return held.length >= shortest && slow <= most;
}

/** What the keys say together; `pace` is the milliseconds from key to key, the middle of them. */
export function readingOf(held: readonly Held[]) {
  const gaps = held.slice(1).map(({ gap }) => gap);
  return {
    byPosition: held.map(({ byPosition }) => byPosition).join(""),
    byCharacter: held.map(({ byCharacter }) => byCharacter).join(""),
    keys: held.map(({ stroke }) => stroke),
    pace: gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0,
  };
}

/** What a field would have had of the keys. */
export const typedText = (held: readonly Held[]): string =>
  held
    .map(({ byCharacter }) => byCharacter)
    .filter((text) => text !== lost && text >= " ")
    .join("");
