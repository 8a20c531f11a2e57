import type { Table } from "../../../shared/domain/tables/table.ts";

/** How a delimited text is laid out. */
export interface Shape {
  readonly delimiter: string;
  readonly newline: Table["newline"];
  /** Characters before the first row: a line `sep=;` that only names the delimiter. */
  readonly skip: number;
}

const candidates = [";", "\t", "|", ","] as const;
const mostLines = 200;

/** Reads the shape of a table off its beginning. A text without any delimiter is a table of one column. */
export function guessShape(sample: string): Shape {
  const named = /^sep=([^\r\n"])(\r\n|\n|\r|$)/i.exec(sample);
  const text = named ? sample.slice(named[0].length) : sample;
  const newline = guessNewline(text) ?? (named?.[2] as Table["newline"] | "") ?? "";
  return {
    delimiter: named?.[1] ?? guessDelimiter(text),
    newline: newline === "" ? "\n" : newline,
    skip: named ? named[0].length : 0,
  };
}

/** The newline most lines end with, those inside quotation marks left out when others are there. */
function guessNewline(text: string): Table["newline"] | undefined {
  const outside = text.replace(/"[^"]*"/g, "");
  const found = outside.match(/\r\n|\n|\r/g) ?? text.match(/\r\n|\n|\r/g);
  if (!found) return undefined;
  const count = (which: string) => found.filter((one) => one === which).length;
  const [crlf, lf, cr] = [count("\r\n"), count("\n"), count("\r")];
  if (crlf >= lf && crlf >= cr) return "\r\n";
  return lf >= cr ? "\n" : "\r";
}

/**
 * The candidate that cuts most lines into equally many cells. The comma comes last: in Belgium it also stands before
 * decimals, so it wins only where nothing else is as steady.
 */
function guessDelimiter(text: string): string {
  let best: string = ";";
  let bestShare = 0;
  for (const candidate of candidates) {
    const counts = delimitersPerLine(text, candidate);
    const first = counts[0] ?? 0;
    if (first === 0) continue;
    const share = steadiness(counts) + (candidate === "," ? 0 : 0.1);
    if (share > bestShare) [best, bestShare] = [candidate, share];
  }
  return best;
}

/** The share of lines that have the commonest number of delimiters above none. */
function steadiness(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  return Math.max(0, ...tally.values()) / counts.length;
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
