import { canonicalFields, type EntryKind } from "./entry.ts";
import { canonicalLine } from "./entry-line.ts";
import { numberIn, type Page, type Run } from "./page.ts";
import { type Column, columnFields, fromColumn, valueIn } from "./page-columns.ts";
import type { SpeltColumn } from "./spelt-page.ts";
import { Utf8Writer } from "./utf8-writer.ts";

/** Words that come so often on average are spelt once for all. */
const often = 8;
/** A line is about so long, in bytes. */
const usual = 320;
const encoder = new TextEncoder();

/** A page, some columns of which may still be the bytes they are spelt as. */
export type SpellablePage = Omit<Page, "runs"> & { readonly runs: readonly SpellableRun[] };

type SpellableRun = Omit<Run, "columns"> & {
  readonly columns: Readonly<Record<string, Column | SpeltColumn>>;
};

/**
 * The canonical lines of entries `from` to `to` of a page as UTF-8, each ended by a line feed. Made straight from columns,
 * since a digest is taken over hundreds of thousands of them: what repeats is spelt once.
 */
export function canonicalLines(page: SpellablePage, from: number, to: number): Uint8Array {
  const out = linesWriter(to - from + 1);
  writeCanonicalLines(out, page, from, to);
  return out.written;
}

/** Room for about so many lines. */
export const linesWriter = (count: number) => new Utf8Writer(count * usual);

/** Writes the same lines behind what was written. */
export function writeCanonicalLines(out: Utf8Writer, page: SpellablePage, from: number, to: number): void {
  const spellers = page.runs.map((run) => speller(page, run, out));
  if (page.runs.every((run) => !run.numbers)) {
    const inOrder = page.runs.map((run, at) => ({ run, spell: spellers[at] }));
    for (const { run, spell } of inOrder.sort((a, b) => a.run.from - b.run.from)) {
      const last = Math.min(to - run.from, run.count - 1);
      for (let index = Math.max(0, from - run.from); index <= last; index++) spell?.(index);
    }
    return;
  }
  const places: (readonly [run: number, index: number])[] = [];
  page.runs.forEach((run, at) => {
    for (let index = 0; index < run.count; index++) places[numberIn(run, index) - page.from] = [at, index];
  });
  for (const [run, index] of places.slice(from - page.from, to - page.from + 1)) spellers[run]?.(index);
}

type Spell = (index: number) => void;

/** Writes the line of one entry of a run. */
function speller(page: SpellablePage, run: SpellableRun, out: Utf8Writer): Spell {
  const { entry } = run;
  if (entry) return () => out.bytes(encoder.encode(`${canonicalLine(entry)}\n`));
  const start = encoder.encode(
    `{"kind":${JSON.stringify(run.kind)},"writer":${JSON.stringify(page.writer)},"number":`,
  );
  const pieces = piecesOf(run, out);
  return (index) => {
    out.bytes(start);
    out.whole(numberIn(run, index));
    for (const piece of pieces) piece(index);
    out.byte(125);
    out.byte(10);
  };
}

/** What comes after the number, field by field; neighbours that are the same for all entries are one. */
function piecesOf(run: SpellableRun, out: Utf8Writer): readonly Spell[] {
  const inColumns = columnFields(run.kind);
  const pieces: Spell[] = [];
  let same = "";
  const flush = () => {
    if (same === "") return;
    const bytes = encoder.encode(same);
    pieces.push(() => out.bytes(bytes));
    same = "";
  };
  for (const name of canonicalFields(run.kind as EntryKind)) {
    if (!inColumns.includes(name)) continue;
    const column = run.columns[name];
    if (!column || "same" in column) {
      same += spelt(name, valueIn(column, 0));
      continue;
    }
    flush();
    pieces.push("spelt" in column ? copyOf(name, column, out) : pieceOf(name, column, out));
  }
  flush();
  return pieces;
}

/** What an entry does not have is spelt `null` in its column, and not at all in its line. */
const firstOfAbsent = 110;

function copyOf(name: string, { spelt: bytes, starts, index }: SpeltColumn, out: Utf8Writer): Spell {
  const start = encoder.encode(`,"${name}":`);
  return (entry) => {
    const place = index ? (index[entry] as number) : entry;
    const from = starts[place] as number;
    if (bytes[from] === firstOfAbsent) return;
    out.bytes(start);
    out.range(bytes, from, (starts[place + 1] as number) - 1);
  };
}

function pieceOf(name: string, column: Exclude<Column, { same: unknown }>, out: Utf8Writer): Spell {
  const start = encoder.encode(`,"${name}":`);
  const write = (value: unknown) => {
    if (typeof value === "string") {
      out.bytes(start);
      out.quoted(value);
    } else if (typeof value === "number") {
      out.bytes(start);
      out.whole(value);
    } else if (Array.isArray(value) && value.every((one) => typeof one === "string")) {
      out.bytes(start);
      out.texts(value);
    } else if (value !== null) out.bytes(encoder.encode(spelt(name, value)));
  };
  if ("each" in column) {
    const { each } = column;
    return (index) => write(each[index]);
  }
  if ("plus" in column) return (index) => write(valueIn(column, index));
  const { words, index: places } = column;
  if (words.length * often > places.length) return (index) => write(words[places[index] as number]);
  const spellings = words.map((word) => encoder.encode(spelt(name, word)));
  return (index) => out.bytes(spellings[places[index] as number] as Uint8Array);
}

function spelt(name: string, held: unknown): string {
  const value = fromColumn(held);
  return value === undefined ? "" : `,"${name}":${JSON.stringify(value)}`;
}
