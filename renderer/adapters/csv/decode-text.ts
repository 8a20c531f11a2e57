import type { Pause, TextEncoding } from "../../../shared/domain/tables/table.ts";

/** Bytes decoded between two breaths: two milliseconds of work. */
const pieceSize = 262_144;

/** A file's text in pieces, and how it was read. */
interface DecodedText {
  readonly encoding: TextEncoding;
  readonly pieces: readonly string[];
}

/** The encoding a byte order mark names. */
export function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** The text of a file: as its byte order mark says, else UTF-8 when it is that throughout, else Windows-1252. */
export async function decodeText(bytes: Uint8Array, pause: Pause): Promise<DecodedText> {
  const marked = markedEncoding(bytes);
  if (marked === "utf-16le" || marked === "utf-16be") {
    return { encoding: marked, pieces: await decodePieces(bytes, new TextDecoder(marked), pause) };
  }
  const utf8 = await decodeUtf8(bytes, marked === undefined, pause);
  if (utf8) return { encoding: "utf-8", pieces: utf8 };
  return {
    encoding: "windows-1252",
    pieces: await decodePieces(bytes, new TextDecoder("windows-1252"), pause),
  };
}

/** Piece by piece, each cut where a character begins: whole pieces decode faster than a stream. */
async function decodeUtf8(
  bytes: Uint8Array,
  fatal: boolean,
  pause: Pause,
): Promise<readonly string[] | undefined> {
  const decoder = new TextDecoder("utf-8", { fatal });
  const keeping = new TextDecoder("utf-8", { fatal, ignoreBOM: true });
  const whole = fatal ? wholeCharacters(bytes, bytes.length) : bytes.length;
  const pieces: string[] = [];
  for (let from = 0; from < whole; ) {
    const to = from + pieceSize >= whole ? whole : wholeCharacters(bytes, from + pieceSize);
    try {
      pieces.push((from === 0 ? decoder : keeping).decode(bytes.subarray(from, to)));
    } catch {
      return undefined;
    }
    from = to;
    if (from < whole) await pause(0, whole);
  }
  if (whole < bytes.length && pieces.length > 0) pieces.push("\ufffd");
  return pieces.length > 0 ? pieces : undefined;
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

/** Always as a stream, ended by itself: Node 20 decodes a whole Windows-1252 text as Latin-1. */
async function decodePieces(
  bytes: Uint8Array,
  decoder: TextDecoder,
  pause: Pause,
): Promise<readonly string[]> {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += pieceSize) {
    if (from > 0) await pause(0, bytes.length);
    pieces.push(decoder.decode(bytes.subarray(from, from + pieceSize), { stream: true }));
  }
  const end = decoder.decode();
  return end === "" ? pieces : [...pieces, end];
}
