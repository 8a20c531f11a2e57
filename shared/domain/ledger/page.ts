import type { AnyEntry, LedgerEntry, UnknownEntry } from "./entry.ts";
import { canonicalLine, readLine } from "./entry-line.ts";
import { entryId, identifierPattern, type WriterId } from "./identity.ts";
import {
  type Column,
  type Columns,
  columnFields,
  columnOf,
  fromColumn,
  isColumn,
  isKnownRun,
  toColumn,
  valueIn,
} from "./page-columns.ts";

export { type Column, columnOf } from "./page-columns.ts";

/** Most entries one page holds. */
export const pageSize = 5_000;
/** From this many entries on a page is written as columns. */
const columnsFrom = 32;

/** Entries of one kind that follow each other. Lines of a small page, and unknown entries, are runs of one. */
export interface Run {
  readonly kind: string;
  readonly from: number;
  readonly count: number;
  readonly columns: Columns;
  readonly entry?: AnyEntry;
}

/** A page read: entries `from` to `to` of one writer, as runs in order. */
export interface Page {
  readonly writer: WriterId;
  readonly from: number;
  readonly to: number;
  readonly runs: readonly Run[];
}

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
  const runs = splitRuns(entries as readonly LedgerEntry[]).map((run) => ({
    kind: run[0]?.kind,
    count: run.length,
    columns: columnsOf(run),
  }));
  return encodeRuns(first.writer, first.number, runs);
}

/** Bytes of a page whose columns stand already; `from` is the first entry's number. */
export function encodeRuns(
  writer: WriterId,
  from: number,
  runs: readonly { readonly kind: string | undefined; readonly count: number; readonly columns: object }[],
): Uint8Array {
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

/** Entry `index` of a run as an object. */
export function entryAt(page: Pick<Page, "writer">, run: Run, index: number): AnyEntry {
  if (run.entry) return run.entry;
  const made: Record<string, unknown> = { kind: run.kind, writer: page.writer, number: run.from + index };
  for (const name of columnFields(run.kind)) {
    const value = fromColumn(valueIn(run.columns[name], index));
    if (value !== undefined) made[name] = value;
  }
  return made as unknown as LedgerEntry;
}

/** All entries of a page, in order. */
export function* entriesOf(page: Page): Generator<AnyEntry> {
  for (const run of page.runs)
    for (let index = 0; index < run.count; index++) yield entryAt(page, run, index);
}

/** The entry of this number, when the page holds it. */
export function entryNumbered(page: Page, number: number): AnyEntry | undefined {
  const run = page.runs.find(
    (candidate) => number >= candidate.from && number < candidate.from + candidate.count,
  );
  return run && entryAt(page, run, number - run.from);
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
  const first = runs[0];
  if (!before || !first || runs.length > pageSize) return undefined;
  return { writer: before.writer, from: first.from, to: before.number, runs };
}

const noColumns: Columns = {};

function pageOfColumns(text: string): Page | undefined {
  let head: unknown;
  try {
    head = JSON.parse(text.slice(11));
  } catch {
    return undefined; // Cut short, or not what was written.
  }
  const { writer, from, runs } = (head ?? {}) as { writer: WriterId; from: number; runs: unknown };
  if (!Number.isSafeInteger(from) || from < 1 || !Array.isArray(runs) || runs.length === 0) return undefined;
  if (typeof writer !== "string" || !identifierPattern.test(writer)) return undefined;
  const numbered: Run[] = [];
  let next = from;
  for (const run of runs) {
    if (!isRun(run) || next + run.count - from > pageSize) return undefined;
    const { kind, count, columns } = run;
    if (isKnownRun(kind, columns)) numbered.push({ kind, from: next, count, columns });
    else for (let at = 0; at < count; at++) numbered.push(unknownRun(writer, next + at, run, at));
    next += count;
  }
  return { writer, from, to: next - 1, runs: numbered };
}

function isRun(run: unknown): run is Run {
  const { kind, count, columns } = (run ?? {}) as Partial<Run>;
  if (typeof kind !== "string" || !Number.isSafeInteger(count) || (count as number) < 1) return false;
  if (typeof columns !== "object" || columns === null) return false;
  return Object.values(columns).every((column) => isColumn(column, count as number));
}

/** An entry of a later version out of its columns: its fields in the order that version wrote them. */
function unknownRun(writer: WriterId, number: number, { kind, columns }: Run, at: number): Run {
  let line = `{"kind":${JSON.stringify(kind)},"writer":"${writer}","number":${number}`;
  for (const [name, column] of Object.entries(columns)) {
    const value = fromColumn(valueIn(column, at));
    if (value !== undefined) line += `,${JSON.stringify(name)}:${JSON.stringify(value)}`;
  }
  const entry: UnknownEntry = { kind: "?", writer, number, line: `${line}}` };
  return { kind: "?", from: number, count: 1, columns: noColumns, entry };
}

function splitRuns(entries: readonly LedgerEntry[]): LedgerEntry[][] {
  const runs: LedgerEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run && run[0]?.kind === entry.kind) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function columnsOf(run: readonly LedgerEntry[]): Record<string, Column> {
  const columns: Record<string, Column> = {};
  for (const name of columnFields((run[0] as LedgerEntry).kind))
    columns[name] = columnOf(
      run.map((entry) => toColumn((entry as unknown as Record<string, unknown>)[name])),
    );
  return columns;
}
