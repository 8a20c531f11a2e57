import { type Result, success } from "../base/result.ts";
import { crc32c } from "../contracts/journal-record.ts";
import type { EntryOf } from "../domain/ledger/entry.ts";
import { canonicalLine } from "../domain/ledger/entry-line.ts";
import type { BatchId, WriterId } from "../domain/ledger/identity.ts";
import { entriesOf, type Page, pageSize } from "../domain/ledger/page.ts";
import { type Failure, failure } from "../errors.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import type { Dependencies } from "./dependencies.ts";
import { recordsOf } from "./group-writer.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "store" | "profile" | "clock" | "ledger">;
type NotKept = Failure<"ledger/not-written" | "ledger/disk-full">;
export type Share = EntryOf<"batchClosed">["shares"][number];

/** A page on its way into a stage: what is stored, and what is folded once the stage is closed. */
export interface StagedPage {
  readonly stored: StoredPage;
  readonly page: Page;
}

const encoder = new TextEncoder();

/** A page read or made, with the bytes it rests as. */
export const staged = (page: Page, bytes: Uint8Array, stage: BatchId): StagedPage => ({
  page,
  stored: { writer: page.writer, from: page.from, to: page.to, stage, crc: crc32c(bytes), bytes },
});

/**
 * Keeps pages in both copies under a stage, page by page in short transactions, so that a scan never waits behind them.
 * They count for nothing until an entry of the main writer closes the stage; on a failure or a stop they are swept.
 */
export async function stagePages(
  needs: Needs,
  stage: BatchId,
  pages: Iterable<StagedPage>,
  total: number,
  task: Task,
): Promise<Result<readonly Page[], NotKept>> {
  const kept: Page[] = [];
  let done = 0;
  try {
    for (const { stored, page } of pages) {
      await task.step(done, total);
      const [inStore, inJournal] = await Promise.all([
        needs.store.append([stored]),
        needs.profile["journal.append"]({ records: recordsOf([stored]) }),
      ]);
      const refused = inStore.ok ? (inJournal.ok ? undefined : inJournal.failure) : inStore.failure;
      if (refused) {
        await needs.store.sweep([stage]);
        return refused.code === "ledger/disk-full"
          ? failure("ledger/disk-full", refused.facts)
          : failure("ledger/not-written", refused.facts);
      }
      kept.push(page);
      done += page.to - page.from + 1;
    }
    await task.step(done, total);
  } catch (error) {
    await needs.store.sweep([stage]);
    throw error;
  }
  return success(kept);
}

/** Folds the pages of a stage that was closed, turn by turn, so that scans made meanwhile wait milliseconds. */
export async function foldStage({ ledger, clock }: Needs, pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    ledger.fold([page]);
    await clock.pause();
  }
}

/** What a closing entry says of each writer: its range, and the digest over its blocks of canonical lines. */
export async function sharesOf(
  { clock }: Pick<Dependencies, "clock">,
  pages: readonly Page[],
  task: Task,
): Promise<readonly Share[]> {
  const shares: Share[] = [];
  for (const writer of new Set(pages.map((page) => page.writer))) {
    const own = pages.filter((page) => page.writer === writer).sort((a, b) => a.from - b.from);
    shares.push({
      writer,
      from: own[0]?.from ?? 1,
      to: own.at(-1)?.to ?? 1,
      digest: await digestOf(clock, own, task),
    });
  }
  return shares;
}

/**
 * SHA-256 over the SHA-256 (hexadecimal, joined by line feeds) of each aligned block of 5,000 canonical lines: blocks do
 * not move when pages are merged or cut otherwise.
 */
async function digestOf(clock: Dependencies["clock"], pages: readonly Page[], task: Task): Promise<string> {
  const blocks: Promise<string>[] = [];
  let block = -1;
  let text = "";
  const close = () => {
    if (text !== "") blocks.push(clock.digest(encoder.encode(text)));
    text = "";
  };
  for (const page of pages) {
    for (const entry of entriesOf(page)) {
      const own = Math.floor((entry.number - 1) / pageSize);
      if (own !== block) close();
      block = own;
      text += `${canonicalLine(entry)}\n`;
    }
    await task.step(page.to, page.to);
  }
  close();
  return await clock.digest(encoder.encode((await Promise.all(blocks)).join("\n")));
}

/** A writer of its own for a batch. */
export type BatchWriter = { readonly batch: BatchId; readonly writer: WriterId };
