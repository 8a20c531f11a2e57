import type { TextEncoding } from "../../../shared/domain/tables/shape.ts";
import type { Pause } from "../../../shared/domain/tables/table.ts";
import { markedEncoding } from "./guess-encoding.ts";
import { type SingleByte, utf8Of } from "./single-byte.ts";
import { lineFit, linesOf } from "./weigh-lines.ts";

/** Bytes written anew between two breaths: two milliseconds of work. */
const pieceSize = 262_144;

/** A file's text in UTF-8 from `start` on. */
export interface Utf8 {
  readonly text: Uint8Array;
  readonly start: number;
}

/** A file as UTF-8: its own bytes when it is read as that, else written anew from its encoding. */
export async function asUtf8(bytes: Uint8Array, encoding: TextEncoding, pause: Pause): Promise<Utf8> {
  const start = markedEncoding(bytes) === "utf-8" ? 3 : 0;
  if (encoding === "utf-8") return { text: bytes, start };
  if (encoding === "utf-16le" || encoding === "utf-16be")
    return { text: await decoded(bytes, encoding, pause), start: 0 };
  const isMixed = encoding.startsWith("utf-8+");
  const single = (isMixed ? encoding.slice(6) : encoding) as SingleByte;
  return { text: await fromSingleBytes(bytes.subarray(start), single, isMixed, pause), start: 0 };
}

async function decoded(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be", pause: Pause) {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += pieceSize) {
    if (from > 0) await pause(0, bytes.length);
    pieces.push(encoder.encode(decoder.decode(bytes.subarray(from, from + pieceSize), { stream: true })));
  }
  pieces.push(encoder.encode(decoder.decode()));
  return joined(pieces);
}

/**
 * Written anew byte by byte. Where lines are mixed, those that are UTF-8 stay, and so do those that fit neither: what is
 * spoilt in them shows as a replacement character, not as a wrong letter.
 */
async function fromSingleBytes(bytes: Uint8Array, single: SingleByte, isMixed: boolean, pause: Pause) {
  const text = new Uint8Array(bytes.length + 2 * highBytes(bytes));
  const table = utf8Of[single];
  let at = 0;
  let told = 0;
  for (const { from, to, kind } of linesOf(bytes)) {
    const stays =
      kind === "ascii" || (isMixed && (kind !== "other" || lineFit(bytes, from, to, single) <= 0));
    if (stays) {
      text.set(bytes.subarray(from, to), at);
      at += to - from;
    } else {
      for (let index = from; index < to; index++) {
        const byte = bytes[index] as number;
        if (byte < 128) text[at++] = byte;
        else for (const part of table[byte - 128] as Uint8Array) text[at++] = part;
      }
    }
    if (to - told < pieceSize) continue;
    told = to;
    await pause(0, bytes.length);
  }
  return text.subarray(0, at);
}

function highBytes(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) count += (bytes[at] as number) >> 7;
  return count;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const text = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    text.set(piece, at);
    at += piece.length;
  }
  return text;
}
