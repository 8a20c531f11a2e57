import { crc32c } from "../base/crc32c.ts";
import { type Result, success } from "../base/result.ts";
import type { BatchId, WriterId } from "../domain/ledger/identity.ts";
import { type Page, pageSize } from "../domain/ledger/page.ts";
import type { Foldable } from "../domain/stock/counted-page.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import type { Share, ShareDigesting } from "../ports/share-digesting.ts";
import type { Dependencies } from "./dependencies.ts";
import { type NotKept, StageWriter } from "./stage-writer.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "store" | "profile" | "shareDigests" | "ledger">;

/** A writer of its own for a batch. */
export type BatchWriter = { readonly batch: BatchId; readonly writer: WriterId };

/** A page on its way into a stage: what is stored, and what is folded once the stage is closed; nothing where it was folded before. */
export interface StagedPage {
  readonly stored: StoredPage;
  readonly page: Foldable | undefined;
  /** Its digest is taken where it was made. */
  readonly isDigested?: true;
}

/** What is staged: the pages to fold once it is closed, and what the closing entry says of each writer. */
export interface Stage {
  readonly pages: readonly Foldable[];
  readonly shares: readonly Share[];
}

/** A page read or made, with the bytes it rests as. */
export const staged = (page: Page, bytes: Uint8Array, stage: BatchId): StagedPage => ({
  page,
  stored: { writer: page.writer, from: page.from, to: page.to, stage, crc: crc32c(bytes), bytes },
});

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
  pages: Iterable<StagedPage> | AsyncIterable<StagedPage>,
  total: number,
  task: Task,
  digests: ShareDigesting = needs.shareDigests.begin(),
): Promise<Result<Stage, NotKept>> {
  const kept: Foldable[] = [];
  const writer = new StageWriter(needs);
  let done = 0;
  try {
    for await (const { stored, page, isDigested } of pages) {
      await task.step(done, total);
      if (!isDigested) digests.add(stored.bytes);
      const refused = await writer.add(stored);
      if (refused) return await notKept(needs, stage, writer, refused);
      if (page) kept.push(page);
      done += stored.to - stored.from + 1;
    }
    const [refused, shares] = await Promise.all([
      writer.end(),
      digests.shares(),
      readyToFold(needs, kept, () => task.step(done, total)),
    ]);
    if (refused) return await notKept(needs, stage, writer, refused);
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
  pages: readonly Foldable[],
  step: () => Promise<void>,
): Promise<void> {
  for (const _ of stock.room(entriesIn(pages) + meanwhile)) await step();
  for (const page of pages) {
    if ("runs" in page) stock.numberAhead(page);
    await step();
  }
}

/** Folds the pages of a stage that was closed, turn by turn, so that scans made meanwhile wait milliseconds. */
export async function foldStage(
  { ledger }: Pick<Needs, "ledger">,
  pages: readonly Foldable[],
  task: Task,
): Promise<void> {
  const total = entriesIn(pages);
  for (const _ of ledger.stock.room(total)) await task.step(0, total);
  let done = 0;
  for (const turn of turnsOf(pages)) {
    ledger.fold(turn);
    await ledger.goOn(task.step);
    done += entriesIn(turn);
    await task.step(done, total);
  }
}

const entriesIn = (pages: readonly Foldable[]) =>
  pages.reduce((sum, page) => sum + page.to - page.from + 1, 0);

/** Pages in turns of about one full page: a copy may bring tens of thousands of pages of one scan each. */
export function* turnsOf<P extends Foldable>(pages: Iterable<P>): Generator<readonly P[]> {
  let turn: P[] = [];
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

async function notKept({ store }: Needs, stage: BatchId, writer: StageWriter, refused: NotKept) {
  await writer.rest();
  await store.sweep([stage]);
  return { ok: false, failure: refused } as const;
}
