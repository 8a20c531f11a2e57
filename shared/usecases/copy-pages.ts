import { type Result, success } from "../base/result.ts";
import { type FoundRecord, readPartInSteps } from "../contracts/journal-record.ts";
import type { Held } from "../domain/ledger/census.ts";
import { partsHeld } from "../domain/ledger/merge.ts";
import { decodePage, type Page, pageSize } from "../domain/ledger/page.ts";
import { isSoundPage } from "../domain/ledger/sound-page.ts";
import { Stock } from "../domain/stock/stock.ts";
import { type Failure, failure } from "../errors.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import { closedBy } from "./stored-fold.ts";
import type { Task } from "./tasks.ts";

/** A file of a copy, as bytes. */
export interface CopyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the journal of a copy holds: the pages in effect, each once, and what they fold to. */
export interface CopyPages {
  readonly pages: readonly StoredPage[];
  readonly stock: Stock;
  /** Bytes that are no records, or no pages. */
  readonly damagedBytes: number;
}

interface Reading {
  readonly within?: Held;
  /** So many entries are folded at once: a page, where others have their turn in between. */
  readonly turn?: number;
  readonly found?: (pages: readonly StoredPage[]) => Promise<void>;
}

/**
 * Reads the journal of a copy as it stands: page by page, every entry judged by its kind, what was staged and never closed
 * left aside. The very bytes are kept, so that what this version does not know goes on as it came. `within` keeps out of
 * the fold what came after a moment; `found` hears of all that lies there before any of it is folded.
 */
export async function readCopyPages(
  { name, version }: { readonly name: string; readonly version: string },
  parts: readonly CopyFile[],
  task: Task,
  { within, turn = pageSize, found }: Reading = {},
): Promise<Result<CopyPages, Failure<"copy/damaged" | "copy/newer">>> {
  const size = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const { records, skipped } = await findRecords(parts, task, size);
  await found?.(records.map(({ stored }) => stored));
  const closed = new Set<string>();
  const taken = new Set<string>();
  const reader = new PageReader(within, turn);
  let done = 0;
  for (const isStaged of [false, true]) {
    for (const { part, stored } of records) {
      if ((stored.stage !== "-") !== isStaged) continue;
      done += stored.bytes.length;
      if ((isStaged && !closed.has(stored.stage)) || taken.has(pageName(stored))) continue;
      taken.add(pageName(stored));
      const read = reader.add(stored);
      if (read === "newer") return failure("copy/newer", { version });
      if (read === "unsound") return failure("copy/damaged", { name, part });
      if (!isStaged && read !== "damaged")
        for (const part of read) for (const stage of closedBy(part)) closed.add(stage);
      await task.step(done, size);
    }
  }
  const { pages, stock, damagedBytes } = reader.end();
  return success({ pages, stock, damagedBytes: damagedBytes + skipped });
}

/** Decodes pages, judges them, and folds them turn by turn. */
class PageReader {
  readonly #stock = new Stock();
  readonly #within: Held | undefined;
  readonly #turn: number;
  readonly #pages: StoredPage[] = [];
  #waiting = 0;
  #damagedBytes = 0;

  constructor(within: Held | undefined, turn: number) {
    this.#within = within;
    this.#turn = turn;
  }

  /** Takes a page in; answers what of it is folded. */
  add(stored: StoredPage): readonly Page[] | "newer" | "damaged" | "unsound" {
    const page = decodePage(stored.bytes);
    if (!page && isNewer(stored.bytes)) return "newer";
    if (!page || !isOf(page, stored)) {
      this.#damagedBytes += stored.bytes.length;
      return "damaged";
    }
    if (!isSoundPage(page)) return "unsound";
    this.#pages.push(stored);
    const parts = this.#within ? partsHeld(page, this.#within.get(page.writer) ?? []) : [page];
    for (const part of parts) {
      const count = part.to - part.from + 1;
      this.#stock.expect(this.#stock.entries.size + count);
      this.#stock.hold(part);
      this.#waiting += count;
    }
    if (this.#waiting >= this.#turn) this.#fold();
    return parts;
  }

  end(): CopyPages {
    this.#fold();
    return { pages: this.#pages, stock: this.#stock, damagedBytes: this.#damagedBytes };
  }

  #fold(): void {
    this.#stock.apply();
    this.#waiting = 0;
  }
}

interface PartRecord {
  readonly part: string;
  readonly stored: StoredPage;
}

async function findRecords(parts: readonly CopyFile[], task: Task, size: number) {
  const found = new Map<string, PartRecord>();
  let skipped = 0;
  for (const { name, bytes } of parts) {
    const steps = readPartInSteps(bytes);
    let step = steps.next();
    for (; !step.done; step = steps.next()) await task.step(0, size);
    for (const hole of step.value.skipped) skipped += hole.bytes;
    for (const record of step.value.records) {
      const stored = storedOf(record, bytes);
      // The very same page twice: a healed journal has both. Of two that differ each is looked at; and what was staged in
      // vain lies there again under the stage that was closed.
      const key = `${pageName(stored)}.${stored.stage}`;
      if (!found.has(key)) found.set(key, { part: name, stored });
    }
  }
  return { records: [...found.values()], skipped };
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

const isOf = (page: Page, { writer, from, to }: StoredPage) =>
  page.writer === writer && page.from === from && page.to === to;

/** A page begins with its format: `P1 …` is ours. */
const isNewer = (bytes: Uint8Array) =>
  bytes[0] === 80 && bytes[1] !== 49 && (bytes[1] as number) >= 48 && (bytes[1] as number) <= 57;
