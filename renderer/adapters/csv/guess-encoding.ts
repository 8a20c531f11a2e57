import {
  type Reason,
  reason,
  type ShapeReasons,
  type TextEncoding,
} from "../../../shared/domain/tables/shape.ts";
import type { Pause } from "../../../shared/domain/tables/table.ts";
import { weighLines } from "./weigh-lines.ts";

/** Bytes decoded between two breaths: two milliseconds of work. */
const pieceSize = 262_144;
/** So much of the beginning shows whether every second byte is zero. */
const zeroSample = 4_096;

/** The encoding of a file, and why. */
export interface FoundEncoding {
  readonly encoding: TextEncoding;
  readonly why: ShapeReasons["encoding"];
}

/** The encoding a byte order mark names. */
export function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without a mark: in Latin letters nearly every second byte is zero, and hardly one of the others. */
export function zeroedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const sample = bytes.subarray(0, Math.min(zeroSample, bytes.length - (bytes.length % 2)));
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return "utf-16le";
  return even > half * 0.7 && odd < half * 0.05 ? "utf-16be" : undefined;
}

/**
 * Finds the encoding: a mark, zeros, UTF-8 throughout; else by which of the old encodings the accents stand where words
 * have them, line by line where some lines are UTF-8.
 */
export async function guessEncoding(bytes: Uint8Array, pause: Pause): Promise<FoundEncoding> {
  const marked = markedEncoding(bytes);
  if (marked?.startsWith("utf-16")) return { encoding: marked, why: reason("mark") };
  const zeroed = marked ? undefined : zeroedEncoding(bytes);
  if (zeroed) return { encoding: zeroed, why: reason("zeros") };
  const text = marked ? bytes.subarray(3) : bytes;
  if (await isUtf8(text, pause)) {
    const why = marked ? "mark" : isAscii(text) ? "ascii" : "valid";
    return { encoding: "utf-8", why: reason(why) };
  }
  const { sound, other, fit } = await weighLines(text, pause);
  const single = fit.cp850 > fit["windows-1252"] ? "cp850" : "windows-1252";
  const rival = single === "cp850" ? fit["windows-1252"] : fit.cp850;
  const isDoubtful = fit[single] <= 0 || rival * 2 > fit[single];
  if (other === 0) return { encoding: "utf-8", why: reason(marked ? "mark" : "valid", sound, sound, true) };
  if (sound === 0 && !marked) return { encoding: single, why: reason("accents", other, other, isDoubtful) };
  const why: Reason<"lines"> = reason("lines", other, sound + other, isDoubtful);
  return { encoding: `utf-8+${single}`, why };
}

/** Counted in a loop: asking a function of every byte takes longer than decoding them. */
function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] as number) > 127) return false;
  return true;
}

/** Whether a file is UTF-8 throughout; one that is cut off inside its last character still is. */
export async function isUtf8(bytes: Uint8Array, pause: Pause): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const whole = wholeCharacters(bytes, bytes.length);
  for (let from = 0; from < whole; ) {
    const to = from + pieceSize >= whole ? whole : wholeCharacters(bytes, from + pieceSize);
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return false;
    }
    from = to;
    if (from < whole) await pause(0, whole);
  }
  return whole > 0;
}

/** The last position up to `to` that does not cut a UTF-8 character in two. */
function wholeCharacters(bytes: Uint8Array, to: number): number {
  for (let back = 1; back <= 3 && back <= to; back++) {
    const byte = bytes[to - back] as number;
    if (byte < 0x80) return to;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? to - back : to;
  }
  return to;
}
