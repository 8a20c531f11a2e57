import type { Result } from "../../../shared/base/result.ts";
import { success } from "../../../shared/base/result.ts";
import { findHeader } from "../../../shared/domain/import/find-header.ts";
import {
  type Quotes,
  reason,
  type SaidShape,
  type ShapeReasons,
} from "../../../shared/domain/tables/shape.ts";
import { lineUnknown, type Pause, type RowSlice, type Table } from "../../../shared/domain/tables/table.ts";
import { type Failure, failure } from "../../../shared/errors.ts";
import { asUtf8 } from "./as-utf8.ts";
import { breathe } from "./breathe.ts";
import { natureOf } from "./file-nature.ts";
import { guessEncoding, markedEncoding, withoutMark, zeroedEncoding } from "./guess-encoding.ts";
import { guessQuotes } from "./guess-quotes.ts";
import { guessShape, type Shape } from "./guess-shape.ts";
import { lookAtBytes, type SeenBytes } from "./look-at-bytes.ts";
import { oddRows } from "./odd-rows.ts";
import { RowSplitter, type RowStart } from "./split-rows.ts";

const sampleLength = 65_536;
const sampleRows = 50;
/** Bytes split between two breaths: a millisecond of work with what is made of them, so that a scan waits for little. */
const sliceLength = 131_072;
/** How many slices of how many bytes tell what the columns of a long file hold. */
const spreadParts = 16;
const spreadLength = 16_384;

/**
 * Opens a delimited file: finds its encoding, delimiter, newline, quotation marks and header, as far as nobody said
 * them, or says what the file is instead of a table. Of a text made of a sheet (`isSheet`) the lines are its rows.
 */
export async function openTable(
  bytes: Uint8Array,
  name: string,
  pause: Pause = breathe,
  said: SaidShape = {},
  isSheet = false,
): Promise<Result<Table, Failure<"table/empty" | "table/not-a-table">>> {
  if (bytes.length === 0) return failure("table/empty", { name });
  const isWide = markedEncoding(bytes)?.startsWith("utf-16") || zeroedEncoding(bytes) !== undefined;
  const nature = isWide ? undefined : natureOf(bytes);
  if (nature) return failure("table/not-a-table", { name, looksLike: nature });
  const own = await lookAtBytes(withoutMark(bytes), pause);
  const { encoding, why } = said.encoding
    ? { encoding: said.encoding, why: reason("said") }
    : await guessEncoding(bytes, own, pause);
  const { text, start } = await asUtf8(bytes, encoding, pause);
  const seen = text === bytes ? own : await lookAtBytes(text, pause);
  // A text never holds NUL: such a file was not written to its end, or a disk gave back what was never there.
  if (seen.hasNul) return failure("table/not-a-table", { name, looksLike: "damaged" });
  if (isBlank(text, start)) return failure("table/empty", { name });
  const beginning = new TextDecoder().decode(text.subarray(start, start + sampleLength));
  const shape = { ...guessShape(beginning, said.delimiter), isSheet };
  await pause(0, text.length);
  const { delimiter, newline, skip } = shape;
  const named = new TextEncoder().encode(beginning.slice(0, skip)).length;
  const source: Source = { text, shape, first: { at: start + named, line: skip > 0 ? 2 : 1 } };
  const marks = guessQuotes(beginning, (quotes) => sampleOf(source, quotes), said.quotes);
  const sample = sampleOf(source, marks.quotes);
  const { headerLine, header, why: headed } = findHeader(sample, said.headerLine);
  return success({
    ...{ name, encoding, delimiter, newline, quotes: marks.quotes, headerLine, header, sample },
    reasons: { encoding: why, delimiter: shape.why, quotes: marks.why, header: headed },
    mayBeSpoilt: mayBeSpoilt(seen, encoding, why),
    rows: (quotes: Quotes = marks.quotes) => withBreaths(source, quotes, pause),
    spread: () => spreadRows(source, marks.quotes, pause),
  });
}

/** A file in UTF-8, and where its rows begin. */
interface Source {
  readonly text: Uint8Array;
  readonly shape: Shape;
  readonly first: RowStart;
}

async function* withBreaths(
  source: Source,
  quotes: Quotes,
  pause: Pause,
): AsyncGenerator<RowSlice, void, undefined> {
  for (const slice of slices(source, quotes)) {
    yield slice;
    await pause(slice.next.at, source.text.length);
  }
}

function* slices({ text, shape, first }: Source, quotes: Quotes) {
  const splitter = new RowSplitter(text, shape, quotes);
  for (let next = first; next.at < text.length; ) {
    const split = splitter.take(next, sliceLength);
    if (split.rows.length > 0) yield { ...split, torn: nothingTorn };
    next = split.next;
    if (!split.isOdd) continue;
    const odd = oddRows(text, next, shape);
    yield odd;
    next = odd.next;
  }
}

/** A small file whole; of any other so many slices of so many bytes, evenly apart. */
async function* spreadRows(
  source: Source,
  quotes: Quotes,
  pause: Pause,
): AsyncGenerator<RowSlice, void, undefined> {
  const { text, first, shape } = source;
  const apart = (text.length - first.at) / spreadParts;
  if (apart <= spreadLength) return yield* withBreaths(source, quotes, pause);
  const end = shape.newline.charCodeAt(shape.newline.length - 1);
  for (let part = 0; part < spreadParts; part++) {
    const after = text.indexOf(end, first.at + Math.floor(part * apart)) + 1;
    const start = part === 0 ? first : { at: after, line: lineUnknown };
    const { rows, lines } = new RowSplitter(text, shape, quotes).take(start, spreadLength);
    if (rows.length > 0) yield { rows, lines, torn: nothingTorn };
    await pause(0, text.length);
  }
}

const nothingTorn: ReadonlySet<number> = new Set();

/** The first rows of a table. */
function sampleOf(source: Source, quotes: Quotes): RowSlice {
  const sample = { rows: [] as RowSlice["rows"][number][], lines: [] as number[], torn: new Set<number>() };
  for (const { rows, lines, torn } of slices(source, quotes)) {
    for (let index = 0; index < rows.length && sample.rows.length < sampleRows; index++) {
      if (torn.has(index)) sample.torn.add(sample.rows.length);
      sample.rows.push(rows[index] as RowSlice["rows"][number]);
      sample.lines.push(lines[index] as number);
    }
    if (sample.rows.length === sampleRows) break;
  }
  return sample;
}

/** Whether the replacement character stands in a text, or bytes that become it. */
const mayBeSpoilt = (
  { hasReplacement }: SeenBytes,
  encoding: string,
  { why, isDoubtful }: ShapeReasons["encoding"],
): boolean => why === "lines" || (encoding === "utf-8" && (why === "said" || isDoubtful)) || hasReplacement;

/** Whether nothing but spaces and ends of lines stands in a text. */
function isBlank(text: Uint8Array, start: number): boolean {
  for (let at = start; at < text.length; at++) {
    const byte = text[at] as number;
    if (byte !== 32 && (byte < 9 || byte > 13)) return false;
  }
  return true;
}
