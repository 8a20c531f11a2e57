import { randomBytes } from "node:crypto";
import { lstat, mkdir, rename, rm } from "node:fs/promises";
import { basename, join, parse } from "node:path";
import { type Result, success } from "../../shared/base/result.ts";
import {
  type CopyManifest,
  listedFiles,
  manifestName,
  writeManifest,
} from "../../shared/contracts/copy-manifest.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { factsOf, freeBytesOf } from "./atomic-file.ts";
import { diskError, errnoOf, writingFailure } from "./disk-errors.ts";
import { compareWith, type Digest, deviceOf, flushFolder, placeGone, writeDurably } from "./durable-file.ts";

/** One file that goes into a copy; `chunks` is asked once. */
export interface CopySource {
  readonly name: string;
  readonly size: number;
  readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A finished copy: where it lies, and the digest of its copy.json, as read back. */
export interface SavedCopy {
  readonly name: string;
  readonly place: string;
  readonly size: number;
  readonly sha256: string;
  readonly readBack: true;
  /** Its files, copy.json last. */
  readonly paths: readonly string[];
}

/** What copy.json says beside its files. */
type About = Omit<CopyManifest, "files" | "beside" | "format">;

type WritingFailure = Failure<
  "file/not-written" | "file/no-space" | "file/read-only" | "file/read-back-differs"
>;

/**
 * Writes a folder `name` into `place`. Every file is written beside under a folder of another name, flushed, read back
 * and compared; copy.json comes last; then the folder is renamed, the place flushed, and everything read back again.
 * No folder that is there is touched. On a failure nothing of it remains, where the disk lets it be removed.
 */
export async function saveCopy(
  place: string,
  name: string,
  about: About,
  gather: () => Promise<readonly CopySource[]>,
): Promise<Result<SavedCopy, WritingFailure>> {
  let neededBytes = 0;
  let leftover: { readonly path: string; readonly device: number } | undefined;
  try {
    const device = await deviceOf(place);
    const sources = await gather();
    neededBytes = sources.reduce((sum, { size }) => sum + size, 1_048_576);
    const freeBytes = await freeBytesOf(place);
    if (freeBytes < neededBytes) return failure("file/no-space", { name, freeBytes, neededBytes });
    const beside = join(place, `.${name}.${randomBytes(6).toString("hex")}.part`);
    await mkdir(beside);
    leftover = { path: beside, device: await deviceOf(beside) };
    if (leftover.device !== device) throw placeGone();
    const written = await writeFiles(beside, about, sources, device);
    const final = await freeName(place, name);
    await rename(beside, final);
    leftover = { path: final, device };
    await flushFolder(place);
    for (const [file, digest] of written) await compareWith(join(final, file), digest, device);
    if ((await deviceOf(place)) !== device) throw placeGone();
    return success(savedCopy(place, final, written));
  } catch (error) {
    const facts = await factsOf(place, name, neededBytes);
    if (leftover) await removeUnfinished(leftover.path, leftover.device);
    return writingFailure(error, facts);
  }
}

/** Removes what this copy wrote, unless its path leads to another disk than then: what stands there is not ours. */
async function removeUnfinished(path: string, device: number): Promise<void> {
  try {
    if ((await deviceOf(path)) === device) await rm(path, { recursive: true, force: true });
  } catch (error) {
    // A disk that fails keeps its remains; without copy.json, or with one that disagrees, nobody takes them for a copy.
    errnoOf(error);
  }
}

/** Where a folder lies, in a word a person knows: its own name, or the letter or root of its drive. */
export const placeName = (folder: string) => basename(folder) || parse(folder).root;

type Written = ReadonlyMap<string, Digest>;

async function writeFiles(
  folder: string,
  about: About,
  sources: readonly CopySource[],
  device: number,
): Promise<Written> {
  const written = new Map<string, Digest>();
  const write = async ({ name, size, chunks }: CopySource) => {
    const path = join(folder, name);
    const digest = await writeDurably(path, chunks(), { device, mode: 0o600 });
    if (digest.size !== size) throw diskError("EIO", `${name} gave other bytes than it should`);
    await compareWith(path, digest, device);
    written.set(name, digest);
  };
  for (const source of sources) await write(source);
  await flushFolder(folder);
  const files = [...written].map(([name, digest]) => ({ name, ...digest }));
  const manifest = new TextEncoder().encode(writeManifest({ format: 1, ...about, ...listedFiles(files) }));
  await write({ name: manifestName, size: manifest.length, chunks: () => [manifest] });
  await flushFolder(folder);
  return written;
}

/** A name nothing stands under yet: "name", "name (2)", "name (3)" … Renaming onto an empty folder would replace it. */
async function freeName(place: string, name: string): Promise<string> {
  for (let n = 1; ; n++) {
    const path = join(place, n === 1 ? name : `${name} (${n})`);
    try {
      await lstat(path);
    } catch (error) {
      if (errnoOf(error) === "ENOENT") return path;
      throw error;
    }
  }
}

function savedCopy(place: string, final: string, written: Written): SavedCopy {
  const size = [...written.values()].reduce((sum, file) => sum + file.size, 0);
  const { sha256 } = written.get(manifestName) as Digest;
  const paths = [...written.keys()].map((file) => join(final, file));
  return { name: basename(final), place: placeName(place), size, sha256, readBack: true, paths };
}
