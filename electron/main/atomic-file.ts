import { randomBytes } from "node:crypto";
import { rename, rm, statfs } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type Result, success } from "../../shared/base/result.ts";
import type { Failure } from "../../shared/errors.ts";
import { type WritingFacts, writingFailure } from "./disk-errors.ts";
import { compareWith, type Digest, deviceOf, flushFolder, writeDurably } from "./durable-file.ts";

type WritingFailure = Failure<
  "file/not-written" | "file/no-space" | "file/read-only" | "file/read-back-differs"
>;

/**
 * Replaces a file whole: written beside, flushed, read back and compared, renamed, the folder flushed, read back again.
 * On a failure the old file stands as it was.
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  mode = 0o600,
): Promise<Result<Digest, WritingFailure>> {
  const folder = dirname(path);
  const beside = join(folder, `.${basename(path).slice(0, 100)}.${randomBytes(6).toString("hex")}.part`);
  try {
    const device = await deviceOf(folder);
    const digest = await writeDurably(beside, [bytes], { device, mode });
    await compareWith(beside, digest, device);
    await rename(beside, path);
    await flushFolder(folder);
    await compareWith(path, digest, device);
    return success(digest);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return writingFailure(error, await factsOf(folder, basename(path), bytes.length));
  }
}

/** What a person needs to know about a place that could not be written to. */
export async function factsOf(folder: string, name: string, neededBytes: number): Promise<WritingFacts> {
  return { name, neededBytes, freeBytes: await freeBytesOf(folder) };
}

/** Free bytes of the disk a folder lies on; 0 when even that cannot be asked. */
export async function freeBytesOf(folder: string): Promise<number> {
  try {
    const { bavail, bsize, blocks } = await statfs(folder);
    // Some network shares report no blocks at all: that is "unknown", not "full".
    return blocks === 0 ? Number.MAX_SAFE_INTEGER : bavail * bsize;
  } catch {
    return 0;
  }
}
