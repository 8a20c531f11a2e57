import { type Result, success } from "../base/result.ts";
import type { SavedState } from "../contracts/frame-records.ts";
import type { Failure } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { LedgerStore, StoredPage } from "../ports/ledger-store.ts";
import type { Profile } from "../ports/profile.ts";
import { recordsOf } from "./records-of.ts";
import { hasRoomToOpen } from "./room-to-open.ts";
import { tellWhileSlow } from "./tell-while-slow.ts";

type WriteFailure = Failure<"ledger/not-written" | "ledger/disk-full" | "journal/not-written">;

/** How long to wait before the next try, in milliseconds; the last one repeats. */
const patience = [500, 1_000, 2_000, 4_000, 8_000];
/** What the copies still lack of earlier starts of the program. */
export interface Lacking {
  readonly inJournal: readonly StoredPage[];
  readonly inDatabase: readonly StoredPage[];
}

const nothing: Lacking = { inJournal: [], inDatabase: [] };
/** What a writer of groups finds when the program starts. */
export interface Found {
  /** When the newest entry that both copies hold was written. */
  readonly last?: number;
  readonly lacking?: Lacking;
  /** Hears of a page that is said not to be saved, and, with nothing, that it is. */
  readonly doubt?: (page: StoredPage | undefined) => void;
  /** Gives a database that was opened again what it lacks; answers with what it refused. */
  readonly heal?: () => Promise<Lacking["inDatabase"]>;
}

/**
 * Writes pages into both copies, database and journal, side by side. A page keeps its bytes until both hold it: a number
 * is never reused, never dropped, and no later page is written before an earlier one is in the database.
 */
export class GroupWriter {
  readonly #store: LedgerStore;
  readonly #profile: Profile;
  readonly #clock: Clock;
  readonly #changed: () => void;
  readonly #doubt: NonNullable<Found["doubt"]>;
  readonly #heal: NonNullable<Found["heal"]>;
  /** Pages the journal does not hold yet, in order. */
  owed: readonly StoredPage[];
  /** Pages of earlier starts that the database could not be given back. */
  #lacking: readonly StoredPage[];
  #flushing: Promise<Result<unknown, WriteFailure>> | undefined;
  #reopening: Promise<boolean> | undefined;
  /** False from the moment a database was opened again until it has what it lacked. */
  #isHealed = true;
  #wake: (() => void) | undefined;
  state: SavedState;

  constructor(
    store: LedgerStore,
    profile: Profile,
    clock: Clock,
    changed: () => void,
    { last = 0, lacking = nothing, doubt = () => {}, heal = async () => [] }: Found = {},
  ) {
    this.#store = store;
    this.#profile = profile;
    this.#clock = clock;
    this.#changed = changed;
    this.#doubt = doubt;
    this.#heal = heal;
    this.owed = lacking.inJournal;
    this.#lacking = lacking.inDatabase;
    this.state = { state: this.#isWhole ? "saved" : "one-copy", at: last, waiting: 0 };
  }

  /** Resolves once the database holds the page; whether the journal does too is said by `state`. */
  write(page: StoredPage): Promise<void> {
    this.state = { ...this.state, state: this.state.state === "one-copy" ? "one-copy" : "saving" };
    this.owed = [...this.owed, page];
    return tellWhileSlow(this.#clock, this.#changed, this.#toBoth(page));
  }

  async #toBoth(page: StoredPage): Promise<void> {
    const flushed = this.#flush();
    await this.#keep(page);
    const inJournal = await flushed;
    const at = this.#clock.now();
    if (this.#isWhole) this.#sayKept({ state: "saved", at });
    else this.#sayKept({ state: "one-copy", at, ...(inJournal.ok ? {} : { failure: inJournal.failure }) });
  }

  /** Tries to give each copy what it lacks; true when both hold everything. */
  async settle(): Promise<boolean> {
    await this.#reopen();
    await this.#flush();
    if (this.#lacking.length > 0 && (await this.#store.append(this.#lacking)).ok) this.#lacking = [];
    if (this.#isWhole && this.state.state === "one-copy") this.#sayKept({ state: "saved" });
    return this.#isWhole;
  }

  /** Ends the present wait, so that the next try comes at once. */
  retry(): void {
    this.#wake?.();
    void this.settle();
  }

  /** Hears how many readings wait. */
  waiting(count: number): void {
    this.state = { ...this.state, waiting: count };
  }

  get #isWhole(): boolean {
    return this.#isHealed && this.owed.length === 0 && this.#lacking.length === 0;
  }

  /** What was said of a failure is over. */
  #sayKept(change: Partial<SavedState>): void {
    const { failure: _, retryAt: __, ...rest } = this.state;
    this.state = rest;
    this.#say(change);
  }

  #say(change: Partial<SavedState>): void {
    this.state = { ...this.state, ...change };
    this.#changed();
  }

  /** Until the database holds the page. A write that reported a failure may have happened all the same: it is read back. */
  async #keep(page: StoredPage): Promise<void> {
    for (let turn = 0; ; turn++) {
      // A database that is being healed takes pages already, and holds less than is said of it.
      await (this.#isHealed ? this.#reopening : this.#reopen());
      if (turn > 0 && (await this.#holds(page))) break;
      const kept = await this.#store.append([page]);
      if (kept.ok || (await this.#holds(page))) return turn > 0 ? this.#doubt(undefined) : undefined;
      if (turn === 0) this.#doubt(page);
      if ((await this.#reopen()) && turn === 0) continue; // a disk that closes it at every write is waited for
      await this.#waitAfter(kept.failure, turn);
      // A journal that refused it at first may take it now, and then it survives whatever comes.
      await this.#flush();
    }
    this.#doubt(undefined);
  }

  /** Opens a database that was closed under us, and gives it what it lacks before anything new is written. */
  #reopen(): Promise<boolean> {
    this.#reopening ??= this.#openAgain().finally(() => {
      this.#reopening = undefined;
    });
    return this.#reopening;
  }

  /** A healing that fails (closed again, not to be read yet) is tried at the next turn; what waits is written meanwhile. */
  async #openAgain(): Promise<boolean> {
    if ((await hasRoomToOpen(this.#profile)) && (await this.#store.reopen())) this.#isHealed = false;
    if (this.#isHealed) return false;
    const lacking = await this.#heal().catch(() => undefined);
    // What the journal does not hold either is only here.
    this.#isHealed = lacking !== undefined && (await this.#store.append(this.owed)).ok;
    this.#lacking = lacking ?? this.#lacking;
    return this.#isHealed;
  }

  /** Gives the journal what it is owed, one append at a time, in order. */
  async #flush(): Promise<Result<unknown, WriteFailure>> {
    while (this.#flushing) await this.#flushing;
    if (this.owed.length === 0) return success({});
    const owed = this.owed;
    this.#flushing = this.#toJournal(owed);
    const done = await this.#flushing;
    this.#flushing = undefined;
    if (done.ok) this.owed = this.owed.slice(owed.length);
    return done;
  }

  async #toJournal(pages: readonly StoredPage[]): Promise<Result<unknown, WriteFailure>> {
    try {
      return await this.#profile["journal.append"]({ records: recordsOf(pages) });
    } catch (error) {
      return { ok: false, failure: { code: "journal/not-written", facts: { reason: String(error) } } };
    }
  }

  async #holds(page: StoredPage): Promise<boolean> {
    try {
      const held = await this.#store.read(page.writer, page.from);
      return held !== undefined && held.from === page.from && held.to === page.to && held.crc === page.crc;
    } catch {
      return false; // not known to be held
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
