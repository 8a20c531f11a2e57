import { canonicalFields, type EntryKind } from "./entry.ts";
import { canonicalLine } from "./entry-line.ts";
import { numberIn, type Page, type Run } from "./page.ts";
import { type Column, columnFields, fromColumn, valueIn } from "./page-columns.ts";

/**
 * The canonical lines of a page's entries, in order of their numbers. Made straight from columns, since a digest is taken
 * over hundreds of thousands of them: what repeats is spelt once.
 */
export function canonicalLines(page: Page): readonly string[] {
  const lines: string[] = new Array(page.to - page.from + 1);
  for (const run of page.runs) {
    if (run.entry) lines[run.from - page.from] = canonicalLine(run.entry);
    else spellRun(page, run, lines);
  }
  return lines;
}

/** What comes after the number of an entry, piece by piece. */
type Piece = string | ((index: number) => string);

function spellRun(page: Page, run: Run, lines: string[]): void {
  const start = `{"kind":${JSON.stringify(run.kind)},"writer":${JSON.stringify(page.writer)},"number":`;
  const pieces = piecesOf(run);
  for (let index = 0; index < run.count; index++) {
    const number = numberIn(run, index);
    let line = start + number;
    for (const piece of pieces) line += typeof piece === "string" ? piece : piece(index);
    lines[number - page.from] = `${line}}`;
  }
}

function piecesOf(run: Run): readonly Piece[] {
  const inColumns = columnFields(run.kind);
  const pieces: Piece[] = [];
  for (const name of canonicalFields(run.kind as EntryKind)) {
    if (!inColumns.includes(name)) continue;
    const piece = pieceOf(name, run.columns[name]);
    const before = pieces.at(-1);
    if (typeof piece === "string" && typeof before === "string") pieces[pieces.length - 1] = before + piece;
    else if (piece !== "") pieces.push(piece);
  }
  return pieces;
}

function pieceOf(name: string, column: Column | undefined): Piece {
  const start = `,"${name}":`;
  if (!column || "same" in column) return spelt(start, valueIn(column, 0));
  if ("words" in column) {
    const words = column.words.map((word) => spelt(start, word));
    const { index: places } = column;
    return (index) => words[places[index] as number] ?? "";
  }
  return (index) => spelt(start, valueIn(column, index));
}

/** Text that JSON writes as it stands. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what JSON spells otherwise
const plain = /^[^"\\\x00-\x1f\ud800-\udfff]*$/;

function spelt(start: string, held: unknown): string {
  if (typeof held === "string") return plain.test(held) ? `${start}"${held}"` : start + JSON.stringify(held);
  if (typeof held === "number") return start + held;
  const value = fromColumn(held);
  return value === undefined ? "" : start + JSON.stringify(value);
}
