import { type CustomerKeyMap, type DataKey, readKeyFile } from "../domain/customers/key-file.ts";
import {
  aboutKeyLine,
  bytesOf,
  type LockedKeyFile,
  readLockedKeyFile,
} from "../domain/customers/locked-key-file.ts";
import type { KeyFiles } from "../ports/key-files.ts";
import type { Sealing } from "../ports/sealing.ts";

/** The keys of a file that was locked. */
export interface OpenedKeys {
  readonly keys: CustomerKeyMap;
  /** False when a line of it does not open: the keys of the others are there all the same. */
  readonly isWhole: boolean;
}

const encoder = new TextEncoder();

/** Opens a locked key file with its key; undefined when that is another one, or the file is damaged. */
export async function openLockedKeys(
  { open }: Pick<Sealing, "open">,
  file: LockedKeyFile,
  fileKey: DataKey,
): Promise<OpenedKeys | undefined> {
  const whole = await open(fileKey, file.about, file.sealed);
  if (whole === undefined) return undefined;
  const lines: string[] = [];
  for (const line of file.lines) {
    const text = await open(fileKey, aboutKeyLine, line);
    if (text !== undefined) lines.push(`${text}\n`);
  }
  const read = readKeyFile(encoder.encode(whole + lines.join("")));
  return read && { keys: read.keys, isWhole: file.isWhole && lines.length === file.lines.length };
}

/** The key of a locked file, as one of its secret keys opens it; undefined for any other. */
export async function fileKeyBy(
  { open }: Pick<KeyFiles, "open">,
  { lock }: Pick<LockedKeyFile, "lock">,
  secret: string,
): Promise<DataKey | undefined> {
  const bytes = await open(bytesOf(lock.file), secret);
  return bytes && (new TextDecoder().decode(bytes) as DataKey);
}

/**
 * The customers' keys in a snapshot, as they lie open in it, or under the lock they were under when it was packed; undefined
 * when what opens the snapshot does not open them.
 */
export async function keysIn(
  { sealing, closing }: { readonly sealing: Pick<Sealing, "open">; readonly closing: Pick<KeyFiles, "open"> },
  bytes: Uint8Array,
  secret: string,
): Promise<CustomerKeyMap | undefined> {
  const file = readLockedKeyFile(bytes);
  if (!file) return readKeyFile(bytes)?.keys;
  const fileKey = await fileKeyBy(closing, file, secret);
  return fileKey && (await openLockedKeys(sealing, file, fileKey))?.keys;
}
