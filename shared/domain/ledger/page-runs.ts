import type { UnknownEntry } from "./entry.ts";
import { identifierPattern, type WriterId } from "./identity.ts";
import { type Columns, fromColumn, isColumn, isKnownRun, valueIn } from "./page-columns.ts";
import type { Page, Run, WrittenRun } from "./page-shape.ts";

/** The runs of a page written as columns, each number of the page in exactly one of them; undefined for anything else. */
export function runsIn(written: unknown, most: number): Page | undefined {
  const { writer, from, runs } = (written ?? {}) as { writer: WriterId; from: number; runs: unknown };
  if (!Number.isSafeInteger(from) || from < 1 || !Array.isArray(runs) || runs.length === 0) return undefined;
  if (typeof writer !== "string" || !identifierPattern.test(writer) || !runs.every(isWrittenRun))
    return undefined;
  const total = runs.reduce((sum, { count }) => sum + count, 0);
  if (total > most) return undefined;
  const taken = new Uint8Array(total);
  const found: Run[] = [];
  let next = from;
  for (const run of runs) {
    const first = run.gaps ? from + (run.gaps[0] as number) : next;
    const numbers = run.gaps && run.gaps.length > 1 ? numbersFrom(from, run.gaps, run.count) : undefined;
    for (let at = 0; at < run.count; at++) {
      const place = (numbers ? (numbers[at] as number) : first + at) - from;
      if (place < 0 || place >= total || taken[place] === 1) return undefined;
      taken[place] = 1;
    }
    const columns = run.columns as Columns;
    if (isKnownRun(run.kind, columns))
      found.push({ kind: run.kind, from: first, count: run.count, columns, ...(numbers ? { numbers } : {}) });
    else
      for (let at = 0; at < run.count; at++)
        found.push(unknownRun(writer, numbers?.[at] ?? first + at, run.kind, columns, at));
    next += run.count;
  }
  return { writer, from, to: from + total - 1, runs: found };
}

function numbersFrom(from: number, gaps: readonly number[], count: number): readonly number[] {
  const numbers: number[] = [];
  for (let at = 0, number = from; at < count; at++) {
    number += gaps[at] ?? 1;
    numbers.push(number);
  }
  return numbers;
}

function isWrittenRun(run: unknown): run is WrittenRun {
  const { kind, count, gaps, columns } = (run ?? {}) as Partial<WrittenRun>;
  if (typeof kind !== "string" || !Number.isSafeInteger(count) || (count as number) < 1) return false;
  if (gaps !== undefined && !isGaps(gaps, count as number)) return false;
  if (typeof columns !== "object" || columns === null) return false;
  return Object.values(columns).every((column) => isColumn(column, count as number));
}

const isGaps = (gaps: unknown, count: number) =>
  Array.isArray(gaps) &&
  gaps.length >= 1 &&
  gaps.length <= count &&
  gaps.every((gap, at) => Number.isSafeInteger(gap) && gap >= (at === 0 ? 0 : 1));

/** An entry of a later version out of its columns: its fields in the order that version wrote them. */
function unknownRun(writer: WriterId, number: number, kind: string, columns: Columns, at: number): Run {
  let line = `{"kind":${JSON.stringify(kind)},"writer":"${writer}","number":${number}`;
  for (const [name, column] of Object.entries(columns)) {
    const value = fromColumn(valueIn(column, at));
    if (value !== undefined) line += `,${JSON.stringify(name)}:${JSON.stringify(value)}`;
  }
  const entry: UnknownEntry = { kind: "?", writer, number, line: `${line}}` };
  return { kind: "?", from: number, count: 1, columns: {}, entry };
}
