import { canonicalLine } from "./entry-line.ts";
import { type Piece, piecesOf, type SpellableRun, writePiece } from "./line-pieces.ts";
import { numberIn, type Page } from "./page.ts";
import { Utf8Writer } from "./utf8-writer.ts";

/** A line is about so long, in bytes. */
const usual = 320;
const encoder = new TextEncoder();

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
  readonly start: Uint8Array;
  readonly pieces: readonly Piece[];
}

function spellingOf({ writer }: SpellablePage, run: SpellableRun): Spelling {
  const start = `{"kind":${JSON.stringify(run.kind)},"writer":${JSON.stringify(writer)},"number":`;
  return { run, start: encoder.encode(start), pieces: run.entry ? [] : piecesOf(run) };
}

/** Writes the lines of entries `first` to `last` of a run. */
function spellLines(out: Utf8Writer, { run, start, pieces }: Spelling, first: number, last: number): void {
  for (let index = first; index <= last; index++) {
    if (run.entry) {
      out.bytes(encoder.encode(`${canonicalLine(run.entry)}\n`));
      continue;
    }
    out.bytes(start);
    out.whole(numberIn(run, index));
    for (const piece of pieces) writePiece(out, piece, index);
    out.byte(125);
    out.byte(10);
  }
}
