import * as v from "valibot";
import type { DataKey } from "./key-file.ts";

const PublicKey = v.pipe(v.string(), v.regex(/^age1[a-z0-9]{20,4000}$/));
const Base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/));

/** What holds the key of a key file, and who can open it. */
const KeyLock = v.object({
  /** The pharmacy's secret key behind its passphrase, as lines of text; the work of guessing it stands in there. */
  locked: v.pipe(v.string(), v.startsWith("-----BEGIN AGE ENCRYPTED FILE-----\n"), v.maxLength(8192)),
  /** The public keys the file's key is closed to: the pharmacy's, and that on paper. */
  to: v.pipe(v.array(PublicKey), v.minLength(1), v.maxLength(8)),
  /** The file's key, closed to them: an age file, two signs a byte. */
  file: v.pipe(v.string(), v.regex(/^([0-9a-f]{2})+$/), v.maxLength(8192)),
});
export type KeyLock = v.InferOutput<typeof KeyLock>;

/** A lock that was made, and the key it holds. */
export interface MadeLock {
  readonly lock: KeyLock;
  readonly fileKey: DataKey;
}

const Header = v.variant("format", [
  // Before its header was bound to its seal; it is written anew with the next key.
  v.object({ format: v.literal(2), lock: KeyLock, sealed: Base64 }),
  v.object({
    format: v.literal(3),
    lock: KeyLock,
    sealed: Base64,
    sum: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
  }),
]);

/** A key file under its lock. What is sealed in it opens with the file's key alone. */
export interface LockedKeyFile {
  readonly lock: KeyLock;
  /** The form of before: a key that is added rewrites it. */
  readonly isOld: boolean;
  /** What the seal is about: the lock as well, so that nobody adds whom it opens to. */
  readonly about: string;
  /** A key file in its open form, sealed under the file's key. */
  readonly sealed: string;
  /** Lines of single keys that came later, each sealed by itself. */
  readonly lines: readonly string[];
  /** False when a line of it is damaged; the others are of use all the same. */
  readonly isWhole: boolean;
  /** So many bytes of it count; behind them lies at most the rest of one line that was torn while it was written. */
  readonly length: number;
}

/** The bytes that are written down as two signs each, and back. */
export const bytesOf = (signs: string): Uint8Array =>
  Uint8Array.from(signs.match(/../g) ?? [], (two) => Number.parseInt(two, 16));
export const signsOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** What the seal of a key file is about: its lock, which opens by nothing else then. */
export const aboutKeyFile = ({ locked, to, file }: KeyLock): string =>
  `customers.keys 3 ${JSON.stringify([locked, to, file])}`;
/** What the seal of one more key is about: neither seal can stand in the place of the other. */
export const aboutKeyLine = "customers.keys line";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });
const lineFeed = 10;
/** How a key file under no lock begins. */
const openForm = encoder.encode('{"format":1,');
/** The signs of one sealed key, and those of a sum behind it. */
const [sealLength, sumLength] = [152, 8];

/** The key file under its lock, whole: one line of JSON. */
export const writeLockedKeyFile = (lock: KeyLock, sealed: string): Uint8Array =>
  encoder.encode(`${JSON.stringify({ format: 3, lock, sealed, sum: sumOf(lock, sealed) })}\n`);

/** One more sealed key, as the line that is appended. */
export function writeSealedLine(sealed: string): Uint8Array {
  if (sealed.length !== sealLength) throw new Error(`A sealed key has ${sealed.length} signs`);
  return encoder.encode(`${sealed}${checksum(sealed)}\n`);
}

/**
 * What a key file under its lock holds, still sealed. The last line may be torn: nobody was told that it was kept. Undefined
 * when it is no such file, or its first line is damaged.
 */
export function readLockedKeyFile(bytes: Uint8Array): LockedKeyFile | undefined {
  // The open form of a large pharmacy is a megabyte that would be parsed for nothing.
  if (openForm.every((byte, at) => bytes[at] === byte)) return undefined;
  const first = bytes.indexOf(lineFeed) + 1;
  const header = first === 0 ? undefined : headerIn(bytes.subarray(0, first));
  if (!header) return undefined;
  const { format, lock, sealed } = header;
  const isOld = format === 2;
  if (header.format === 3 && header.sum !== sumOf(lock, sealed)) return undefined;
  const lineLength = sealLength + (isOld ? 0 : sumLength) + 1;
  const lines: string[] = [];
  let [length, isWhole] = [first, true];
  for (let at = first; at + lineLength <= bytes.length; at += lineLength) {
    const line = bytes.subarray(at, at + lineLength);
    const found = sealIn(line, isOld);
    if (found !== undefined) lines.push(found);
    // What was torn at the end was never told to be kept; of a disk that lost power it is zeros.
    else if (at + 2 * lineLength > bytes.length && (isOld || line.includes(0))) break;
    else isWhole = false;
    length = at + lineLength;
  }
  const about = isOld ? "customers.keys" : aboutKeyFile(lock);
  return { lock, isOld, about, sealed, lines, isWhole, length };
}

/** The lines of a locked key file that are whole, behind its first one: what goes along of one that is damaged. */
export const wholeLines = (bytes: Uint8Array, { lines, isOld }: LockedKeyFile): Uint8Array =>
  encoder.encode(
    decoder.decode(bytes.subarray(0, bytes.indexOf(lineFeed) + 1)) +
      lines.map((line) => `${line}${isOld ? "" : checksum(line)}\n`).join(""),
  );

function headerIn(line: Uint8Array): v.InferOutput<typeof Header> | undefined {
  try {
    const read = v.safeParse(Header, JSON.parse(decoder.decode(line)));
    return read.success ? read.output : undefined;
  } catch {
    return undefined; // Not UTF-8, or not JSON.
  }
}

function sealIn(line: Uint8Array, isOld: boolean): string | undefined {
  const text = String.fromCharCode(...line);
  const [, seal = "", sum = ""] = /^([A-Za-z0-9+/]{151}=)([0-9a-f]{8})?\n$/.exec(text) ?? [];
  if (seal === "" || (sum === "") !== isOld) return undefined;
  return isOld || sum === checksum(seal) ? seal : undefined;
}

const sumOf = (lock: KeyLock, sealed: string) => checksum(aboutKeyFile(lock) + sealed);

/** Shows that a text is damaged, without any key (FNV-1a); who changes it on purpose is found out by the seal. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}
