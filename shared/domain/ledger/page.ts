import type { AnyEntry, LedgerEntry } from "./entry.ts";
import { canonicalLine, readLine } from "./entry-line.ts";
import { entryId, type WriterId } from "./identity.ts";
import {
  type Columns,
  columnFields,
  columnOf,
  fromColumn,
  instantsOf,
  toColumn,
  valueIn,
} from "./page-columns.ts";
import { runsIn } from "./page-runs.ts";
import type { Page, Run, WrittenRun } from "./page-shape.ts";

export { type Column, columnOf } from "./page-columns.ts";
export type { Page, Run, WrittenRun } from "./page-shape.ts";

/** Most entries one page holds. */
export const pageSize = 5_000;
/** From this many entries on a page is written as columns. */
const columnsFrom = 32;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes of entries of one writer whose numbers follow each other. The first line names the format. */
export function encodePage(entries: readonly AnyEntry[]): Uint8Array {
  const [first] = entries;
  if (!first || entries.length > pageSize) throw new Error(`A page of ${entries.length} entries`);
  if (entries.some(({ writer, number }, at) => writer !== first.writer || number !== first.number + at))
    throw new Error(`A page from ${nameOf(first)} with a hole`);
  if (entries.length < columnsFrom || entries.some((entry) => entry.kind === "?"))
    return encoder.encode(`P1 lines\n${entries.map((entry) => `${canonicalLine(entry)}\n`).join("")}`);
  return encodeRuns(first.writer, first.number, writtenRuns(entries as readonly LedgerEntry[]));
}

/** Bytes of a page whose columns stand already; `from` is the first entry's number. Runs without gaps follow each other. */
export function encodeRuns(writer: WriterId, from: number, runs: readonly WrittenRun[]): Uint8Array {
  return encoder.encode(`P1 columns\n${JSON.stringify({ writer, from, runs })}\n`);
}

/** Reads a page, or says undefined when the bytes are none. Entries this version does not know stay as they came. */
export function decodePage(bytes: Uint8Array): Page | undefined {
  const text = textOf(bytes);
  if (text?.startsWith("P1 lines\n")) return pageOfLines(text);
  if (text?.startsWith("P1 columns\n")) return pageOfColumns(text);
  return undefined;
}

/** The value of a field of entry `index` of a run; null when absent. */
export function valueAt(run: Run, field: string, index: number): unknown {
  if (run.entry) return (run.entry as unknown as Readonly<Record<string, unknown>>)[field] ?? null;
  return valueIn(run.columns[field], index);
}

/** The number of entry `index` of a run. */
export const numberIn = (run: Pick<Run, "numbers" | "from">, index: number): number =>
  run.numbers?.[index] ?? run.from + index;

/** Entry `index` of a run as an object. */
export function entryAt(page: Pick<Page, "writer">, run: Run, index: number): AnyEntry {
  if (run.entry) return run.entry;
  const number = numberIn(run, index);
  const made: Record<string, unknown> = { kind: run.kind, writer: page.writer, number };
  for (const name of columnFields(run.kind)) {
    const value = fromColumn(valueIn(run.columns[name], index));
    if (value !== undefined) made[name] = value;
  }
  return made as unknown as LedgerEntry;
}

/** All entries of a page, in order. */
export function* entriesOf(page: Page): Generator<AnyEntry> {
  const places: (readonly [run: Run, index: number])[] = [];
  for (const run of page.runs)
    for (let index = 0; index < run.count; index++) places[numberIn(run, index) - page.from] = [run, index];
  for (const [run, index] of places) yield entryAt(page, run, index);
}

/** The entry of this number, when the page holds it. */
export function entryNumbered(page: Page, number: number): AnyEntry | undefined {
  for (const run of page.runs) {
    const index = run.numbers ? run.numbers.indexOf(number) : number - run.from;
    if (index >= 0 && index < run.count) return entryAt(page, run, index);
  }
  return undefined;
}

/** How an entry is called in messages: its id. */
export const nameOf = (entry: AnyEntry) => entryId(entry.writer, entry.number);

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined; // The only way this throws: the bytes are not UTF-8.
  }
}

function pageOfLines(text: string): Page | undefined {
  const runs: Run[] = [];
  let before: AnyEntry | undefined;
  for (const line of text.slice(9).split("\n")) {
    if (line === "") continue;
    const entry = readLine(line);
    if (!entry) return undefined;
    if (before && (entry.writer !== before.writer || entry.number !== before.number + 1)) return undefined;
    runs.push({ kind: entry.kind, from: entry.number, count: 1, columns: noColumns, entry });
    before = entry;
  }
  const [first] = runs;
  if (!before || !first || runs.length > pageSize) return undefined;
  return { writer: before.writer, from: first.from, to: before.number, runs };
}

const noColumns: Columns = {};

function pageOfColumns(text: string): Page | undefined {
  let written: unknown;
  try {
    written = JSON.parse(text.slice(11));
  } catch {
    return undefined; // Cut short, or not what was written.
  }
  return runsIn(written, pageSize);
}

/** Entries sorted by kind, the kind of the first entry first. */
function writtenRuns(entries: readonly LedgerEntry[]): WrittenRun[] {
  const byKind = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const run = byKind.get(entry.kind);
    if (run) run.push(entry);
    else byKind.set(entry.kind, [entry]);
  }
  const from = (entries[0] as LedgerEntry).number;
  return [...byKind].map(([kind, run]) => {
    const gaps = run.map(({ number }, at) => number - (run[at - 1]?.number ?? from));
    const told = gaps.findLastIndex((gap, at) => at === 0 || gap > 1) + 1;
    const order = byKind.size > 1 ? { gaps: gaps.slice(0, told) } : {};
    return { kind, count: run.length, ...order, columns: columnsOf(kind, run) };
  });
}

function columnsOf(kind: string, run: readonly LedgerEntry[]): Columns {
  return Object.fromEntries(
    columnFields(kind).map((name) => {
      const values = run.map((entry) => toColumn((entry as unknown as Record<string, unknown>)[name]));
      return [name, name === "at" ? instantsOf(values) : columnOf(values)];
    }),
  );
}
