import { type Result, success } from "../base/result.ts";
import { type Draft, entryBefore, type LedgerEntry } from "../domain/ledger/entry.ts";
import { isReadable } from "../domain/ledger/entry-line.ts";
import {
  type BatchId,
  type EntryId,
  entryId,
  identifierOf,
  type WriterId,
} from "../domain/ledger/identity.ts";
import { pageSize } from "../domain/ledger/page.ts";
import { EntryTimes, instantText } from "../domain/ledger/stamp.ts";
import type { Foldable } from "../domain/stock/counted-page.ts";
import type { Stock } from "../domain/stock/stock.ts";
import { type Failure, failure } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { StoredPage } from "../ports/ledger-store.ts";
import type { GroupWriter } from "./group-writer.ts";
import { pageOf, storedPage } from "./pages-of-entries.ts";
import type { Stamping } from "./stamping.ts";

interface Waiting {
  readonly drafts: readonly Draft[];
  readonly onto: Stock | undefined;
  readonly done: (ids: readonly EntryId[]) => void;
  /** Something in the program went wrong before or after it was durable: a bug, told to whoever asked. */
  readonly bug: (error: unknown) => void;
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
  readonly #stamping: Stamping;
  readonly #folded: (lines: Uint32Array) => void;
  #number = 0;
  readonly #times = new EntryTimes();
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
    this.#stamping = stamping;
    this.#folded = folded;
    this.writer = identifierOf(clock.random(10)) as WriterId;
    this.#follow(0);
  }

  /** Appends what a use case says; resolves with the ids once it is durable and folded: `onto` that stock, where none is here. */
  async record(
    drafts: readonly Draft[],
    onto?: Stock,
  ): Promise<Result<readonly EntryId[], Failure<"ledger/disk-full" | "ledger/read-only">>> {
    const standing = this.standstill();
    if (standing) return failure(standing.code, standing.facts);
    if (drafts.length === 0) return success([]);
    // It would count until the next start, and then be something nobody understands.
    const odd = drafts.find((draft) => !isReadable(draft));
    if (odd) throw new Error(`No entry of kind ${odd.kind} says this`);
    return await new Promise((resolve, reject) => {
      if (drafts.some(({ kind }) => kind === "counted")) this.#scannedAt = this.#clock.now();
      this.#queue.push({ drafts, onto, done: (ids) => resolve(success(ids)), bug: reject });
      this.#groups.waiting(this.#queue.length);
      // Not set anew while it goes on: what waits now is taken in its next turn.
      this.#writing ??= this.#write();
    });
  }

  /** Resolves once all that waits to be written is durable and folded; undefined when nothing waits. */
  get writing(): Promise<void> | undefined {
    return this.#writing;
  }

  /** True when nothing waits to be written, and nobody scanned these last seconds. */
  get isCalm(): boolean {
    return this.#writing === undefined && Math.abs(this.#clock.now() - this.#scannedAt) > calm;
  }

  /** Folds pages that became durable elsewhere, a closed batch or an adoption; a stock that holds nothing first becomes `onto`. */
  fold(pages: readonly Foldable[], onto?: Stock): void {
    const { stock } = this;
    const first = stock.entries.size;
    if (onto && first === 0) stock.become(onto);
    const lines = stock.apply(pages);
    this.#follow(first);
    this.#folded(first === 0 ? stock.lines.all() : lines);
  }

  /** Stamps entries for a writer of their own, such as a batch's. Numbers start at `from`. */
  stampFor(writer: WriterId, from: number, drafts: readonly Draft[]): LedgerEntry[] {
    const at = this.#instant();
    return drafts.map((draft, index) => this.#stamped(draft, writer, from + index, at));
  }

  /** The `started` entry that opens a batch's own writer. */
  startOfBatch(batch: BatchId): Draft<"started"> {
    return { kind: "started", version: this.#stamping.version, batch };
  }

  async #write(): Promise<void> {
    while (this.#queue.length > 0) {
      const group = this.#takeGroup();
      const drafts = group.flatMap((waiting) => waiting.drafts);
      const first: Draft[] = this.#number === 0 ? [this.#started()] : [];
      const number = this.#number;
      let entries: readonly LedgerEntry[];
      let page: StoredPage;
      try {
        entries = this.#stampGroup([...first, ...drafts]);
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
      this.fold([pageOf(entries)], group.find(({ onto }) => onto)?.onto);
    } catch (error) {
      for (const { bug } of group) bug(error);
      return;
    }
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

  #stampGroup(drafts: readonly Draft[]): LedgerEntry[] {
    const at = this.#instant();
    const entries = drafts.map((draft, index) =>
      this.#stamped(draft, this.writer, this.#number + 1 + index, at),
    );
    this.#number += entries.length;
    return entries;
  }

  #stamped(draft: Draft, writer: WriterId, number: number, at: string): LedgerEntry {
    const { kind, ...rest } = draft;
    const { station, operator } = this.#stamping;
    const said =
      "of" in rest && rest.of === entryBefore ? { ...rest, of: entryId(writer, number - 1) } : rest;
    return { kind, writer, number, station, operator: operator(), at, ...said } as LedgerEntry;
  }

  #started(): Draft<"started"> {
    const { version, previous } = this.#stamping;
    return { kind: "started", version, ...(previous ? { previous } : {}) };
  }

  #follow(first: number): void {
    const { entries } = this.stock;
    this.#times.follow(entries, first, entries.writers.find(this.writer), this.#clock.now());
  }

  #instant(): string {
    return instantText(this.#times.next(this.#clock.now()));
  }
}
