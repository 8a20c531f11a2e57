import type { Pause, TextEncoding } from "../../../shared/domain/tables/table.ts";

/** Bytes decoded between two breaths: two milliseconds of work. */
const pieceSize = 262_144;

/** A file's text in UTF-8 from `start` on, and what it was written in. */
interface Utf8 {
  readonly encoding: TextEncoding;
  readonly text: Uint8Array;
  readonly start: number;
}

/** The encoding a byte order mark names. */
export function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/**
 * A file as UTF-8: its own bytes when its byte order mark says so or when it is that throughout; else written anew from
 * what the mark names, or from Windows-1252.
 */
export async function asUtf8(bytes: Uint8Array, pause: Pause): Promise<Utf8> {
  const marked = markedEncoding(bytes);
  if (marked === "utf-8") return { encoding: marked, text: bytes, start: 3 };
  if (marked === undefined && (await isUtf8(bytes, pause)))
    return { encoding: "utf-8", text: bytes, start: 0 };
  const encoding = marked ?? "windows-1252";
  return { encoding, text: await rewritten(bytes, encoding, pause), start: 0 };
}

/** Whether a file is UTF-8 throughout; one that is cut off inside its last character still is. */
async function isUtf8(bytes: Uint8Array, pause: Pause): Promise<boolean> {
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

/** Always decoded as a stream, ended by itself: Node 20 decodes a whole Windows-1252 text as Latin-1. */
async function rewritten(bytes: Uint8Array, encoding: TextEncoding, pause: Pause): Promise<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += pieceSize) {
    if (from > 0) await pause(0, bytes.length);
    pieces.push(encoder.encode(decoder.decode(bytes.subarray(from, from + pieceSize), { stream: true })));
  }
  pieces.push(encoder.encode(decoder.decode()));
  const text = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    text.set(piece, at);
    at += piece.length;
  }
  return text;
}
