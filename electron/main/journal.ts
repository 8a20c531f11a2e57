import { type FileHandle, open, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Result, success } from "../../shared/base/result.ts";
import { readPart } from "../../shared/contracts/journal-record.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { AppendFile } from "./append-file.ts";
import { freeBytesOf } from "./atomic-file.ts";
import { diskError, errnoOf, isFull } from "./disk-errors.ts";
import { listParts, makeJournalFolder, type PartsFound, partName, readParts } from "./journal-parts.ts";

type AppendFailure = Failure<"journal/not-written" | "ledger/disk-full">;

/** An append in the queue; it is answered with a promise, so that a bug reaches whoever waits as a rejection. */
interface Waiting {
  readonly records: Uint8Array;
  readonly answer: (result: Promise<Result<object, AppendFailure>>) => void;
}

/** What a journal may be told otherwise by a test. */
export interface JournalOptions {
  readonly partBytes?: number;
  /** Frees space when the disk is full; true when it did and writing is worth a second try. */
  readonly makeRoom?: () => Promise<boolean>;
  readonly flush?: (file: FileHandle) => Promise<void>;
  readonly now?: () => Date;
}

/**
 * The append-only journal of a profile: parts of 64 MB, of which nothing is ever removed. One write at a time; what
 * waits meanwhile is written and flushed together.
 */
export class Journal {
  #folder: string;
  readonly #options: Required<JournalOptions>;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting: Waiting[] = [];
  /** The part that is written to; none before the journal was opened. */
  #current: { readonly part: number; readonly file: AppendFile } | undefined;

  constructor(folder: string, options: JournalOptions = {}) {
    this.#folder = folder;
    this.#options = {
      partBytes: 67_108_864,
      makeRoom: async () => false,
      flush: (file) => file.datasync(),
      now: () => new Date(),
      ...options,
    };
  }

  /** Reads what there is, damage included, and makes the journal ready to be appended to. May be called again. */
  open(): Promise<Result<PartsFound, Failure<"journal/not-readable">>> {
    return this.#inTurn(async () => {
      try {
        await this.#current?.file.close();
        const found = await readParts(this.#folder, this.#options.now);
        this.#current = found.last?.isWhole
          ? this.#partFile(found.last.part, found.last.good)
          : this.#partFile((found.last?.part ?? 0) + 1, 0);
        return success(found);
      } catch (error) {
        return failure("journal/not-readable", { reason: errnoOf(error) });
      }
    });
  }

  /** Appends whole records and flushes; on a failure the file is cut back to where it was. */
  append(records: Uint8Array): Promise<Result<object, AppendFailure>> {
    if (!this.#current) throw new Error("The journal is appended to before it was opened");
    if (records.length === 0 || readPart(records).skipped.length > 0)
      throw new Error("Not whole records, and nothing else may enter the journal");
    return new Promise((answer) => {
      this.#waiting.push({ records, answer });
      if (this.#waiting.length === 1) void this.#inTurn(() => this.#writeWaiting());
    });
  }

  /** The bytes of a payload or of any other range of a part. */
  async read(
    part: number,
    offset: number,
    length: number,
  ): Promise<Result<Uint8Array, Failure<"journal/not-readable">>> {
    try {
      const file = await open(join(this.#folder, partName(part)), "r");
      try {
        const { size } = await file.stat();
        const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
        if (bytesRead < length) throw diskError("EIO", "The part is shorter than its index says");
        return success(bytes);
      } finally {
        await file.close();
      }
    } catch (error) {
      return failure("journal/not-readable", { reason: errnoOf(error) });
    }
  }

  /** The parts as they are between two writes: every file, and how much of it is whole and acknowledged. */
  consistentCut(): Promise<
    readonly { readonly name: string; readonly path: string; readonly length: number }[]
  > {
    return this.#inTurn(async () => {
      const parts = await listParts(this.#folder);
      return Promise.all(
        parts.map(async (part) => {
          const path = join(this.#folder, partName(part));
          const current = this.#current?.part === part ? this.#current.file.length : undefined;
          return { name: partName(part), path, length: current ?? (await stat(path)).size };
        }),
      );
    });
  }

  folder = (): string => this.#folder;

  /** Goes on in the folder that `take` puts in the place of this one, once it is opened again; when that fails all is as it was. */
  moveTo(take: () => Promise<string>): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#waiting.length > 0) throw new Error("The journal is moved while something waits for it");
      const current = this.#current;
      this.#current = undefined;
      try {
        this.#folder = await take();
      } catch (error) {
        this.#current = current;
        throw error;
      }
      await current?.file.close();
    });
  }

  /** Waits for what is being written and lets go of the file. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#current?.file.close();
      this.#current = undefined;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #writeWaiting(): Promise<void> {
    const group = this.#waiting;
    this.#waiting = [];
    const [first, ...more] = group;
    const result = this.#writeOrMakeRoom(
      first && more.length === 0 ? first.records : Buffer.concat(group.map(({ records }) => records)),
    );
    for (const { answer } of group) answer(result);
    await result;
  }

  async #writeOrMakeRoom(bytes: Uint8Array): Promise<Result<object, AppendFailure>> {
    for (let isFirst = true; ; isFirst = false) {
      try {
        await this.#write(bytes);
        return success({});
      } catch (error) {
        if (!isFull(error)) return failure("journal/not-written", { reason: errnoOf(error) });
        if (!isFirst || !(await this.#options.makeRoom()))
          return failure("ledger/disk-full", { freeBytes: await freeBytesOf(this.#folder) });
      }
    }
  }

  async #write(bytes: Uint8Array): Promise<void> {
    let { part, file } = this.#current ?? this.#partFile(1, 0);
    if (file.length > 0 && file.length + bytes.length > this.#options.partBytes) {
      await file.close();
      ({ part, file } = this.#startPart(part + 1));
    }
    try {
      if (file.length === 0) await makeJournalFolder(this.#folder);
      await file.append(bytes);
    } catch (error) {
      // After a failed flush the system may take pages for clean that are not: what is safe is not touched again.
      if (file.length > 0 && !isFull(error)) {
        await file.close();
        this.#startPart(part + 1);
      }
      throw error;
    }
  }

  #startPart(part: number): { readonly part: number; readonly file: AppendFile } {
    this.#current = this.#partFile(part, 0);
    return this.#current;
  }

  #partFile(part: number, length: number): { readonly part: number; readonly file: AppendFile } {
    return { part, file: new AppendFile(join(this.#folder, partName(part)), length, this.#options.flush) };
  }
}
