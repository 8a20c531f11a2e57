/**
 * The records of a file of the card: a tag, a length of 7 bits a byte (the high bit says that more follow), the value;
 * zeros fill the end. Undefined when a record is cut off, says a tag twice, or a length that no card needs.
 */
export function recordsOf(bytes: Uint8Array): ReadonlyMap<number, Uint8Array> | undefined {
  const records = new Map<number, Uint8Array>();
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at] as number;
    const { length, next } = lengthAt(bytes, at + 1);
    // A single zero at the very end is filling too.
    if (tag === 0 && at + 1 === bytes.length) break;
    if (length === undefined || next + length > bytes.length) return undefined;
    if (tag !== 0) {
      if (records.has(tag)) return undefined;
      records.set(tag, bytes.subarray(next, next + length));
    }
    at = next + length;
  }
  return records;
}

/** Two bytes of length say 16,383: more than any file of the card that is read by its records. */
const longestLength = 2;

function lengthAt(bytes: Uint8Array, from: number) {
  let length = 0;
  for (let at = from; at < Math.min(bytes.length, from + longestLength); at++) {
    const byte = bytes[at] as number;
    length = length * 128 + (byte & 0x7f);
    if (byte < 0x80) return { length, next: at + 1 };
  }
  return { length: undefined, next: bytes.length };
}

const decoder = new TextDecoder("utf-8", { fatal: true });
/** The longest text of one record, in signs. */
const longestText = 200;
/** Controls, halves of characters, and signs that turn or hide what stands beside them. */
const strangers = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** The text of a record as a person reads it; empty when there is none. Old cards hold Latin letters that are no UTF-8. */
export function textOfRecord(bytes: Uint8Array | undefined): string {
  if (!bytes) return "";
  return decoded(bytes)
    .replace(strangers, " ")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, longestText);
}

function decoded(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return [...bytes].map((byte) => String.fromCharCode(byte)).join("");
  }
}
