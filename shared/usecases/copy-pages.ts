import { type Result, success } from "../base/result.ts";
import { type FoundRecord, readPartInSteps } from "../contracts/journal-record.ts";
import type { Held } from "../domain/ledger/census.ts";
import { pageSize } from "../domain/ledger/page.ts";
import { type Failure, failure } from "../errors.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import { CopyFold, type CopyPages, type JudgedPage, judgedPage } from "./copy-fold.ts";
import { closedBy } from "./stored-fold.ts";
import type { Task } from "./tasks.ts";

export type { CopyPages } from "./copy-fold.ts";

/** A file of a copy, as bytes. */
export interface CopyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Reading {
  readonly within?: Held;
  /** So many entries are folded at once: a page, where others have their turn in between. */
  readonly turn?: number;
  /** Hears of the pages of each part before any of them is folded. */
  readonly found?: (pages: readonly StoredPage[]) => Promise<void>;
  /** While parts are still to come what was staged is judged, and kept so: whoever reads has the time then. */
  readonly isAhead?: boolean;
}

interface AboutCopy {
  readonly name: string;
  readonly version: string;
}

type Read = Result<CopyPages, Failure<"copy/damaged" | "copy/newer">>;

/** Reads the journal of a copy as it stands, all of whose parts are at hand. */
export async function readCopyPages(
  about: AboutCopy,
  parts: readonly CopyFile[],
  task: Task,
  reading: Reading = {},
): Promise<Read> {
  const size = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const reader = new CopyReader(task, size, reading);
  for (const part of parts) await reader.take(part);
  return await reader.end(about);
}

/**
 * Takes the parts of a copy's journal in, one after another: page by page, every entry judged by its kind, what was staged and
 * never closed left aside. The very bytes are kept, so that what this version does not know goes on as it came. `within`
 * keeps out of the fold what came after a moment.
 */
export class CopyReader {
  readonly #task: Task;
  /** So many bytes are expected, for whoever watches. */
  readonly #size: number;
  readonly #found: Reading["found"];
  readonly #fold: CopyFold;
  readonly #known = new Set<string>();
  readonly #taken = new Set<string>();
  readonly #isAhead: boolean;
  readonly #staged: PartRecord[] = [];
  readonly #closed = new Set<string>();
  #refused: { readonly why: "newer" | "unsound"; readonly part: string } | undefined;
  #done = 0;

  constructor(task: Task, size: number, { within, turn = pageSize, found, isAhead = false }: Reading) {
    this.#task = task;
    this.#isAhead = isAhead;
    this.#size = size;
    this.#found = found;
    this.#fold = new CopyFold(within, turn);
  }

  /** Takes a part in. What was staged waits for the entry that closes it, which may lie in a later one. */
  async take(part: CopyFile): Promise<void> {
    if (this.#refused) return;
    const found = await this.#recordsOf(part);
    await this.#found?.(found.map(({ stored }) => stored));
    for (const record of found) {
      this.#done += record.stored.bytes.length;
      if (record.stored.stage === "-") this.#add(record);
      else this.#staged.push(this.#isAhead ? { ...record, page: judgedPage(record.stored) } : record);
      await this.#step();
      if (this.#refused) return;
    }
  }

  /** What the parts hold together, or why they cannot be read. */
  async end({ name, version }: AboutCopy): Promise<Read> {
    for (const record of this.#staged) {
      if (this.#refused) break;
      if (!this.#closed.has(record.stored.stage)) continue;
      this.#add(record);
      await this.#step();
    }
    if (this.#refused?.why === "newer") return failure("copy/newer", { version });
    if (this.#refused) return failure("copy/damaged", { name, part: this.#refused.part });
    return success(this.#fold.end());
  }

  #add({ part, stored, page: judged }: PartRecord): void {
    if (this.#taken.has(pageName(stored))) return;
    this.#taken.add(pageName(stored));
    const page = judged ?? judgedPage(stored);
    if (page === "newer" || page === "unsound") this.#refused = { why: page, part };
    else if (page === "damaged") this.#fold.damaged(stored.bytes.length);
    else {
      const folded = this.#fold.add(stored, page);
      if (stored.stage !== "-") return;
      for (const one of folded) for (const stage of closedBy(one)) this.#closed.add(stage);
    }
  }

  /** The records of a part that none before it has brought. */
  async #recordsOf({ name, bytes }: CopyFile): Promise<readonly PartRecord[]> {
    const steps = readPartInSteps(bytes);
    let step = steps.next();
    for (; !step.done; step = steps.next()) await this.#step();
    for (const hole of step.value.skipped) this.#fold.damaged(hole.bytes);
    return step.value.records.flatMap((record) => {
      const stored = storedOf(record, bytes);
      // The very same page twice: a healed journal has both. Of two that differ each is looked at; and what was staged in
      // vain lies there again under the stage that was closed.
      const key = `${pageName(stored)}.${stored.stage}`;
      if (this.#known.has(key)) return [];
      this.#known.add(key);
      return [{ part: name, stored }];
    });
  }

  async #step(): Promise<void> {
    await this.#task.step(this.#done, Math.max(this.#done, this.#size));
  }
}

interface PartRecord {
  readonly part: string;
  readonly stored: StoredPage;
  readonly page?: JudgedPage;
}

/** Equal for pages that are the same bytes of one writer, whatever stage they were kept under. */
const pageName = ({ writer, from, to, crc }: StoredPage) => `${writer}.${from}.${to}.${crc}`;

const storedOf = (record: FoundRecord, part: Uint8Array): StoredPage => ({
  writer: record.writer as StoredPage["writer"],
  from: record.from,
  to: record.to,
  stage: record.stage,
  crc: record.crc,
  bytes: part.subarray(record.payload, record.payload + record.length),
});
