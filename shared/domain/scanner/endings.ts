import { readKeystroke, shapeOf } from "./keystroke.ts";
import type { CandidateText } from "./reading-texts.ts";

/**
 * How the readings of a scanner nobody taught have ended: by one key, which may be a sign the scanner puts behind every
 * code, or by several, and then there is none.
 */
export interface Endings {
  /** The key that ended the last reading; see `shapeOf`. */
  readonly key: string;
  /** The different readings that ended by it, one after the other: their codes where a lot may end so, else their keys. */
  readonly seen: readonly string[];
  /** How often a person has said that it belongs to the pack. */
  readonly kept: number;
}

/** Nothing was read yet. */
export const noEndings: Endings = { key: "", seen: [], kept: 0 };

/** So many different readings that all end alike tell a sign of the scanner's; no lot ends with a sign, but many with a letter. */
const enough = { sign: 3, letter: 5 } as const;

/**
 * What is known of a sign behind every code: the key, empty when there is none, undefined while nobody knows; with a `?`
 * before it one that only some readings end with, as of two scanners: those are asked.
 */
export type Suffix = string | undefined;

/** One reading, with what it was understood to be. */
export interface Ended {
  readonly keys: readonly string[];
  readonly code: string;
  /** The texts it may be. */
  readonly texts: readonly string[];
}

/** What is known after one more reading; a key it does not end with is no sign that stands behind every code. */
export function endedBy(
  before: Endings,
  suffix: Suffix,
  { keys, code, texts }: Ended,
): { readonly endings: Endings; readonly suffix: Suffix } {
  const key = endingKey(keys);
  const ends = texts.map((text) => text.at(-1) ?? "");
  const kind = ends.some((end) => /[^\dA-Za-z]/.test(end)) ? "sign" : "letter";
  const said = kind === "sign" ? keys.join("\n") : code;
  const isSame = before.key === key;
  const endings = isSame
    ? { ...before, seen: [...new Set([...before.seen, said])].slice(0, enough[kind]) }
    : { key, seen: [said], kept: 0 };
  if (suffix) return { endings, suffix: suffix === key || suffix.startsWith("?") ? suffix : `?${suffix}` };
  if (ends.every((end) => /\d/.test(end)) || (!isSame && before.key !== "")) return { endings, suffix: "" };
  const isTold = endings.seen.length >= enough[kind] && endings.kept === 0;
  return { endings, suffix: isTold && mayEnd(ends, suffix) ? key : suffix };
}

/** A person says that the sign belongs to the pack. Two such answers have to agree: one may be a slip. */
export const keptBy = (before: Endings): { readonly endings: Endings; readonly isSure: boolean } => ({
  endings: { ...before, seen: [], kept: before.kept + 1 },
  isSure: before.kept > 0,
});

/** The key that ends a reading. */
export function endingKey(keys: readonly string[]): string {
  const last = readKeystroke(keys.at(-1) ?? "");
  // A sign that no key gives is told by itself.
  return last.code === "Alt" || last.code === "Raw" ? `${last.code} ${last.character}` : shapeOf(last);
}

/** What the last sign of a reading may be: `scanner` what it puts behind every code, `any` or `sign` perhaps that, of any kind or only where it is no letter. */
export type EndingDoubt = "scanner" | "any" | "sign";

/** What is to be thought of the last sign of a reading; digits are never in doubt. */
export function endingDoubt(keys: readonly string[], suffix: Suffix): EndingDoubt {
  const key = endingKey(keys);
  if (suffix !== undefined && suffix !== "" && suffix === key) return "scanner";
  return suffix === undefined || suffix === `?${key}` ? "any" : "sign";
}

/** True for a last sign that may be the scanner's. */
const isInDoubt = (end: string, doubt: EndingDoubt): boolean =>
  doubt === "sign" ? /[^\dA-Za-z]/.test(end) : /\D/.test(end);

/** What is left of texts without their last sign, where it may be the scanner's. */
export function unended(candidates: readonly CandidateText[], doubt: EndingDoubt): readonly CandidateText[] {
  return candidates.flatMap((candidate) => {
    const end = candidate.text.at(-1) ?? "";
    if (candidate.text.length < 2 || (doubt !== "scanner" && !isInDoubt(end, doubt))) return [];
    return { ...candidate, text: candidate.text.slice(0, -1), suffix: end };
  });
}

const mayEnd = (ends: readonly string[], suffix: Suffix): boolean =>
  ends.some((end) => isInDoubt(end, suffix === undefined ? "any" : "sign"));
