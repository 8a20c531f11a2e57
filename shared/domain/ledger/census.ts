import { canonicalLine } from "./entry-line.ts";
import type { WriterId } from "./identity.ts";
import { entriesOf, type Page } from "./page.ts";

/** Which numbers of each writer a ledger holds: ranges in order that neither touch nor overlap. */
export type Held = ReadonlyMap<WriterId, readonly (readonly [from: number, to: number])[]>;

/** Numbers of one writer that should be here and are not. */
export interface Gap {
  readonly writer: WriterId;
  readonly from: number;
  readonly to: number;
}

/** Adds a range to ranges in order, joining what touches. */
export function joinRange(
  ranges: readonly (readonly [number, number])[],
  from: number,
  to: number,
): (readonly [number, number])[] {
  const last = ranges.at(-1);
  if (!last || from > last[1] + 1) return [...ranges, [from, to]];
  if (from === last[1] + 1) return [...ranges.slice(0, -1), [last[0], to]];
  const joined: [number, number][] = [];
  for (const [start, end] of [...ranges, [from, to] as const].sort((a, b) => a[0] - b[0])) {
    const before = joined.at(-1);
    if (before && start <= before[1] + 1) before[1] = Math.max(before[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** The holes: numbers below a writer's last that are missing, and tails that a successor's `started` says should be there. */
export function gapsOf(held: Held, lasts: ReadonlyMap<WriterId, number>): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const writer of new Set([...held.keys(), ...lasts.keys()])) {
    let next = 1;
    for (const [from, to] of held.get(writer) ?? []) {
      if (from > next) gaps.push({ writer, from: next, to: from - 1 });
      next = to + 1;
    }
    const last = lasts.get(writer) ?? 0;
    if (last >= next) gaps.push({ writer, from: next, to: last });
  }
  return gaps;
}

/** The text whose SHA-256 is a share's digest: the canonical lines in order, each ended by a line feed. */
export function linesOf(pages: readonly Page[]): string {
  let text = "";
  for (const page of pages) for (const entry of entriesOf(page)) text += `${canonicalLine(entry)}\n`;
  return text;
}
