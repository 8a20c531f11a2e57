import { reason, type ShapeReasons } from "../../../shared/domain/tables/shape.ts";
import type { Table } from "../../../shared/domain/tables/table.ts";

/** How a delimited text is laid out. */
export interface Shape {
  readonly delimiter: string;
  readonly newline: Table["newline"];
  /** Characters before the first row: a line `sep=;` that only names the delimiter. */
  readonly skip: number;
  /** The text was made of a sheet: a line break inside a cell is none of the file's lines. */
  readonly isSheet?: boolean;
}

const candidates = [";", "\t", "|", ","] as const;
const mostLines = 200;
/** So many lines may stand above a table. */
const longestTitle = 20;

/** A shape, and why its delimiter is the one. */
export interface GuessedShape extends Shape {
  readonly why: ShapeReasons["delimiter"];
}

/**
 * Reads the shape of a table off its beginning; a delimiter that a person said stands. A text without any is a table of
 * one column.
 */
export function guessShape(sample: string, said?: string): GuessedShape {
  const named = /^sep=([^\r\n"])(\r\n|\n|\r|$)/i.exec(sample);
  const text = named ? sample.slice(named[0].length) : sample;
  const newline = guessNewline(text) ?? (named?.[2] as Table["newline"] | "") ?? "";
  const found =
    said !== undefined
      ? { delimiter: said, why: reason("said") }
      : named?.[1] !== undefined
        ? { delimiter: named[1], why: reason("named") }
        : guessDelimiter(text);
  return {
    ...found,
    newline: newline === "" ? "\n" : newline,
    skip: named ? named[0].length : 0,
  };
}

/** The newline most lines end with, those inside quotation marks left out when others are there. */
function guessNewline(text: string): Table["newline"] | undefined {
  const outside = text.replace(/"[^"]*"/g, "");
  const found = outside.match(/\r\n|\n|\r/g) ?? text.match(/\r\n|\n|\r/g);
  if (!found) return undefined;
  let [crlf, lf, cr] = [0, 0, 0];
  for (const one of found) {
    if (one === "\r\n") crlf++;
    else if (one === "\n") lf++;
    else cr++;
  }
  if (crlf >= lf && crlf >= cr) return "\r\n";
  return lf >= cr ? "\n" : "\r";
}

/**
 * The candidate that cuts most lines into equally many cells. The comma comes last: in Belgium it also stands before
 * decimals, so it wins only where nothing else is as steady.
 */
function guessDelimiter(text: string): Pick<GuessedShape, "delimiter" | "why"> {
  let best: Pick<GuessedShape, "delimiter" | "why"> = { delimiter: ";", why: reason("single") };
  let bestShare = 0;
  let nextShare = 0;
  for (const delimiter of candidates) {
    const counts = delimitersPerLine(text, delimiter);
    const { count, of, isTitled } = steadiness(counts, delimiter === "," ? 2 : 1);
    if (count === 0) continue;
    // A table from the first line on is the simpler thing to see in a text.
    const share = (count / of) * (isTitled ? 0.6 : 1) + (delimiter === "," ? 0 : 0.1);
    nextShare = Math.max(nextShare, Math.min(share, bestShare));
    if (share <= bestShare) continue;
    bestShare = share;
    best = { delimiter, why: reason("steady", count, of, count < of * 0.9) };
  }
  return nextShare > 0 && nextShare > bestShare - 0.05
    ? { ...best, why: { ...best.why, isDoubtful: true } }
    : best;
}

/**
 * How many lines have the commonest number of delimiters above none, of how many. Lines without any may stand before the
 * table as its title, when nearly all after them have `fewest` or more.
 */
function steadiness(
  counts: readonly number[],
  fewest: number,
): { readonly count: number; readonly of: number; readonly isTitled: boolean } {
  const title = Math.max(
    0,
    counts.findIndex((count) => count > 0),
  );
  const table = counts.slice(title);
  const tally = new Map<number, number>();
  for (const count of table) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  const most = Math.max(0, ...tally.values());
  const common = [...tally].find(([, lines]) => lines === most)?.[0] ?? 0;
  const isTable = title === 0 || (title <= longestTitle && common >= fewest && most >= table.length * 0.8);
  return { count: isTable ? most : 0, of: table.length, isTitled: title > 0 };
}

/** Counts delimiters outside quotation marks, line by line; empty lines and the line the sample ends in are left out. */
function delimitersPerLine(text: string, delimiter: string): readonly number[] {
  const counts: number[] = [];
  let count = 0;
  let lineStart = 0;
  for (let at = 0; at < text.length && counts.length < mostLines; at++) {
    const character = text[at];
    const before = text[at - 1];
    if (character === delimiter) count++;
    else if (character === "\n" || character === "\r") {
      if (at > lineStart) counts.push(count);
      lineStart = at + 1;
      count = 0;
    } else if (
      character === '"' &&
      (at === 0 || before === delimiter || before === "\n" || before === "\r")
    ) {
      at = closingQuote(text, at);
    }
  }
  if (counts.length === 0 && text.length > 0) counts.push(count);
  return counts;
}

/** Where the cell that opens with a quotation mark at `open` closes; `open` when it never does. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? open : at;
}
