import { type Draft, type EntryOf, entryBefore, type LedgerEntry } from "../domain/ledger/entry.ts";
import {
  type BatchId,
  entryId,
  type OperatorId,
  type StationId,
  type WriterId,
} from "../domain/ledger/identity.ts";
import { EntryTimes, instantText } from "../domain/ledger/stamp.ts";
import type { EntryTable } from "../domain/stock/entry-table.ts";
import type { Clock } from "../ports/clock.ts";

/** What every entry of this start of the program is stamped with. */
export interface Stamping {
  readonly station: StationId;
  readonly operator: () => OperatorId;
  readonly version: string;
  /** The writer before this one on this station, and its last number. */
  readonly previous: EntryOf<"started">["previous"];
}

/** Stamps what is said with who says it and when: never earlier than what is held. */
export class Stamps {
  readonly #clock: Pick<Clock, "now">;
  readonly #stamping: Stamping;
  readonly #times = new EntryTimes();

  constructor(clock: Pick<Clock, "now">, stamping: Stamping) {
    this.#clock = clock;
    this.#stamping = stamping;
  }

  /** Entries of a writer, all of one instant; the first has the number `from`. */
  entries(writer: WriterId, from: number, drafts: readonly Draft[]): LedgerEntry[] {
    const at = instantText(this.#times.next(this.#clock.now()));
    return drafts.map((draft, index) => this.#stamped(draft, writer, from + index, at));
  }

  /** The entry that opens the writer of this start of the program. */
  started(): Draft<"started"> {
    const { version, previous } = this.#stamping;
    return { kind: "started", version, ...(previous ? { previous } : {}) };
  }

  /** The `started` entry that opens a batch's own writer. */
  startOfBatch(batch: BatchId): Draft<"started"> {
    return { kind: "started", version: this.#stamping.version, batch };
  }

  /** Follows the times of entries that were folded, from `first` on. */
  follow(entries: EntryTable, first: number, writer: WriterId): void {
    this.#times.follow(entries, first, entries.writers.find(writer), this.#clock.now());
  }

  #stamped(draft: Draft, writer: WriterId, number: number, at: string): LedgerEntry {
    const { kind, ...rest } = draft;
    const { station, operator } = this.#stamping;
    const said =
      "of" in rest && rest.of === entryBefore ? { ...rest, of: entryId(writer, number - 1) } : rest;
    return { kind, writer, number, station, operator: operator(), at, ...said } as LedgerEntry;
  }
}
