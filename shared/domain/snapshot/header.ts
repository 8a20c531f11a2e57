import * as v from "valibot";
import { About, Proof, readFacts } from "./facts.ts";

/** What stands before the closed part of a snapshot, for all to read; `size` and `sha256` are those of the closed part. */
const Header = v.object({ ...About.entries, ...Proof.entries });
export type Header = v.InferOutput<typeof Header>;

/** A snapshot taken apart, before anything is opened. */
export interface SnapshotFile {
  readonly header: Header;
  /** The pharmacy's key behind its passphrase, as an armoured age file; empty when it did not go along. */
  readonly lockedKey: string;
  /** The closed part: an age file. */
  readonly closed: Uint8Array;
}

const firstLine = "reshelf-snapshot 1\n";
const begin = "-----BEGIN AGE ENCRYPTED FILE-----\n";
const end = "-----END AGE ENCRYPTED FILE-----\n";
/** More than header and key ever need. */
const mostBefore = 65_536;
/** So many of them become signs at once. */
const atOnce = 8_192;

/**
 * A snapshot whole: a line that names the form, the header as one line of JSON, the pharmacy's key, then the closed part,
 * which is the last `size` bytes.
 */
export function writeSnapshot({ header, lockedKey, closed }: SnapshotFile): Uint8Array {
  const before = new TextEncoder().encode(`${firstLine}${JSON.stringify(header)}\n${lockedKey}`);
  const file = new Uint8Array(before.length + closed.length);
  file.set(before);
  file.set(closed, before.length);
  return file;
}

/** A snapshot taken apart; "newer" for one of a later format; undefined for what is none, or is longer or shorter than it says. */
export function readSnapshot(file: Uint8Array): SnapshotFile | "newer" | undefined {
  const start = readSnapshotStart(file);
  if (start === undefined || start === "newer") return start;
  const { header, lockedKey, closedAt } = start;
  return file.length - closedAt === header.size
    ? { header, lockedKey, closed: file.subarray(closedAt) }
    : undefined;
}

/** What stands before the closed part of a file that begins so, and where that part begins: 65,536 bytes are enough. */
export function readSnapshotStart(
  start: Uint8Array,
): (Omit<SnapshotFile, "closed"> & { readonly closedAt: number }) | "newer" | undefined {
  // Every byte a sign, so that places in the text are places in the file.
  let text = "";
  for (let at = 0; at < Math.min(start.length, mostBefore); at += atOnce)
    text += String.fromCharCode(...start.subarray(at, Math.min(at + atOnce, mostBefore)));
  if (/^reshelf-snapshot ([2-9]|\d{2,})\n/.test(text)) return "newer";
  if (!text.startsWith(firstLine)) return undefined;
  const headerEnd = text.indexOf("\n", firstLine.length) + 1;
  if (headerEnd === 0) return undefined;
  const line = new TextDecoder().decode(start.subarray(firstLine.length, headerEnd));
  const header = readFacts(Header, line);
  if (header === undefined || header === "newer") return header;
  const keyEnd = text.startsWith(begin, headerEnd) ? text.indexOf(end, headerEnd) + end.length : headerEnd;
  if (keyEnd < headerEnd) return undefined;
  return { header, lockedKey: text.slice(headerEnd, keyEnd), closedAt: keyEnd };
}
