import Papa from "papaparse";
import type { Result } from "../../../shared/base/result.ts";
import { success } from "../../../shared/base/result.ts";
import type { Pause, Quotes, RowSlice, Table } from "../../../shared/domain/tables/table.ts";
import { type Failure, failure } from "../../../shared/errors.ts";
import { breathe } from "./breathe.ts";
import { decodeText, markedEncoding } from "./decode-text.ts";
import { natureOf } from "./file-nature.ts";
import { guessShape, type Shape } from "./guess-shape.ts";
import { type Parsed, splitRows } from "./split-rows.ts";

const sampleLength = 65_536;
const sampleRows = 50;
/** Characters parsed between two breaths: two milliseconds of work, so that a scan's few hops wait for little. */
const sliceLength = 131_072;
/** No row is as long as this: a quotation mark in it does not close, and its end is not looked for any further. */
const longestRow = 1_048_576;

/** Opens a delimited file: finds its encoding, delimiter and newline, or says what the file is instead of a table. */
export async function openTable(
  bytes: Uint8Array,
  name: string,
  pause: Pause = breathe,
): Promise<Result<Table, Failure<"table/empty" | "table/not-a-table">>> {
  if (bytes.length === 0) return failure("table/empty", { name });
  const marked = markedEncoding(bytes);
  const nature = marked?.startsWith("utf-16") ? undefined : natureOf(bytes);
  if (nature) return failure("table/not-a-table", { name, looksLike: nature });
  const { encoding, pieces } = await decodeText(bytes, pause);
  // A text never holds NUL: such a file was not written to its end, or a disk gave back what was never there.
  if (pieces.some((piece) => piece.includes("\0")))
    return failure("table/not-a-table", { name, looksLike: "damaged" });
  if (pieces.every((piece) => piece.trim() === "")) return failure("table/empty", { name });
  const shape = guessShape((pieces[0] as string).slice(0, sampleLength));
  const { delimiter, newline } = shape;
  const rows = (quotes: Quotes = "enclose") => slices(pieces, shape, quotes, pause);
  return success({ name, encoding, delimiter, newline, sample: sampleOf(pieces, shape), rows });
}

/** The parser of a shape: text from a row's beginning → rows, and how far whole rows reached. */
function parserOf(shape: Shape, quotes: Quotes) {
  const { delimiter, newline } = shape;
  const parser = new Papa.Parser({ delimiter, newline, ...(quotes === "literal" && { fastMode: true }) });
  return (text: string, isLast: boolean): Parsed =>
    (quotes === "enclose" ? splitRows(text, shape, isLast) : undefined) ??
    (parser.parse(text, 0, !isLast) as Parsed);
}

async function* slices(
  pieces: readonly string[],
  shape: Shape,
  quotes: Quotes,
  pause: Pause,
): AsyncGenerator<RowSlice, void, undefined> {
  const parse = parserOf(shape, quotes);
  const windows = new TextWindows(pieces, shape.skip);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  let done = shape.skip;
  let line = shape.skip > 0 ? 2 : 1;
  while (windows.next()) {
    const parsed = parse(windows.text, windows.isLast);
    const isEndless = quotes === "enclose" && parsed.data.length === 0 && windows.text.length >= longestRow;
    if (isEndless && windows.text.includes('"')) {
      const [begins = ""] = windows.text.split(shape.newline, 1);
      yield { rows: [[begins]], lines: [line], torn: new Set([0]) };
      return;
    }
    if (windows.isLast) dropEnd(parsed.data, windows.text, shape.newline);
    const read = windows.isLast ? windows.text.length : parsed.meta.cursor;
    if (parsed.data.length > 0) {
      const slice = sliceOf(parsed, windows.text.slice(0, read), line, shape.newline);
      line = slice.nextLine;
      yield slice;
    }
    windows.drop(read);
    done += read;
    await pause(done, length);
  }
}

/** A window over text in pieces: what was not read yet, and enough after it. Grows while not one row fits into it. */
class TextWindows {
  text = "";
  isLast = false;
  #wanted = sliceLength;
  #piece = 0;
  #offset: number;
  readonly #pieces: readonly string[];

  constructor(pieces: readonly string[], skip: number) {
    this.#pieces = pieces;
    this.#offset = skip;
  }

  /** Fills the window; false when all was read. */
  next(): boolean {
    if (this.isLast) return false;
    while (this.text.length < this.#wanted && this.#piece < this.#pieces.length) {
      const piece = this.#pieces[this.#piece] as string;
      const end = Math.min(piece.length, this.#offset + this.#wanted - this.text.length);
      this.text += piece.slice(this.#offset, end);
      this.#offset = end;
      if (end === piece.length) [this.#piece, this.#offset] = [this.#piece + 1, 0];
    }
    this.isLast = this.#piece >= this.#pieces.length;
    return this.text.length > 0;
  }

  /** Takes away what was read. */
  drop(length: number): void {
    this.text = this.text.slice(length);
    this.#wanted = length === 0 ? this.#wanted * 2 : sliceLength;
  }
}

/** The text after the last newline is no row when it is empty. */
function dropEnd(rows: string[][], text: string, newline: string): void {
  const last = rows.at(-1);
  if (last?.length === 1 && last[0] === "" && text.endsWith(newline)) rows.pop();
}

/** Rows with the lines they begin on; only where cells hold newlines do rows and lines part. */
function sliceOf(parsed: Parsed, text: string, firstLine: number, newline: string) {
  const rows = parsed.data;
  const mark = newline === "\r" ? "\r" : "\n";
  const lines = new Uint32Array(rows.length);
  const newlines = count(text, mark);
  const straight = newlines === rows.length - (text.endsWith(mark) ? 0 : 1);
  let line = firstLine;
  for (let index = 0; index < rows.length; index++) {
    lines[index] = line++;
    if (!straight) for (const cell of rows[index] as string[]) line += count(cell, mark);
  }
  const torn = new Set(parsed.errors.map(({ row }) => row).filter((row) => row < rows.length));
  return { rows, lines, torn, nextLine: straight ? firstLine + newlines : line };
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
  return found;
}

function sampleOf(pieces: readonly string[], shape: Shape): RowSlice {
  const text = (pieces[0] as string).slice(shape.skip, shape.skip + sampleLength);
  const isLast = pieces.length === 1 && text.length === (pieces[0] as string).length - shape.skip;
  const parsed = parserOf(shape, "enclose")(text, isLast);
  if (isLast) dropEnd(parsed.data, text, shape.newline);
  const data = parsed.data.slice(0, sampleRows);
  return sliceOf({ ...parsed, data }, text, shape.skip > 0 ? 2 : 1, shape.newline);
}
