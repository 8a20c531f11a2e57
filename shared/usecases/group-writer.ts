import type { Result } from "../base/result.ts";
import type { SavedState } from "../contracts/engine-records.ts";
import { encodeRecord } from "../contracts/journal-record.ts";
import type { Failure } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { LedgerStore, StoredPage } from "../ports/ledger-store.ts";
import type { Profile } from "../ports/profile.ts";

type WriteFailure = Failure<"ledger/not-written" | "ledger/disk-full" | "journal/not-written">;

/** How long to wait before the next try, in milliseconds; the last one repeats. */
const patience = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * Writes pages into both copies, database and journal, side by side. A page keeps its bytes until both hold it: a number
 * is never reused, never dropped, and no later page is written before an earlier one is in the database.
 */
export class GroupWriter {
  readonly #store: LedgerStore;
  readonly #profile: Profile;
  readonly #clock: Clock;
  readonly #changed: () => void;
  /** Pages the database holds and the journal does not yet, in order. */
  #owed: StoredPage[] = [];
  #wake: (() => void) | undefined;
  state: SavedState;

  /** `last` is when the newest entry that both copies hold was written. */
  constructor(store: LedgerStore, profile: Profile, clock: Clock, changed: () => void, last = 0) {
    this.state = { state: "saved", at: last, waiting: 0 };
    this.#store = store;
    this.#profile = profile;
    this.#clock = clock;
    this.#changed = changed;
  }

  /** Resolves once the database holds the page; whether the journal does too is said by `state`. */
  async write(page: StoredPage): Promise<void> {
    this.#say({ state: this.state.state === "one-copy" ? "one-copy" : "saving" });
    const journal = this.#toJournal([...this.#owed, page]);
    let kept = await this.#store.append([page]);
    const inJournal = await journal;
    for (let turn = 0; !kept.ok; turn++) {
      await this.#waitAfter(kept.failure, turn);
      kept = (await this.#holds(page)) ? { ok: true, value: undefined } : await this.#store.append([page]);
    }
    if (inJournal.ok) this.#owed = [];
    else this.#owed = [...this.#owed, page];
    const { failure: _, retryAt: __, ...rest } = this.state;
    this.state = rest;
    if (inJournal.ok) this.#say({ state: "saved", at: this.#clock.now() });
    else this.#say({ state: "one-copy", at: this.#clock.now(), failure: inJournal.failure });
  }

  /** Tries to give the journal what it is owed; true when nothing is owed any more. */
  async settle(): Promise<boolean> {
    if (this.#owed.length === 0) return true;
    const owed = this.#owed;
    const done = await this.#toJournal(owed);
    if (!done.ok) return false;
    this.#owed = this.#owed.filter((page) => !owed.includes(page));
    if (this.#owed.length === 0) {
      const { failure: _, retryAt: __, ...rest } = this.state;
      this.state = rest;
      this.#say({ state: "saved" });
    }
    return this.#owed.length === 0;
  }

  /** Ends the present wait, so that the next try comes at once. */
  retry(): void {
    this.#wake?.();
  }

  /** Tells how many readings wait. */
  waiting(count: number): void {
    this.#say({ waiting: count });
  }

  #say(change: Partial<SavedState>): void {
    this.state = { ...this.state, ...change };
    this.#changed();
  }

  async #toJournal(pages: readonly StoredPage[]): Promise<Result<unknown, WriteFailure>> {
    try {
      return await this.#profile["journal.append"]({ records: recordsOf(pages) });
    } catch (error) {
      return { ok: false, failure: { code: "journal/not-written", facts: { reason: String(error) } } };
    }
  }

  /** A write that reported a failure may have happened all the same. */
  async #holds(page: StoredPage): Promise<boolean> {
    try {
      const held = await this.#store.read(page.writer, page.from);
      return held !== undefined && held.from === page.from && held.to === page.to && held.crc === page.crc;
    } catch {
      return false;
    }
  }

  async #waitAfter(failure: WriteFailure, turn: number): Promise<void> {
    const wait = patience[Math.min(turn, patience.length - 1)] as number;
    this.#say({ state: "not-saved", failure, retryAt: this.#clock.now() + wait });
    await Promise.race([
      this.#clock.sleep(wait),
      new Promise<void>((wake) => {
        this.#wake = wake;
      }),
    ]);
  }
}

/** Pages as journal records, one after another. */
export function recordsOf(pages: readonly StoredPage[]): Uint8Array {
  const records = pages.map((page) => encodeRecord(page, page.bytes, page.crc));
  const whole = new Uint8Array(records.reduce((sum, record) => sum + record.length, 0));
  let at = 0;
  for (const record of records) {
    whole.set(record, at);
    at += record.length;
  }
  return whole;
}
