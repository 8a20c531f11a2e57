import { constants, fstatSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { diskError, errnoOf } from "./disk-errors.ts";
import { flushFolder, writeAll } from "./durable-file.ts";

/** A file that only grows, and only by whole flushed appends: one that fails is cut off again. */
export class AppendFile {
  readonly #path: string;
  readonly #flush: (file: FileHandle) => Promise<void>;
  #length: number;
  #file: FileHandle | undefined;

  /** `length` is how much of the file counts; what lies behind it is cut off before the first append. */
  constructor(path: string, length: number, flush: (file: FileHandle) => Promise<void>) {
    this.#path = path;
    this.#length = length;
    this.#flush = flush;
  }

  /** How many bytes are whole and flushed. */
  get length(): number {
    return this.#length;
  }

  /** Appends and flushes. When it throws, nothing of these bytes counts, nor remains where the disk lets it be cut. */
  async append(bytes: Uint8Array): Promise<void> {
    const file = await this.#opened();
    const end = this.#length + bytes.length;
    try {
      await writeAll(file, bytes, this.#length);
      await this.#flush(file);
      const { nlink, size } = fstatSync(file.fd);
      // A file removed under us takes bytes and flushes without a word.
      if (nlink === 0) throw diskError("ENOENT", "The journal file was removed");
      if (size !== end) throw diskError("ENOSPC", "The journal file is not as long as what was written");
      this.#length = end;
    } catch (error) {
      await this.#takeBack(file);
      throw error;
    }
  }

  /** Lets go of the file; the next append opens it again. */
  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    // Every append was flushed before it counted, so a disk that fails at closing takes nothing with it.
    await file?.close().catch(errnoOf);
  }

  async #opened(): Promise<FileHandle> {
    if (this.#file) return this.#file;
    const mayCreate = this.#length === 0 ? constants.O_CREAT : 0;
    const file = await open(this.#path, constants.O_RDWR | mayCreate, 0o600);
    try {
      const { size } = await file.stat();
      if (size < this.#length) throw diskError("EIO", "The journal file has become shorter");
      if (size > this.#length) await this.#cutBack(file);
      if (this.#length === 0) await flushFolder(dirname(this.#path));
    } catch (error) {
      await file.close();
      throw error;
    }
    this.#file = file;
    return file;
  }

  /** Cuts back and lets go in any case: the next append opens the file anew, looks at its end and cuts what is left. */
  async #takeBack(file: FileHandle): Promise<void> {
    try {
      await this.#cutBack(file);
    } catch {
      // The disk refuses even this; the failure that led here is the one to tell.
    }
    await this.close();
  }

  async #cutBack(file: FileHandle): Promise<void> {
    await file.truncate(this.#length);
    await file.datasync();
  }
}
