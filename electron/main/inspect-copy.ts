import { readdir, readFile, stat } from "node:fs/promises";
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

/**
 * The paths of a whole copy, copy.json first: that in the chosen folder, or the only one in a folder right inside it
 * (a person may choose the stick itself). Every file is compared with its digest.
 */
export async function inspectCopy(
  chosen: string,
): Promise<
  Result<readonly string[], Failure<"copy/none" | "copy/several" | "copy/damaged" | "file/not-readable">>
> {
  const name = basename(chosen) || chosen;
  try {
    const copies = await findCopies(chosen);
    const [newest] = copies;
    if (!newest) return failure("copy/none", { name });
    if (copies.length > 1) return failure("copy/several", { name, newest: basename(newest) });
    const manifest = await manifestOf(newest);
    if (!manifest) return failure("copy/damaged", { name: basename(newest), part: manifestName });
    const files = allFiles(manifest);
    for (const { name: part, size, sha256 } of files)
      if (!(await isWhole(join(newest, part), size, sha256)))
        return failure("copy/damaged", { name: basename(newest), part });
    return success([manifestName, ...files.map((file) => file.name)].map((file) => join(newest, file)));
  } catch (error) {
    return failure("file/not-readable", { name, reason: errnoOf(error) });
  }
}

/** Folders with a copy.json: the chosen one alone, or those right inside it, newest first. */
async function findCopies(chosen: string): Promise<readonly string[]> {
  if ((await changedAt(chosen)) !== undefined) return [chosen];
  const inside = await readdir(chosen, { withFileTypes: true });
  const found: { readonly folder: string; readonly at: number }[] = [];
  for (const entry of inside) {
    // Names that begin with a dot are copies that were never finished.
    if (!entry.isDirectory() || entry.name.startsWith(".")) continue;
    const folder = join(chosen, entry.name);
    const at = await changedAt(folder);
    if (at !== undefined) found.push({ folder, at });
  }
  return found.sort((a, b) => b.at - a.at).map(({ folder }) => folder);
}

async function changedAt(folder: string): Promise<number | undefined> {
  try {
    const seen = await stat(join(folder, manifestName));
    return seen.isFile() ? seen.mtimeMs : undefined;
  } catch (error) {
    if (["ENOENT", "EACCES", "EPERM"].includes(errnoOf(error))) return undefined;
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
