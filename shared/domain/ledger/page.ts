import {
  type AnyEntry,
  canonicalFields,
  canonicalLine,
  isKnownKind,
  type LedgerEntry,
  readLine,
} from "./entry.ts";
import { entryId, type WriterId } from "./identity.ts";

/** Most entries one page holds. */
export const pageSize = 5_000;
/** From this many entries on a page is written as columns. */
const columnsFrom = 32;
/** A column is written as words and indexes when it has at most this share of different values. */
const wordShare = 0.5;

/** A column of a run: one value for all, one for each, or words and an index into them for each. Absent is null. */
export type Column =
  | { readonly same: unknown }
  | { readonly each: readonly unknown[] }
  | { readonly words: readonly unknown[]; readonly index: readonly number[] };

/** Entries of one kind that follow each other. Lines of a small page, and unknown entries, are runs of one. */
export interface Run {
  readonly kind: string;
  readonly from: number;
  readonly count: number;
  readonly columns: Readonly<Record<string, Column>>;
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
  const first = entries[0];
  if (!first || entries.length > pageSize) throw new Error(`A page of ${entries.length} entries`);
  if (entries.length < columnsFrom || entries.some((entry) => entry.kind === "?")) {
    return encoder.encode(`P1 lines\n${entries.map((entry) => `${canonicalLine(entry)}\n`).join("")}`);
  }
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
  const text = decoder.decode(bytes);
  if (text.startsWith("P1 lines\n")) return pageOfLines(text);
  if (!text.startsWith("P1 columns\n")) return undefined;
  const { writer, from, runs } = JSON.parse(text.slice(11)) as {
    writer: WriterId;
    from: number;
    runs: Run[];
  };
  let number = from;
  const numbered = runs.map((run) => {
    const placed = { kind: run.kind, from: number, count: run.count, columns: run.columns };
    number += run.count;
    return placed;
  });
  return { writer, from, to: number - 1, runs: numbered };
}

/** The value of a field of entry `index` of a run; null when absent. */
export function valueAt(run: Run, field: string, index: number): unknown {
  if (run.entry) return (run.entry as unknown as Readonly<Record<string, unknown>>)[field] ?? null;
  const column = run.columns[field];
  if (!column) return null;
  if ("same" in column) return column.same;
  if ("each" in column) return column.each[index] ?? null;
  return column.words[column.index[index] ?? 0] ?? null;
}

/** Entry `index` of a run as an object. */
export function entryAt(page: Pick<Page, "writer">, run: Run, index: number): AnyEntry {
  if (run.entry) return run.entry;
  const made: Record<string, unknown> = { kind: run.kind, writer: page.writer, number: run.from + index };
  const names = isKnownKind(run.kind) ? canonicalFields(run.kind) : Object.keys(run.columns);
  for (const name of names) {
    if (name === "kind" || name === "writer" || name === "number") continue;
    const value = valueAt(run, name, index);
    if (value !== null) made[name] = isThereAndNull(value) ? null : value;
  }
  if (isKnownKind(run.kind)) return made as unknown as LedgerEntry;
  return { kind: "?", writer: page.writer, number: run.from + index, line: JSON.stringify(made) };
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

function pageOfLines(text: string): Page | undefined {
  const runs: Run[] = [];
  for (const line of text.slice(9).split("\n")) {
    if (line === "") continue;
    const entry = readLine(line);
    if (!entry) return undefined;
    runs.push({ kind: entry.kind, from: entry.number, count: 1, columns: {}, entry });
  }
  const first = runs[0];
  const last = runs.at(-1);
  return first?.entry && last
    ? { writer: first.entry.writer, from: first.from, to: last.from, runs }
    : undefined;
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
  const kind = (run[0] as LedgerEntry).kind;
  for (const name of canonicalFields(kind)) {
    if (name === "kind" || name === "writer" || name === "number") continue;
    const values = run.map((entry) => absentAware((entry as unknown as Record<string, unknown>)[name]));
    columns[name] = columnOf(values);
  }
  return columns;
}

/** Packs the values of one field. Objects and arrays are compared by their JSON. */
export function columnOf(values: readonly unknown[]): Column {
  const places = new Map<unknown, number>();
  const words: unknown[] = [];
  const index: number[] = [];
  for (const value of values) {
    const key = typeof value === "object" && value !== null ? JSON.stringify(value) : value;
    let place = places.get(key);
    if (place === undefined) {
      place = words.length;
      if (place > values.length * wordShare && place > 1) return { each: values };
      places.set(key, place);
      words.push(value);
    }
    index.push(place);
  }
  return words.length === 1 ? { same: words[0] } : { words, index };
}

/** In a column null means absent; a field that is there and null is written as this mark. */
const thereAndNull = { null: true } as const;
const absentAware = (value: unknown) => (value === undefined ? null : value === null ? thereAndNull : value);

const isThereAndNull = (value: unknown) => typeof value === "object" && value !== null && "null" in value;

/** How an entry is called in messages: its id. */
export const nameOf = (entry: AnyEntry) => entryId(entry.writer, entry.number);
