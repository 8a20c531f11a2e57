import {
  type CustomerKeyMap,
  type DataKey,
  type KeyFile,
  readKeyFile,
} from "../domain/customers/key-file.ts";
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

interface Opening {
  readonly sealing: Pick<Sealing, "open">;
  readonly closing: Pick<KeyFiles, "open">;
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

/** The customers' keys as they lie in a file: open, or under the lock they were under when it was made. */
type HeldKeys = LockedKeyFile | KeyFile;

/** What a key file holds, whichever form it has; undefined for what is none, or is damaged. */
export const keyFileIn = (bytes: Uint8Array): HeldKeys | undefined =>
  readLockedKeyFile(bytes) ?? readKeyFile(bytes);

/** The keys a file holds; undefined when they are under a lock that a secret key does not open. */
export async function keysOf(
  { sealing, closing }: Opening,
  file: HeldKeys,
  secret: string,
): Promise<CustomerKeyMap | undefined> {
  if ("keys" in file) return file.keys;
  const fileKey = await fileKeyBy(closing, file, secret);
  return fileKey && (await openLockedKeys(sealing, file, fileKey))?.keys;
}

/** The customers' keys in a snapshot; undefined when it has none, or what opens the snapshot does not open them. */
export async function keysIn(
  needs: Opening,
  bytes: Uint8Array,
  secret: string,
): Promise<CustomerKeyMap | undefined> {
  const file = keyFileIn(bytes);
  return file && (await keysOf(needs, file, secret));
}
