import { withRoom } from "../../../shared/domain/stock/growing.ts";
import type { Quotes } from "../../../shared/domain/tables/shape.ts";
import type { Row } from "../../../shared/domain/tables/table.ts";
import { ByteRow } from "./byte-row.ts";
import type { Shape } from "./guess-shape.ts";

const quote = 34;
const carriageReturn = 13;
const lineFeed = 10;
/** No byte at all. */
const none = -1;
/** Room for the cells of a slice, to begin with. */
const fewest = 8_192;
/** The longest cell that is looked for: a quotation mark that is never closed would make one of the whole file. */
const longestCell = 1_048_576;

/** Where a row begins: its first byte, and its line of the file. */
export interface RowStart {
  readonly at: number;
  readonly line: number;
}

/** Rows found in the bytes of a file. */
export interface SplitRows {
  readonly rows: readonly Row[];
  /** The same rows made anew. */
  readonly again: () => readonly Row[];
  /** For each row the line it begins on. */
  readonly lines: readonly number[];
  /** Where the row after them begins. */
  readonly next: RowStart;
  /** The row that begins there is not written as it should be. */
  readonly isOdd: boolean;
}

/**
 * Splits the bytes of a file (UTF-8) into rows whose cells stay bytes until they are asked for: many times faster than
 * PapaParse, with the same answer. It stops before a row whose quotation marks do not stand as they should, for PapaParse
 * to judge (test/laws/split-rows.test.ts holds the two together).
 */
export class RowSplitter {
  readonly #bytes: Uint8Array;
  readonly #parting: number;
  readonly #ending: number;
  readonly #isPair: boolean;
  /** What counts as the end of a line inside a cell. */
  readonly #mark: number;
  readonly #encloses: boolean;
  /** The bytes four at a time, from so many bytes before them on; and what they are compared with. */
  readonly #fours: Int32Array;
  readonly #shift: number;
  readonly #fourPartings: number;
  readonly #fourEndings: number;
  readonly #fourMarks: number;
  /** Where the cells of the slice in hand begin and end, and how many such numbers there are. */
  #cells = new Int32Array(fewest);
  #size = 0;
  /** Ends of lines inside the row that is being read. */
  #inner = 0;

  constructor(bytes: Uint8Array, { delimiter, newline, isSheet = false }: Shape, quotes: Quotes) {
    this.#bytes = bytes;
    this.#parting = delimiter.charCodeAt(0);
    this.#ending = newline.charCodeAt(0);
    this.#isPair = newline.length === 2;
    this.#mark = isSheet ? none : newline === "\r" ? carriageReturn : lineFeed;
    this.#encloses = quotes === "enclose";
    this.#shift = bytes.byteOffset % 4;
    const start = bytes.byteOffset - this.#shift;
    this.#fours = new Int32Array(bytes.buffer, start, (bytes.length + this.#shift) >> 2);
    this.#fourPartings = fourOf(this.#parting);
    this.#fourEndings = fourOf(this.#ending);
    this.#fourMarks = fourOf(isSheet ? this.#ending : this.#mark);
  }

  /** The rows from one on, until `wanted` bytes are done. */
  take(start: RowStart, wanted: number): SplitRows {
    const { length } = this.#bytes;
    const goal = Math.min(length, start.at + wanted);
    // The rows of the slice before keep theirs; as many cells are expected once more.
    this.#cells = new Int32Array(this.#cells.length);
    this.#size = 0;
    const firsts: number[] = [];
    const lines: number[] = [];
    let size = 0;
    let { at, line } = start;
    // A delimiter of more than one byte is left to PapaParse.
    let isOdd = this.#parting > 127;
    while (at < goal && !isOdd) {
      const first = this.#size;
      this.#inner = 0;
      const end = this.#row(at);
      isOdd = end < 0;
      if (isOdd) break;
      size = this.#size;
      firsts.push(first);
      lines.push(line);
      at = end;
      line += this.#inner + 1;
    }
    const [bytes, cells] = [this.#bytes, this.#cells];
    const again = () =>
      firsts.map((first, row) => new ByteRow(bytes, cells, first, ((firsts[row + 1] ?? size) - first) / 2));
    return { rows: again(), again, lines, next: { at, line }, isOdd };
  }

  /** Reads a row's cells; answers where the next row begins, or -1 for an odd one. */
  #row(start: number): number {
    const bytes = this.#bytes;
    const { length } = bytes;
    for (let at = start; ; at++) {
      at = this.#encloses && bytes[at] === quote ? this.#quoted(at + 1) : this.#plain(at);
      if (at < 0) return -1;
      if (at >= length) return length;
      if (bytes[at] === this.#parting) continue;
      if (!this.#endsRow(at)) return -1;
      return at + (this.#isPair ? 2 : 1);
    }
  }

  /** A cell in quotation marks, from behind the first; answers what comes behind the second, or -1 without one. */
  #quoted(from: number): number {
    const bytes = this.#bytes;
    const limit = Math.min(bytes.length, from + longestCell);
    const mark = this.#mark;
    let isDoubled = false;
    for (let at = from; at < limit; at++) {
      if (((at + this.#shift) & 3) === 0) {
        at = this.#next(at, limit, quotes);
        if (at >= limit) break;
      }
      const byte = bytes[at];
      if (byte === mark) this.#inner++;
      else if (byte === quote) {
        if (bytes[at + 1] !== quote) {
          this.#cell(from, isDoubled ? ~at : at);
          return at + 1;
        }
        isDoubled = true;
        at++;
      }
    }
    return -1;
  }

  /** A cell without quotation marks; answers what comes behind it. */
  #plain(from: number): number {
    const bytes = this.#bytes;
    const { length } = bytes;
    const [parting, ending, mark] = [this.#parting, this.#ending, this.#mark];
    let at = from;
    for (; at < length; at++) {
      if (((at + this.#shift) & 3) === 0) {
        at = this.#next(at, length, this.#fourPartings);
        if (at >= length) break;
      }
      const byte = bytes[at];
      if (byte === parting || (byte === ending && this.#endsRow(at))) break;
      if (byte === mark) this.#inner++;
    }
    this.#cell(from, at);
    return at;
  }

  /** From a place where four bytes begin: the first four among which is one of these or the end of a line, or `to`. */
  #next(at: number, to: number, ones: number): number {
    const fours = this.#fours;
    const [endings, marks] = [this.#fourEndings, this.#fourMarks];
    const end = (to + this.#shift) >> 2;
    let four = (at + this.#shift) >> 2;
    for (; four < end; four++) {
      const bytes = fours[four] as number;
      const found = zeroIn(bytes ^ ones) | zeroIn(bytes ^ endings) | zeroIn(bytes ^ marks);
      if ((found & 0x80808080) !== 0) break;
    }
    return four * 4 - this.#shift;
  }

  #cell(from: number, end: number): void {
    if (this.#size + 2 > this.#cells.length) this.#cells = withRoom(this.#cells, this.#size + 2);
    this.#cells[this.#size++] = from;
    this.#cells[this.#size++] = end;
  }

  #endsRow(at: number): boolean {
    return this.#bytes[at] === this.#ending && (!this.#isPair || this.#bytes[at + 1] === lineFeed);
  }
}

/** Four times the same byte. */
const fourOf = (byte: number) => Math.imul(byte, 0x01010101);

/** Among the highest bits of four bytes one is set when one of them is zero. */
const zeroIn = (four: number) => (four - 0x01010101) & ~four;

const quotes = fourOf(quote);
