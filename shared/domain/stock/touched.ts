import type { AnyEntry } from "../ledger/entry.ts";
import { type BatchId, type EntryId, numberOf, type SessionId, writerOf } from "../ledger/identity.ts";
import { EntrySet } from "./entry-set.ts";
import type { EntryTable } from "./entry-table.ts";
import type { Facts } from "./facts.ts";
import { quarantinesOf } from "./quarantines.ts";
import { codesOf } from "./subjects.ts";

/** What new facts touch: whose entries have to be looked at again. */
export class Touched {
  readonly codes: number[] = [];
  /** Codes that are or were said to be boxes. */
  readonly boxes: number[] = [];
  /** Sessions whose state may be another one. */
  readonly sessions = new Set<SessionId>();
  /** Sessions whose entries may lie or count elsewhere: closing one changes none of them, as a rule. */
  readonly movedSessions = new Set<SessionId>();
  readonly batches = new Set<BatchId>();
  readonly entries: EntrySet;
  /** How many entries of batches that were closed or struck are still to be walked through. */
  toWalk = 0;
  readonly #waiting: BatchId[] = [];
  readonly #table: EntryTable;
  readonly #facts: Facts;

  constructor(table: EntryTable, facts: Facts) {
    this.#table = table;
    this.#facts = facts;
    this.entries = new EntrySet(table);
  }

  /** Notes everything a fact bears on; a void bears on what its target bore on. */
  by(said: AnyEntry): void {
    switch (said.kind) {
      case "sessionOpened":
      case "quarantineOpened":
        this.#session(said.session);
        return;
      case "sessionClosed":
        if (this.#isAnywhereElse(said.session)) this.#session(said.session);
        else this.sessions.add(said.session);
        return;
      case "sessionSettled":
        for (const session of said.sessions) this.#session(session);
        return;
      case "quantity":
      case "inPieces":
      case "amended":
      case "countedAnyway":
      case "doubted":
        this.#entries(said.of, numberOf(said.of));
        return;
      case "moved":
        if (said.session) this.#session(said.session);
        for (const [writer, from, to] of said.entries) this.#entries(`${writer}.${from}` as EntryId, to);
        return;
      case "productKnown":
      case "named":
      case "linked":
        for (const code of codesOf(said)) this.codes.push(this.#table.codes.place(code));
        return;
      case "boxed":
        this.#box(said.code);
        return;
      case "started":
        if (said.batch) this.#batch(said.batch);
        return;
      case "batchClosed":
        this.#batch(said.batch);
        return;
      case "voided":
        this.#struck(said.target);
        return;
      default:
        return;
    }
  }

  /** Readings of a box lie under the code of what any of the facts about it says it holds. */
  #box(code: string): void {
    const { codes, facts } = this.#table;
    this.boxes.push(codes.place(code));
    this.codes.push(codes.place(code));
    for (const index of this.#facts.indexesAbout(`boxed:${code}`)) {
      const said = facts.get(index);
      if (said?.kind === "boxed") this.codes.push(codes.place(said.holds));
    }
  }

  /** Which of two openings stands, and with it the place, may hang on what the closing between them replaced. */
  #isAnywhereElse(session: SessionId): boolean {
    const [first, ...others] = this.#facts.everAbout<"sessionOpened">(`opened:${session}`);
    return others.some(({ location }) => location !== first?.location);
  }

  /** A session, and what was put into quarantine while it was counted. */
  #session(session: SessionId): void {
    for (const one of [session, ...quarantinesOf(this.#facts, session)]) {
      this.sessions.add(one);
      this.movedSessions.add(one);
    }
  }

  #struck(target: EntryId | BatchId): void {
    if (!target.includes(".")) {
      this.#batch(target as BatchId);
      return;
    }
    const index = this.#table.find(target as EntryId);
    const fact = index < 0 ? undefined : this.#table.facts.get(index);
    if (fact && fact.kind !== "voided" && fact.kind !== "batchClosed") this.by(fact);
    else if (index >= 0 && !fact) this.entries.add(index);
  }

  /** All of a batch: walked through when it is asked for, since that may take long. */
  #batch(batch: BatchId): void {
    if (this.batches.has(batch)) return;
    this.batches.add(batch);
    this.#waiting.push(batch);
    for (const [start, end] of this.#facts.strikes.entriesOf(batch)) this.toWalk += end - start;
  }

  /** Walks through the batches, entry by entry; the facts inside them bear on what they always bore on. */
  *walk(): Generator<undefined> {
    const table = this.#table;
    // A fact of one may strike another: it is walked through in its turn.
    for (let batch = this.#waiting.shift(); batch !== undefined; batch = this.#waiting.shift())
      for (const [start, end] of this.#facts.strikes.entriesOf(batch))
        for (let index = start; index < end; index++) {
          const isOther = table.isQuantity(index) || table.isExpected(index);
          const fact = isOther ? undefined : table.facts.get(index);
          if (fact) this.by(fact);
          else this.entries.add(index);
          this.toWalk -= 1;
          yield;
        }
  }

  /** Entries of one writer, from the number of the id up to `to`, as far as they are held. */
  #entries(from: EntryId, to: number): void {
    const writer = this.#table.writers.find(writerOf(from));
    if (writer === undefined) return;
    for (const [start, end] of this.#table.segmentsOf(writer).indexes(numberOf(from), to))
      for (let index = start; index < end; index++)
        if (this.#table.isQuantity(index)) this.entries.add(index);
  }
}
