import { randomUUID } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type Result, success } from "../../shared/base/result.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { diskError, errnoOf } from "./disk-errors.ts";

/** A chosen file as the window knows it: never its path. */
export interface Chosen {
  readonly handle: string;
  readonly name: string;
  readonly size: number;
}

type ChoosingFailure = Failure<"file/not-readable" | "file/too-large" | "file/is-folder">;

/** The most a file that is read into the program may hold. */
export const mostBytes = 268_435_456;

/** The files a person chose, under random handles: whoever holds one may read that file, and no other. */
export class ChosenFiles {
  readonly #files = new Map<string, { readonly path: string; readonly seen: Stats }>();

  /** Checks kind and size before anything is read, and hands out a handle. */
  async add(path: string): Promise<Result<Chosen, ChoosingFailure>> {
    const name = basename(path);
    try {
      const seen = await stat(path);
      if (seen.isDirectory()) return failure("file/is-folder", { name });
      if (!seen.isFile()) return failure("file/not-readable", { name, reason: "device" });
      if (seen.size > mostBytes)
        return failure("file/too-large", { name, bytes: seen.size, most: mostBytes });
      // A file that may not be read is told now, not at its first range.
      await (await open(path, readOnly)).close();
      const handle = randomUUID();
      this.#files.set(handle, { path, seen });
      return success({ handle, name, size: seen.size });
    } catch (error) {
      return failure("file/not-readable", { name, reason: errnoOf(error) });
    }
  }

  /** The same for several; the first one that cannot be read is told. */
  async addAll(paths: readonly string[]): Promise<Result<Chosen[], ChoosingFailure>> {
    const files: Chosen[] = [];
    for (const path of paths) {
      const added = await this.add(path);
      if (!added.ok) return added;
      files.push(added.value);
    }
    return success(files);
  }

  /** Where a file lies that was handed out under this handle; for main alone. */
  pathOf(handle: string): string {
    const chosen = this.#files.get(handle);
    if (!chosen) throw new Error("No file was chosen under this handle");
    return chosen.path;
  }

  /**
   * A range of a chosen file, shorter only at its end. The file is opened for each range, so that a stick can be
   * taken out in between, and must still be the one that was chosen.
   */
  async read(
    handle: string,
    offset: number,
    length: number,
  ): Promise<Result<Uint8Array, Failure<"file/not-readable">>> {
    const chosen = this.#files.get(handle);
    if (!chosen) throw new Error("No file was chosen under this handle");
    try {
      const file = await open(chosen.path, readOnly);
      try {
        if (!isSame(await file.stat(), chosen.seen))
          throw diskError("ECHANGED", "The file is no longer the same");
        const bytes = new Uint8Array(Math.max(0, Math.min(length, chosen.seen.size - offset)));
        let done = 0;
        while (done < bytes.length) {
          const { bytesRead } = await file.read(bytes, done, bytes.length - done, offset + done);
          if (bytesRead === 0) throw diskError("ECHANGED", "The file has become shorter");
          done += bytesRead;
        }
        return success(bytes);
      } finally {
        await file.close();
      }
    } catch (error) {
      return failure("file/not-readable", { name: basename(chosen.path), reason: errnoOf(error) });
    }
  }
}

/** Never waits for a pipe that took the place of a file. */
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The inode number is left out on purpose: drivers of FAT and exFAT give a file a new one whenever they like. */
const isSame = (now: Stats, then: Stats) =>
  now.isFile() && now.dev === then.dev && now.size === then.size && now.mtimeMs === then.mtimeMs;
