import { randomUUID } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Result, success } from "../../shared/base/result.ts";
import { manifestName } from "../../shared/contracts/copy-manifest.ts";
import { type FoundCopy, inOrder } from "../../shared/contracts/found-contract.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { errnoOf } from "./disk-errors.ts";

/** A copy that lies somewhere: a snapshot, or a folder as earlier versions wrote them. */
type Lying = Omit<FoundCopy, "handle"> & { readonly path: string };

/** The copies that were found, under random handles: no path leaves main. */
export class FoundCopies {
  readonly #found = new Map<string, Lying>();

  /** Looks for copies in a folder and in the folders right inside it; the folder may be a copy itself. */
  async find(
    chosen: string,
  ): Promise<Result<readonly FoundCopy[], Failure<"copy/none" | "file/not-readable">>> {
    const name = basename(chosen) || chosen;
    try {
      const all = await copiesAround(chosen);
      if (all.length === 0) return failure("copy/none", { name });
      return success(inOrder(all.map((one) => this.#handOut(one))));
    } catch (error) {
      return failure("file/not-readable", { name, reason: errnoOf(error) });
    }
  }

  /** Where a copy lies that was handed out under this handle, and which kind it is. */
  at(handle: string): Pick<Lying, "path" | "kind"> {
    const found = this.#found.get(handle);
    if (!found) throw new Error("No copy was found under this handle");
    return found;
  }

  #handOut(lying: Lying): FoundCopy {
    const handle = randomUUID();
    this.#found.set(handle, lying);
    const { path: _path, ...told } = lying;
    return { handle, ...told };
  }
}

async function copiesAround(chosen: string): Promise<readonly Lying[]> {
  const folder = await folderCopy(chosen);
  if (folder) return [folder];
  const found = await snapshotsIn(chosen);
  for (const entry of await readdir(chosen, { withFileTypes: true })) {
    // Names that begin with a dot are copies that were never finished, or are the system's own.
    if (!entry.isDirectory() || entry.name.startsWith(".")) continue;
    const inside = join(chosen, entry.name);
    const copy = await folderCopy(inside);
    found.push(...(copy ? [copy] : await snapshotsIfReadable(inside)));
  }
  return found;
}

async function folderCopy(path: string): Promise<Lying | undefined> {
  const seen = await statIfThere(join(path, manifestName));
  if (!seen?.isFile()) return undefined;
  return { path, kind: "folder", name: basename(path), size: 0, changed: seen.mtimeMs };
}

async function snapshotsIn(folder: string): Promise<Lying[]> {
  const found: Lying[] = [];
  for (const name of await readdir(folder)) {
    if (name.startsWith(".") || !/\.stock$/i.test(name)) continue;
    const path = join(folder, name);
    const seen = await statIfThere(path);
    if (seen?.isFile()) found.push({ path, kind: "snapshot", name, size: seen.size, changed: seen.mtimeMs });
  }
  return found;
}

/** Folders of the system on a stick let nobody in; what lies beside them is found all the same. */
const snapshotsIfReadable = (folder: string) =>
  snapshotsIn(folder).catch((error: unknown) => {
    errnoOf(error);
    return [];
  });

async function statIfThere(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EACCES", "EPERM", "EIO", "ELOOP"].includes(errnoOf(error))) return undefined;
    throw error;
  }
}
