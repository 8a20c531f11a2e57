import { withoutEntities } from "./entities.ts";
import { isErrorCell } from "./lost-digits.ts";
import type { RepairNotes } from "./repair-notes.ts";

/** Windows-1252 as the Encoding Standard has it: what stands for the bytes 0x80 to 0x9f; a gap stands for itself. */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const byteOf = new Map([...high].map((character, at) => [character, 0x80 + at]));
const strange = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const entity = /&(#x?[\da-f]{2,5}|[a-z]{2,6}\d?);/i;
const lostLetter = /\ufffd|[\p{L} ]\?\p{L}/u;
/** What names of products and people hold beside ASCII: another character speaks against the proof. */
const plausible =
  /^[\x20-\x7e\t\r\n\u00a0-\u017f\u0394\u03b1-\u03c9\u2010-\u2026\u2030\u20ac\u2122\u2264\u2265]*$/;

/** True when a text may have been read in the wrong encoding or may have lost letters: cheap, for every name of a file. */
export const isStrange = (text: string): boolean =>
  strange.test(text) || lostLetter.test(text) || entity.test(text) || isErrorCell(text);

/** True when letters of a text are gone for good: `D�liprane`, `D?liprane`. */
const hasLostLetters = (text: string): boolean => lostLetter.test(text);

/**
 * The text that was UTF-8 and was read as Windows-1252, once or twice (`DÃ©liprane`); undefined when the way back does not
 * prove it: every character beyond ASCII must be a byte, all bytes together UTF-8, and what they say a name's letters.
 */
function mendText(text: string): string | undefined {
  const once = wayBack(text);
  const twice = once === undefined ? undefined : wayBack(once);
  return [twice, once].find((said) => said !== undefined && plausible.test(said));
}

function wayBack(text: string): string | undefined {
  if (!strange.test(text)) return undefined;
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    // What read the bytes as Latin-1 left those between 0x80 and 0x9f as they are.
    const byte = byteOf.get(character) ?? (code < 0x100 ? code : undefined);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  return utf8(bytes);
}

/** Strict UTF-8 of one to three bytes a character, without the platform's decoder: this half of the house has none. */
function utf8(bytes: readonly number[]): string | undefined {
  let said = "";
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] as number;
    const length =
      first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : 0;
    if (length === 0 || at + length > bytes.length) return undefined;
    let code = length === 1 ? first : first & (length === 2 ? 0x1f : 0x0f);
    for (let next = 1; next < length; next++) {
      const byte = bytes[at + next] as number;
      if (byte < 0x80 || byte > 0xbf) return undefined;
      code = (code << 6) | (byte & 0x3f);
    }
    if (length === 3 && (code < 0x800 || (code >= 0xd800 && code < 0xe000))) return undefined;
    said += String.fromCharCode(code);
    at += length;
  }
  return said;
}

/** What is wrong with the letters of a text; nothing for a sound one. */
export function faultOfText(text: string): "cell-error" | "letters" | "letters-lost" | undefined {
  if (!isStrange(text)) return undefined;
  if (isErrorCell(text)) return "cell-error";
  return readAgain(text) !== undefined ? "letters" : hasLostLetters(text) ? "letters-lost" : undefined;
}

/** A text with its letters put right, or as it stands; either is noted. */
export function mendedText(text: string, line: number, notes: RepairNotes): string {
  if (!isStrange(text)) return text;
  if (isErrorCell(text)) {
    notes.note("cell-error", line, text);
    return "";
  }
  const mended = readAgain(text);
  if (mended !== undefined) return notes.note("letters", line, text, mended) ? mended : text;
  if (hasLostLetters(text)) notes.note("letters-lost", line, text);
  return text;
}

/** A text with its letters put right; undefined where nothing proves them. */
function readAgain(text: string): string | undefined {
  const plain = withoutEntities(text);
  return mendText(plain) ?? (plain === text ? undefined : plain);
}
