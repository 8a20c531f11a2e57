import { canonicalFields, type EntryKind } from "./entry.ts";
import type { Run } from "./page.ts";
import { type Column, columnFields, fromColumn, valueIn } from "./page-columns.ts";
import type { SpeltColumn } from "./spelt-page.ts";
import type { Utf8Writer } from "./utf8-writer.ts";

/** Words that come so often on average are spelt once for all. */
const often = 8;
const encoder = new TextEncoder();

/** A run, some columns of which may still be the bytes they are spelt as. */
export type SpellableRun = Omit<Run, "columns"> & {
  readonly columns: Readonly<Record<string, Column | SpeltColumn>>;
};

/**
 * Some of a line: bytes that are the same for all entries, and behind them what is spelt already, one of a few words, or a value
 * that is spelt anew. All are made in one place: the code that is compiled for a shape is dropped with the last object of it,
 * unless it is that of a literal.
 */
export interface Piece {
  readonly start: Uint8Array;
  readonly name: string;
  /** What is spelt in its column, where each value begins, and which of them an entry has. */
  readonly spelt: Uint8Array | undefined;
  readonly starts: Uint32Array | undefined;
  readonly index: Uint16Array | undefined;
  /** Words that are spelt once, with what stands before them, and which of them an entry has. */
  readonly words: readonly Uint8Array[] | undefined;
  readonly places: readonly number[] | undefined;
  readonly column: Column | undefined;
}

function piece(start: string, name: string, rest: Partial<Piece>): Piece {
  const { spelt: bytes, starts, index, words, places, column } = rest;
  return { start: encoder.encode(start), name, spelt: bytes, starts, index, words, places, column };
}

/** What comes after the number, field by field; neighbours that are the same for all entries are one. */
export function piecesOf(run: SpellableRun): readonly Piece[] {
  const inColumns = columnFields(run.kind);
  const pieces: Piece[] = [];
  let same = "";
  const flush = () => {
    if (same !== "") pieces.push(piece(same, "", {}));
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
    pieces.push(pieceOf(name, column));
  }
  flush();
  return pieces;
}

function pieceOf(name: string, column: Column | SpeltColumn): Piece {
  const start = `,"${name}":`;
  if ("spelt" in column) return piece(start, name, column);
  if (!("words" in column) || column.words.length * often > column.index.length)
    return piece(start, name, { column });
  const words = column.words.map((word) => encoder.encode(spelt(name, word)));
  return piece("", name, { words, places: column.index });
}

/** True for bytes that every line has. */
export const isSameForAll = ({ spelt: bytes, words, column }: Piece): boolean => !bytes && !words && !column;

/** What an entry does not have is spelt `null` in its column, and not at all in its line. */
const firstOfAbsent = 110;

/** Writes a piece of the line of one entry. */
export function writePiece(out: Utf8Writer, of: Piece, index: number): void {
  const { start, spelt: bytes, starts, words, places } = of;
  if (bytes && starts) {
    const place = of.index ? (of.index[index] as number) : index;
    const from = starts[place] as number;
    if (bytes[from] === firstOfAbsent) return;
    out.bytes(start);
    out.range(bytes, from, (starts[place + 1] as number) - 1);
  } else if (words && places) out.bytes(words[places[index] as number] as Uint8Array);
  else if (of.column) writeValue(out, of, valueIn(of.column, index));
  else out.bytes(start);
}

function writeValue(out: Utf8Writer, { start, name }: Piece, value: unknown): void {
  if (typeof value === "string") {
    out.bytes(start);
    out.quoted(value);
  } else if (typeof value === "number") {
    out.bytes(start);
    out.whole(value);
  } else if (Array.isArray(value) && value.every(isText)) {
    out.bytes(start);
    out.texts(value);
  } else if (value !== null) out.bytes(encoder.encode(spelt(name, value)));
}

const isText = (value: unknown): boolean => typeof value === "string";

function spelt(name: string, held: unknown): string {
  const value = fromColumn(held);
  return value === undefined ? "" : `,"${name}":${JSON.stringify(value)}`;
}
