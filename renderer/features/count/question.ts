import type { ReadingRow } from "../../../shared/contracts/count-records.ts";
import type { PackFacts } from "../../../shared/domain/codes/pack.ts";

/** The fact on which the ways to understand a reading differ first. */
export type Doubt = "code" | "lot" | "expiry" | "serial";

/** The facts of a pack, in the order in which a doubt is asked. */
const facts = ["code", "lot", "expiry", "serial"] as const satisfies readonly Doubt[];

/** The fact that is asked for: the lot or expiry printed on the pack rather than a code nobody reads. */
export function doubtOf(question: readonly PackFacts[]): Doubt {
  const differing = facts.filter((fact) => question.some((way) => way[fact] !== question[0]?.[fact]));
  return differing.find((fact) => fact !== "serial") ?? differing[0] ?? "code";
}

/** One fact of one way, with the characters that tell it from the others. */
export interface Compared {
  readonly before: string;
  readonly differing: string;
  readonly after: string;
}

/** Compares a text with its rivals: what all have in common at both ends, and what is its own between. */
export function compare(text: string, rivals: readonly string[]): Compared {
  const others = rivals.filter((rival) => rival !== text);
  if (others.length === 0) return { before: text, differing: "", after: "" };
  const shortest = Math.min(text.length, ...others.map((other) => other.length));
  const isSame = (from: (source: string) => string | undefined) =>
    others.every((other) => from(other) === from(text));
  let start = 0;
  while (start < shortest && isSame((source) => source[start])) start += 1;
  let end = 0;
  while (end < shortest - start && isSame((source) => source.at(-1 - end))) end += 1;
  return {
    before: text.slice(0, start),
    differing: text.slice(start, text.length - end),
    after: text.slice(text.length - end),
  };
}

/** Facts of one way besides the one asked for, where the ways differ. */
export function otherDoubts(question: readonly PackFacts[], asked: Doubt): readonly Doubt[] {
  return facts.filter((fact) => fact !== asked && question.some((way) => way[fact] !== question[0]?.[fact]));
}

/** What confirming a reading says of it: what stands, said by a person. */
export const confirmed = ({
  lot,
  expiry,
  serial,
}: Partial<Pick<ReadingRow, "lot" | "expiry" | "serial">>) => ({
  lot: lot || null,
  expiry: expiry || null,
  serial: serial || null,
});

/** What choosing one way changes of the reading. */
export function changeTo({ code, lot, expiry, serial }: PackFacts): {
  code: string;
  lot: string | null;
  expiry: string | null;
  serial: string | null;
} {
  return { code, lot: lot ?? null, expiry: expiry ?? null, serial: serial ?? null };
}
