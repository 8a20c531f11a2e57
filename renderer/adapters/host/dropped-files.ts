import { type Result, success } from "../../../shared/base/result.ts";
import { type Failure, failure } from "../../../shared/errors.ts";
import type { DroppedFile, KeptFile } from "../../../shared/ports/host.ts";

/** The most a file that is read into the program may hold, as main has it. */
const most = 268_435_456;

/**
 * Files the page holds itself, dropped on it or picked in a browser, under random handles. The browser lends the page
 * these files and no others, so that no path has to be told to anybody, and says so when one changed meanwhile.
 */
export class DroppedFiles {
  readonly #files = new Map<string, DroppedFile>();

  /** Hands out a handle, or says why not. */
  keep(file: DroppedFile): KeptFile {
    const { name, size } = file;
    if (file.isFolder) return failure("file/is-folder", { name });
    if (size > most) return failure("file/too-large", { name, bytes: size, most });
    const handle = crypto.randomUUID();
    this.#files.set(handle, file);
    return success({ handle, name, size });
  }

  holds(handle: string): boolean {
    return this.#files.has(handle);
  }

  /** A range of a file, shorter only at its end. */
  async read(
    handle: string,
    offset: number,
    length: number,
  ): Promise<Result<Uint8Array, Failure<"file/not-readable">>> {
    const file = this.#files.get(handle);
    if (!file) return failure("file/not-readable", { name: "", reason: "closed" });
    try {
      const end = Math.min(file.size, offset + length);
      return success(new Uint8Array(await file.slice(offset, end).arrayBuffer()));
    } catch (error) {
      return failure("file/not-readable", { name: file.name, reason: String(error) });
    }
  }
}
