import { type Result, success } from "../base/result.ts";
import type { Draft, LedgerEntry } from "../domain/ledger/entry.ts";
import { isReadable } from "../domain/ledger/entry-line.ts";
import {
  type BatchId,
  type EntryId,
  entryId,
  identifierOf,
  type WriterId,
} from "../domain/ledger/identity.ts";
import { pageSize } from "../domain/ledger/page.ts";
import type { Foldable } from "../domain/stock/counted-page.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Pause } from "../domain/tables/table.ts";
import { type Failure, failure } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import { Folding } from "./folding.ts";
import type { GroupWriter } from "./group-writer.ts";
import { pageOf, storedPage } from "./pages-of-entries.ts";
import { type Stamping, Stamps } from "./stamping.ts";

interface Waiting {
  readonly drafts: readonly Draft[];
  readonly how: How;
  readonly done: (ids: readonly EntryId[]) => void;
  /** Something in the program went wrong before or after it was durable: a bug, told to whoever asked. */
  readonly bug: (error: unknown) => void;
}

/** Onto which stock something is folded, where none is here, and what rests between two turns of it where it is much. */
interface How {
  readonly onto?: Stock | undefined;
  readonly step?: Pause;
}

/** Scans that follow each other come sooner than this, in milliseconds. */
const calm = 5_000;
/**
 * The ledger of this station: drafts in, entries durable in both copies and folded out. All that waits is written as one
 * group; one group at a time.
 */
export class Ledger {
  readonly writer: WriterId;
  readonly stock: Stock;
  readonly #groups: GroupWriter;
  readonly #clock: Clock;
  readonly #stamps: Stamps;
  readonly #folding: Folding;
  #number = 0;
  #queue: Waiting[] = [];
  #scannedAt = Number.NEGATIVE_INFINITY;
  #writing: Promise<void> | undefined;
  /** Says why nothing may be written now, when that is so. */
  standstill: () => Failure<"ledger/disk-full" | "ledger/read-only"> | undefined = () => undefined;

  constructor(
    stock: Stock,
    groups: GroupWriter,
    clock: Clock,
    stamping: Stamping,
    folded: (lines: Uint32Array) => void,
  ) {
    this.stock = stock;
    this.#groups = groups;
    this.#clock = clock;
    this.#stamps = new Stamps(clock, stamping);
    this.#folding = new Folding(stock, folded);
    this.writer = identifierOf(clock.random(10)) as WriterId;
    this.#stamps.follow(stock.entries, 0, this.writer);
  }

  /** Appends what a use case says; resolves with the ids once it is durable and folded. */
  async record(
    drafts: readonly Draft[],
    how: How = {},
  ): Promise<Result<readonly EntryId[], Failure<"ledger/disk-full" | "ledger/read-only">>> {
    const standing = this.standstill();
    if (standing) return failure(standing.code, standing.facts);
    if (drafts.length === 0) return success([]);
    // It would count until the next start, and then be something nobody understands.
    const odd = drafts.find((draft) => !isReadable(draft));
    if (odd) throw new Error(`No entry of kind ${odd.kind} says this`);
    const recorded = await new Promise<Result<readonly EntryId[], never>>((resolve, reject) => {
      if (drafts.some(({ kind }) => kind === "counted")) this.#scannedAt = this.#clock.now();
      this.#queue.push({ drafts, how, done: (ids) => resolve(success(ids)), bug: reject });
      this.#groups.waiting(this.#queue.length);
      // Not set anew while it goes on: what waits now is taken in its next turn.
      this.#writing ??= this.#write();
    });
    if (how.step) await this.goOn(how.step);
    return recorded;
  }

  /** Resolves once all that waits to be written is durable and folded; undefined when nothing waits. */
  get writing(): Promise<void> | undefined {
    return this.#writing;
  }

  /** True when nothing waits to be written, and nobody scanned these last seconds. */
  get isCalm(): boolean {
    return this.#writing === undefined && Math.abs(this.#clock.now() - this.#scannedAt) > calm;
  }

  /** Folds pages that became durable elsewhere, a closed batch or an adoption. What is much is left for `goOn`. */
  fold(pages: readonly Foldable[], onto?: Stock): void {
    const first = this.stock.entries.size;
    this.#folding.fold(pages, onto);
    this.#stamps.follow(this.stock.entries, first, this.writer);
  }

  /** Resolves once the stock is all that the entries come to; `step` rests between two turns. */
  goOn(step: Pause = this.#clock.pause): Promise<void> {
    return this.#folding.goOn(step);
  }

  /** Stamps entries for a writer of their own, such as a batch's. Numbers start at `from`. */
  stampFor(writer: WriterId, from: number, drafts: readonly Draft[]): LedgerEntry[] {
    return this.#stamps.entries(writer, from, drafts);
  }

  /** The `started` entry that opens a batch's own writer. */
  startOfBatch(batch: BatchId): Draft<"started"> {
    return this.#stamps.startOfBatch(batch);
  }

  async #write(): Promise<void> {
    while (this.#queue.length > 0) {
      const group = this.#takeGroup();
      const drafts = group.flatMap((waiting) => waiting.drafts);
      const first: Draft[] = this.#number === 0 ? [this.#stamps.started()] : [];
      const number = this.#number;
      let entries: readonly LedgerEntry[];
      let page: StoredPage;
      try {
        entries = this.#stamps.entries(this.writer, number + 1, [...first, ...drafts]);
        this.#number += entries.length;
        page = storedPage(entries, "-");
      } catch (error) {
        // Nothing of it was written: its numbers are free, and what waits behind it is not held up.
        this.#number = number;
        for (const { bug } of group) bug(error);
        // Never ended before its promise is kept by who began it.
        await undefined;
        continue;
      }
      await this.#groups.write(page);
      this.#groups.waiting(this.#queue.length);
      this.#finish(group, entries, first.length);
    }
    this.#writing = undefined;
  }

  #finish(group: readonly Waiting[], entries: readonly LedgerEntry[], skipped: number): void {
    try {
      this.fold([pageOf(entries)], group.find(({ how }) => how.onto)?.how.onto);
    } catch (error) {
      for (const { bug } of group) bug(error);
      return;
    }
    // Who asked for it rests between the turns in its own way.
    if (!group.some(({ how }) => how.step)) void this.goOn();
    let at = skipped;
    for (const { drafts, done } of group) {
      done(entries.slice(at, at + drafts.length).map((entry) => entryId(entry.writer, entry.number)));
      at += drafts.length;
    }
  }

  /** All that waits, up to one page. */
  #takeGroup(): Waiting[] {
    let entries = 1;
    let count = 0;
    while (count < this.#queue.length) {
      entries += this.#queue[count]?.drafts.length ?? 0;
      if (count > 0 && entries > pageSize) break;
      count += 1;
    }
    return this.#queue.splice(0, count);
  }
}
