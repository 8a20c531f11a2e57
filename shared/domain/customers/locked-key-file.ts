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

const Header = v.object({ format: v.literal(2), lock: KeyLock, sealed: Base64 });

/** A key file under its lock. What is sealed in it opens with the file's key alone. */
export interface LockedKeyFile {
  readonly lock: KeyLock;
  /** A key file in its open form, sealed under the file's key. */
  readonly sealed: string;
  /** Lines of single keys that came later, each sealed by itself. */
  readonly lines: readonly string[];
  /** So many bytes of it count; behind them lies at most the rest of one line that was torn while it was written. */
  readonly length: number;
}

/** The bytes that are written down as two signs each, and back. */
export const bytesOf = (signs: string): Uint8Array =>
  Uint8Array.from(signs.match(/../g) ?? [], (two) => Number.parseInt(two, 16));
export const signsOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** What the seals of a key file are about: none of them can stand in the place of the other. */
export const aboutKeyFile = "customers.keys";
export const aboutKeyLine = "customers.keys line";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });
const lineFeed = 10;
/** Every line of one sealed key has this many bytes. */
const lineLength = 153;

/** The key file under its lock, whole: one line of JSON. */
export const writeLockedKeyFile = (lock: KeyLock, sealed: string): Uint8Array =>
  encoder.encode(`${JSON.stringify({ format: 2, lock, sealed })}\n`);

/** One more sealed key, as the line that is appended. */
export function writeSealedLine(sealed: string): Uint8Array {
  const line = encoder.encode(`${sealed}\n`);
  if (line.length !== lineLength) throw new Error(`A sealed line has ${line.length} bytes`);
  return line;
}

/**
 * What a key file under its lock holds, still sealed. The last line may be torn: nobody was told that it was kept. Undefined
 * when it is no such file, or damaged elsewhere.
 */
export function readLockedKeyFile(bytes: Uint8Array): LockedKeyFile | undefined {
  let length = bytes.indexOf(lineFeed) + 1;
  const header = length === 0 ? undefined : headerIn(bytes.subarray(0, length));
  if (!header) return undefined;
  const lines: string[] = [];
  for (;;) {
    const line = bytes.subarray(length, length + lineLength);
    const sealed = line.length === lineLength && line[lineLength - 1] === lineFeed ? sealIn(line) : undefined;
    if (sealed === undefined) break;
    lines.push(sealed);
    length += lineLength;
  }
  return bytes.length - length <= lineLength
    ? { lock: header.lock, sealed: header.sealed, lines, length }
    : undefined;
}

function headerIn(line: Uint8Array): v.InferOutput<typeof Header> | undefined {
  try {
    const read = v.safeParse(Header, JSON.parse(decoder.decode(line)));
    return read.success ? read.output : undefined;
  } catch {
    return undefined; // Not UTF-8, or not JSON.
  }
}

const sealIn = (line: Uint8Array): string | undefined =>
  /^[A-Za-z0-9+/]{151}=\n$/.exec(String.fromCharCode(...line))?.[0].trimEnd();
