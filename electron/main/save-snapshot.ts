import { randomBytes } from "node:crypto";
import { link, lstat, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Result, success } from "../../shared/base/result.ts";
import type { Failure } from "../../shared/errors.ts";
import { factsOf, freeBytesOf } from "./atomic-file.ts";
import { diskError, errnoOf, readBackDiffers, writingFailure } from "./disk-errors.ts";
import { compareWith, type Digest, deviceOf, flushFolder, placeGone, writeDurably } from "./durable-file.ts";

/** A snapshot on its way to a stick: its bytes, and the length and SHA-256 they had where they were packed. */
export interface SnapshotSource extends Digest {
  readonly name: string;
  readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** The disk it is meant for; without it, whichever the place lies on. */
  readonly device?: number;
}

type WritingFailure = Failure<
  "file/not-written" | "file/no-space" | "file/read-only" | "file/read-back-differs"
>;

/** Room that is left on a stick beside a snapshot, for what its file system writes about it. */
const beside = 1_048_576;

/**
 * Writes a snapshot into a folder and answers with its path: the room is looked at, it is written under another name,
 * flushed, read back and compared, renamed, the folder flushed, and read back again through its own name. Nothing that
 * stands under its name is touched; on a failure nothing of it remains, where the disk lets it be removed.
 */
export async function saveSnapshot(
  place: string,
  { name, size, sha256, chunks, device: meant }: SnapshotSource,
): Promise<Result<string, WritingFailure>> {
  const neededBytes = size + beside;
  let draft: { readonly path: string; readonly device: number } | undefined;
  try {
    const device = await deviceOf(place);
    if (meant !== undefined && device !== meant) throw placeGone();
    const freeBytes = await freeBytesOf(place);
    if (freeBytes < neededBytes) throw diskError("ENOSPC", "The snapshot would not fit");
    const path = join(place, name);
    await mustBeFree(path);
    draft = { path: join(place, `.${name}.${randomBytes(6).toString("hex")}.part`), device };
    const written = await writeDurably(draft.path, chunks(), { device, mode: 0o600 });
    if (written.size !== size || written.sha256 !== sha256)
      throw diskError(readBackDiffers, "Other bytes came than were packed");
    await compareWith(draft.path, written, device);
    await nameFreely(draft.path, path);
    draft = { path, device };
    await flushFolder(place);
    await compareWith(path, written, device);
    if ((await deviceOf(place)) !== device) throw placeGone();
    return success(path);
  } catch (error) {
    const facts = await factsOf(place, name, neededBytes);
    if (draft) await removeDraft(draft.path, draft.device);
    return writingFailure(error, facts);
  }
}

/**
 * Gives what was written its name, which no other may have. A link is made or refused in one step, so that two programs
 * on one stick never replace each other's; FAT knows no links, and is looked at before a rename instead.
 */
async function nameFreely(from: string, path: string): Promise<void> {
  try {
    await link(from, path);
  } catch (error) {
    if (!withoutLinks.has(errnoOf(error))) throw error;
    await mustBeFree(path);
    await rename(from, path);
    return;
  }
  await rm(from, { force: true });
}

/** Answers of file systems that know no second name for a file. */
const withoutLinks = new Set([
  "EPERM",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EINVAL",
  "EISDIR",
  "EACCES",
  "UNKNOWN",
]);

/** A rename would replace what stands there without a word. */
async function mustBeFree(path: string): Promise<void> {
  try {
    await lstat(path);
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return;
    throw error;
  }
  throw diskError("EEXIST", "A file of that name stands there");
}

/** Removes what was written here, unless its path leads to another disk than then: what stands there is not ours. */
async function removeDraft(path: string, device: number): Promise<void> {
  try {
    if ((await deviceOf(path)) === device) await rm(path, { force: true });
  } catch (error) {
    // A disk that fails keeps its remains: cut off or changed, they are no snapshot to anybody who opens them.
    errnoOf(error);
  }
}
