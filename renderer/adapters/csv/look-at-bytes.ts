import type { Pause } from "../../../shared/domain/tables/table.ts";
import { lengthAt } from "./utf8-line.ts";

/** Bytes looked at between two breaths: a millisecond of work. */
const stretch = 524_288;

/** What the bytes of a text show. */
export interface SeenBytes {
  /** UTF-8 throughout, and not empty; one that is cut off inside its last character still is. */
  isUtf8: boolean;
  isAscii: boolean;
  /** A byte is zero: a text never holds one. */
  hasNul: boolean;
  /** The character stands in it that is written where another one was lost. */
  hasReplacement: boolean;
}

/** Looks at every byte of a text once, at four of them at a time while they are plain: many times faster than decoding it. */
export async function lookAtBytes(bytes: Uint8Array, pause: Pause): Promise<SeenBytes> {
  const whole = wholeCharacters(bytes);
  const seen = { isUtf8: whole > 0, isAscii: whole === bytes.length, hasNul: false, hasReplacement: false };
  for (let at = 0; at < whole; ) {
    at = look(bytes, at, Math.min(whole, at + stretch), seen);
    if (at < whole) await pause(0, whole);
  }
  return seen;
}

/** Looks at the characters that begin before `to`; answers where the one after them begins. */
function look(bytes: Uint8Array, from: number, to: number, seen: SeenBytes): number {
  const shift = bytes.byteOffset % 4;
  const fours = new Int32Array(bytes.buffer, bytes.byteOffset - shift, (bytes.length + shift) >> 2);
  const end = (to + shift) >> 2;
  let at = from;
  while (at < to) {
    if (((at + shift) & 3) === 0) {
      let four = (at + shift) >> 2;
      while (four < end && isPlain(fours[four] as number)) four++;
      at = four * 4 - shift;
      if (at >= to) break;
    }
    const byte = bytes[at] as number;
    if (byte === 0) seen.hasNul = true;
    const length = byte < 128 ? 1 : lengthAt(bytes, at, bytes.length);
    if (length !== 1) {
      seen.isAscii = false;
      if (length === 0) seen.isUtf8 = false;
      if (byte === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) seen.hasReplacement = true;
    }
    at += Math.max(1, length);
  }
  return at;
}

/** True for four bytes that are all from 1 to 127. */
const isPlain = (four: number) => (((four - 0x01010101) | four) & 0x80808080) === 0;

/** How many bytes there are without a last character that is cut off. */
function wholeCharacters(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back] as number;
    if (byte < 0x80) return length;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? length - back : length;
  }
  return length;
}
