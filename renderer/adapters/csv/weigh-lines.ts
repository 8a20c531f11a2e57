import type { Pause } from "../../../shared/domain/tables/table.ts";
import { fitOf, type SingleByte } from "./single-byte.ts";
import { type Utf8Line, utf8Line } from "./utf8-line.ts";

/** Bytes looked through between two breaths: a few milliseconds of work. */
const pieceSize = 1_048_576;

/** What speaks for each way to read a file that is not UTF-8 throughout. */
export interface Weighed {
  /** Lines that are UTF-8 and hold more than ASCII; lines that are not UTF-8. */
  readonly sound: number;
  readonly other: number;
  /** How well the bytes of those other lines fit, by encoding. */
  readonly fit: { readonly [E in SingleByte]: number };
}

/** Goes through the lines of a file once. */
export async function weighLines(bytes: Uint8Array, pause: Pause): Promise<Weighed> {
  let sound = 0;
  let other = 0;
  const fit = { "windows-1252": 0, cp850: 0 };
  let told = 0;
  for (const line of linesOf(bytes)) {
    if (line.kind === "utf-8") sound++;
    else if (line.kind === "other") {
      other++;
      fit["windows-1252"] += lineFit(bytes, line.from, line.to, "windows-1252");
      fit.cp850 += lineFit(bytes, line.from, line.to, "cp850");
    }
    if (line.to - told < pieceSize) continue;
    told = line.to;
    await pause(0, bytes.length);
  }
  return { sound, other, fit };
}

/** How well one line fits an encoding of single bytes. */
export function lineFit(bytes: Uint8Array, from: number, to: number, encoding: SingleByte): number {
  let fit = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte >= 128) fit += fitOf(encoding, bytes[at - 1] ?? 10, byte, bytes[at + 1] ?? 10);
  }
  return fit;
}

/** A line of a file with its end, and what its bytes are. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly kind: Utf8Line;
}

/** The lines of a file; stretches of plain ASCII come as one. */
export function* linesOf(bytes: Uint8Array): Generator<Line, void, undefined> {
  const { length } = bytes;
  for (let from = 0; from < length; ) {
    // All plain lines up to the next byte from 128 on, at most a piece of them.
    const goal = Math.min(length, from + pieceSize);
    let high = from;
    while (high < goal && (bytes[high] as number) < 128) high++;
    if (high === goal) {
      yield { from, to: goal, kind: "ascii" };
      from = goal;
      continue;
    }
    let start = high;
    while (start > from && !isEnd(bytes[start - 1] as number)) start--;
    if (start > from) yield { from, to: start, kind: "ascii" };
    let end = high;
    while (end < length && !isEnd(bytes[end] as number)) end++;
    if (end < length) end++;
    yield { from: start, to: end, kind: utf8Line(bytes, start, end) };
    from = end;
  }
}

const isEnd = (byte: number) => byte === 10 || byte === 13;
