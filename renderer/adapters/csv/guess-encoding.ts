import {
  type Reason,
  reason,
  type ShapeReasons,
  type TextEncoding,
} from "../../../shared/domain/tables/shape.ts";
import type { Pause } from "../../../shared/domain/tables/table.ts";
import type { SeenBytes } from "./look-at-bytes.ts";
import { weighLines } from "./weigh-lines.ts";

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

/** The bytes of a file behind a mark of UTF-8. */
export const withoutMark = (bytes: Uint8Array): Uint8Array =>
  markedEncoding(bytes) === "utf-8" ? bytes.subarray(3) : bytes;

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
 * have them, line by line where some lines are UTF-8. `seen` is what the bytes behind a mark of UTF-8 show.
 */
export async function guessEncoding(
  bytes: Uint8Array,
  seen: SeenBytes,
  pause: Pause,
): Promise<FoundEncoding> {
  const marked = markedEncoding(bytes);
  if (marked?.startsWith("utf-16")) return { encoding: marked, why: reason("mark") };
  const zeroed = marked ? undefined : zeroedEncoding(bytes);
  if (zeroed) return { encoding: zeroed, why: reason("zeros") };
  if (seen.isUtf8)
    return { encoding: "utf-8", why: reason(marked ? "mark" : seen.isAscii ? "ascii" : "valid") };
  const { sound, other, fit } = await weighLines(withoutMark(bytes), pause);
  const single = fit.cp850 > fit["windows-1252"] ? "cp850" : "windows-1252";
  const rival = single === "cp850" ? fit["windows-1252"] : fit.cp850;
  const isDoubtful = fit[single] <= 0 || rival * 2 > fit[single];
  if (other === 0) return { encoding: "utf-8", why: reason(marked ? "mark" : "valid", sound, sound, true) };
  if (sound === 0 && !marked) return { encoding: single, why: reason("accents", other, other, isDoubtful) };
  const why: Reason<"lines"> = reason("lines", other, sound + other, isDoubtful);
  return { encoding: `utf-8+${single}`, why };
}
