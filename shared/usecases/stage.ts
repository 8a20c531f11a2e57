import { type Result, success } from "../base/result.ts";
import { crc32c } from "../contracts/journal-record.ts";
import type { BatchId, WriterId } from "../domain/ledger/identity.ts";
import { type Page, pageSize } from "../domain/ledger/page.ts";
import type { Failure } from "../errors.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import type { Share } from "../ports/share-digesting.ts";
import type { Dependencies } from "./dependencies.ts";
import { recordsOf } from "./records-of.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "store" | "profile" | "shareDigests" | "ledger">;
type NotKept = Failure<"ledger/not-written" | "ledger/disk-full" | "ledger/read-only">;

/** A writer of its own for a batch. */
export type BatchWriter = { readonly batch: BatchId; readonly writer: WriterId };

/** A page on its way into a stage: what is stored, and what is folded once the stage is closed; nothing where it was folded before. */
export interface StagedPage {
  readonly stored: StoredPage;
  readonly page: Page | undefined;
}

/** What is staged: the pages to fold once it is closed, and what the closing entry says of each writer. */
export interface Stage {
  readonly pages: readonly Page[];
  readonly shares: readonly Share[];
}

/** A page read or made, with the bytes it rests as. */
export const staged = (page: Page, bytes: Uint8Array, stage: BatchId): StagedPage => ({
  page,
  stored: { writer: page.writer, from: page.from, to: page.to, stage, crc: crc32c(bytes), bytes },
});

/** So many bytes are written at once: a flush costs as much as writing some of them, a scan waits for one of these. */
const writtenAtOnce = 400_000;

/** So many are where nobody scans: turns cost more than their bytes. */
const writtenInCalm = 2_000_000;

/** Readings that may come between making room for a stage and folding it. */
const meanwhile = 1_000;

/**
 * Keeps pages in both copies under a stage, a few at a time in short transactions, so that a scan never waits long, more of
 * them while nobody scans; while some are written the next are made. The pages of one writer come in order. They count for nothing until an entry of
 * the main writer closes the stage; on a failure or a stop they are swept.
 */
export async function stagePages(
  needs: Needs,
  stage: BatchId,
  pages: Iterable<StagedPage>,
  total: number,
  task: Task,
): Promise<Result<Stage, NotKept>> {
  const kept: Page[] = [];
  const digests = needs.shareDigests.begin();
  const writer = new StageWriter(needs);
  let done = 0;
  try {
    for (const { stored, page } of pages) {
      await task.step(done, total);
      digests.add(stored.bytes);
      const refused = await writer.add(stored);
      if (refused) return await notKept(needs, stage, refused);
      if (page) kept.push(page);
      done += stored.to - stored.from + 1;
    }
    const [refused, shares] = await Promise.all([
      writer.end(),
      digests.shares(),
      readyToFold(needs, kept, () => task.step(done, total)),
    ]);
    if (refused) return await notKept(needs, stage, refused);
    await task.step(done, total);
    return success({ pages: kept, shares });
  } catch (error) {
    // A page still being written would arrive after the sweep.
    await writer.rest();
    await needs.store.sweep([stage]);
    throw error;
  } finally {
    digests.end();
  }
}

/** What can be done of folding while the last pages are written and the digests taken, and counts for nothing. */
async function readyToFold(
  { ledger: { stock } }: Pick<Needs, "ledger">,
  pages: readonly Page[],
  step: () => Promise<void>,
): Promise<void> {
  for (const _ of stock.room(entriesIn(pages) + meanwhile)) await step();
  for (const page of pages) {
    stock.numberAhead(page);
    await step();
  }
}

/** Folds the pages of a stage that was closed, turn by turn, so that scans made meanwhile wait milliseconds. */
export async function foldStage(
  { ledger }: Pick<Needs, "ledger">,
  pages: readonly Page[],
  task: Task,
): Promise<void> {
  const total = entriesIn(pages);
  for (const _ of ledger.stock.room(total)) await task.step(0, total);
  let done = 0;
  for (const turn of turnsOf(pages)) {
    ledger.fold(turn);
    done += entriesIn(turn);
    await task.step(done, total);
  }
}

const entriesIn = (pages: readonly Page[]) => pages.reduce((sum, page) => sum + page.to - page.from + 1, 0);

/** Pages in turns of about one full page: a copy may bring tens of thousands of pages of one scan each. */
export function* turnsOf(pages: Iterable<Page>): Generator<readonly Page[]> {
  let turn: Page[] = [];
  let size = 0;
  for (const page of pages) {
    const count = page.to - page.from + 1;
    if (turn.length > 0 && size + count > pageSize) {
      yield turn;
      turn = [];
      size = 0;
    }
    turn.push(page);
    size += count;
  }
  if (turn.length > 0) yield turn;
}

/** Writes pages a few at a time, one turn while the next pages are made. */
class StageWriter {
  readonly #needs: Pick<Needs, "store" | "profile" | "ledger">;
  #waiting: StoredPage[] = [];
  #size = 0;
  #writing: Promise<NotKept | undefined> = Promise.resolve(undefined);

  constructor(needs: Pick<Needs, "store" | "profile" | "ledger">) {
    this.#needs = needs;
  }

  /** Takes a page; answers why not, when the pages before it were refused. */
  async add(page: StoredPage): Promise<NotKept | undefined> {
    this.#waiting.push(page);
    this.#size += page.bytes.length;
    const enough = this.#needs.ledger.isCalm ? writtenInCalm : writtenAtOnce;
    return this.#size < enough ? undefined : await this.#turn();
  }

  /** Writes what waits and answers once all is durable, or why it is not. */
  async end(): Promise<NotKept | undefined> {
    return (this.#waiting.length > 0 ? await this.#turn() : undefined) ?? (await this.#writing);
  }

  /** Resolves once nothing is on its way any more. */
  async rest(): Promise<void> {
    // A turn that was waiting for the one before it begins only now.
    for (let seen: unknown; seen !== this.#writing; ) {
      seen = this.#writing;
      await this.#writing.catch(() => undefined);
    }
  }

  async #turn(): Promise<NotKept | undefined> {
    const refused = await this.#writing;
    if (refused) return refused;
    this.#writing = keep(this.#needs, this.#waiting);
    this.#waiting = [];
    this.#size = 0;
    return undefined;
  }
}

/** Writes pages into both copies, side by side; answers why not, when one of them refused. */
async function keep(
  { store, profile }: Pick<Needs, "store" | "profile">,
  pages: readonly StoredPage[],
): Promise<NotKept | undefined> {
  const [inStore, inJournal] = await Promise.all([
    store.append(pages, true),
    profile["journal.append"]({ records: recordsOf(pages) }),
  ]);
  if (!inStore.ok) return inStore.failure;
  if (inJournal.ok) return undefined;
  const { code, facts } = inJournal.failure;
  return code === "ledger/disk-full"
    ? { code, facts }
    : { code: "ledger/not-written", facts: { reason: facts.reason } };
}

async function notKept({ store }: Needs, stage: BatchId, refused: NotKept) {
  await store.sweep([stage]);
  return { ok: false, failure: refused } as const;
}
