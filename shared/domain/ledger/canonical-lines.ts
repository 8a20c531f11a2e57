import { canonicalLine } from "./entry-line.ts";
import { isSameForAll, type Piece, piecesOf, type SpellableRun, writePiece } from "./line-pieces.ts";
import { numberIn, type Page } from "./page.ts";
import { Utf8Writer } from "./utf8-writer.ts";

/** A line is about so long, in bytes. */
const usual = 320;
const encoder = new TextEncoder();
const nothing = new Uint8Array(0);

/** A page, some columns of which may still be the bytes they are spelt as. */
export type SpellablePage = Omit<Page, "runs"> & { readonly runs: readonly SpellableRun[] };

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
  const spellings = page.runs.map((run) => spellingOf(page, run));
  if (page.runs.every((run) => !run.numbers)) {
    for (const spelling of spellings.sort((a, b) => a.run.from - b.run.from)) {
      const { run } = spelling;
      spellLines(out, spelling, Math.max(0, from - run.from), Math.min(to - run.from, run.count - 1));
    }
    return;
  }
  const places: (readonly [run: number, index: number])[] = [];
  page.runs.forEach((run, at) => {
    for (let index = 0; index < run.count; index++) places[numberIn(run, index) - page.from] = [at, index];
  });
  for (const [run, index] of places.slice(from - page.from, to - page.from + 1))
    spellLines(out, spellings[run] as Spelling, index, index);
}

/** How the lines of a run are spelt. */
interface Spelling {
  readonly run: SpellableRun;
  readonly beginning: LineBeginning;
  readonly pieces: readonly Piece[];
}

function spellingOf({ writer }: SpellablePage, run: SpellableRun): Spelling {
  const start = `{"kind":${JSON.stringify(run.kind)},"writer":${JSON.stringify(writer)},"number":`;
  const pieces = run.entry ? [] : piecesOf(run);
  // What follows the number is nearly always the same for all as well: with it the beginning is copied in one go.
  const same = pieces[0] && isSameForAll(pieces[0]) ? pieces[0].start : nothing;
  const beginning = { start: encoder.encode(start), end: same, bytes: nothing, fewest: 0, most: -1 };
  return { run, beginning, pieces: same === nothing ? pieces : pieces.slice(1) };
}

/** Writes the lines of entries `first` to `last` of a run. */
function spellLines(
  out: Utf8Writer,
  { run, beginning, pieces }: Spelling,
  first: number,
  last: number,
): void {
  for (let index = first; index <= last; index++) {
    if (run.entry) {
      out.bytes(encoder.encode(`${canonicalLine(run.entry)}\n`));
      continue;
    }
    out.bytes(withNumber(beginning, numberIn(run, index)));
    for (const piece of pieces) writePiece(out, piece, index);
    out.byte(125);
    out.byte(10);
  }
}

/** What lines begin with: bytes, a number, and bytes again. A literal, not a class: see `Piece`. */
interface LineBeginning {
  readonly start: Uint8Array;
  readonly end: Uint8Array;
  /** All of it, with the number that was written last; those that have as many digits are written over it. */
  bytes: Uint8Array;
  fewest: number;
  most: number;
}

/** The bytes with a number of an entry, 1 or more; they hold until the next is asked for. */
function withNumber(beginning: LineBeginning, number: number): Uint8Array {
  if (number < beginning.fewest || number > beginning.most) widen(beginning, `${number}`.length);
  const { bytes, start, end } = beginning;
  let rest = number;
  for (let at = bytes.length - end.length - 1; at >= start.length; at--) {
    const tens = Math.floor(rest / 10);
    bytes[at] = 48 + rest - tens * 10;
    rest = tens;
  }
  return bytes;
}

function widen(beginning: LineBeginning, digits: number): void {
  const { start, end } = beginning;
  beginning.fewest = 10 ** (digits - 1);
  beginning.most = 10 ** digits - 1;
  beginning.bytes = new Uint8Array(start.length + digits + end.length);
  beginning.bytes.set(start);
  beginning.bytes.set(end, start.length + digits);
}
