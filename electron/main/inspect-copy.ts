import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Result, success } from "../../shared/base/result.ts";
import {
  allFiles,
  type CopyManifest,
  manifestName,
  readManifest,
} from "../../shared/contracts/copy-manifest.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { errnoOf } from "./disk-errors.ts";
import { digestOf } from "./durable-file.ts";

/** The paths of the files of the copy in a folder, copy.json first. Every one is compared with its digest. */
export async function inspectCopy(
  folder: string,
): Promise<Result<readonly string[], Failure<"copy/none" | "copy/damaged" | "file/not-readable">>> {
  const name = basename(folder) || folder;
  try {
    if (!(await isCopy(folder))) return failure("copy/none", { name });
    const manifest = await manifestOf(folder);
    if (!manifest) return failure("copy/damaged", { name, part: manifestName });
    const files = allFiles(manifest);
    for (const { name: part, size, sha256 } of files)
      if (!(await isWhole(join(folder, part), size, sha256))) return failure("copy/damaged", { name, part });
    return success([manifestName, ...files.map((file) => file.name)].map((file) => join(folder, file)));
  } catch (error) {
    return failure("file/not-readable", { name, reason: errnoOf(error) });
  }
}

async function isCopy(folder: string): Promise<boolean> {
  try {
    return (await stat(join(folder, manifestName))).isFile();
  } catch (error) {
    if (["ENOENT", "EACCES", "EPERM"].includes(errnoOf(error))) return false;
    throw error;
  }
}

async function manifestOf(folder: string): Promise<CopyManifest | undefined> {
  const path = join(folder, manifestName);
  return (await stat(path)).size > 1_000_000 ? undefined : readManifest(await readFile(path, "utf8"));
}

async function isWhole(path: string, size: number, sha256: string): Promise<boolean> {
  try {
    const seen = await stat(path);
    // Kind and size first: a pipe would wait for ever, and a grown file need not be read to be refused.
    return seen.isFile() && seen.size === size && (await digestOf(path)).sha256 === sha256;
  } catch (error) {
    if (errnoOf(error) === "ENOENT" || errnoOf(error) === "EIO") return false;
    throw error;
  }
}
