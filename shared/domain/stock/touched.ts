import type { AnyEntry } from "../ledger/entry.ts";
import type { BatchId, EntryId } from "../ledger/identity.ts";
import type { EntryTable } from "./entry-table.ts";
import type { Facts } from "./facts.ts";

/** What new facts touch: whose entries have to be looked at again. */
export class Touched {
  readonly codes = new Set<string>();
  readonly sessions = new Set<string>();
  readonly batches = new Set<BatchId>();
  readonly entries: number[] = [];
  readonly #table: EntryTable;
  readonly #facts: Facts;

  constructor(table: EntryTable, facts: Facts) {
    this.#table = table;
    this.#facts = facts;
  }

  /** Notes everything a fact bears on; a void bears on what its target bore on. */
  by(said: AnyEntry): void {
    switch (said.kind) {
      case "sessionOpened":
      case "sessionClosed":
        this.sessions.add(said.session);
        return;
      case "sessionSettled":
        for (const session of said.sessions) this.sessions.add(session);
        return;
      case "quantity":
      case "amended":
      case "countedAnyway":
        this.#entry(said.of);
        return;
      case "moved":
        if (said.session) this.sessions.add(said.session);
        for (const [writer, from, to] of said.entries) this.#range(writer, from, to);
        return;
      case "productKnown":
        this.codes.add(said.code);
        for (const code of said.codes) this.codes.add(code);
        return;
      case "named":
        this.codes.add(said.code);
        return;
      case "linked":
        for (const code of said.codes) this.codes.add(code);
        return;
      case "batchClosed":
        this.batches.add(said.batch);
        this.#batchFacts(said.batch);
        return;
      case "voided":
        this.#struck(said.target);
        return;
      default:
        return;
    }
  }

  #struck(target: EntryId | BatchId): void {
    if (!target.includes(".")) {
      this.batches.add(target as BatchId);
      this.#batchFacts(target as BatchId);
      return;
    }
    const index = this.#table.find(target as EntryId);
    const fact = index < 0 ? undefined : this.#table.facts.get(index);
    if (fact && fact.kind !== "voided") this.by(fact);
    else if (index >= 0 && !fact) this.entries.push(index);
  }

  /** The facts inside a batch bear on what they always bore on. */
  #batchFacts(batch: BatchId): void {
    for (const [index, fact] of this.#table.facts) {
      if (fact.kind !== "batchClosed" && fact.kind !== "voided" && this.#facts.batchOf(index) === batch)
        this.by(fact);
    }
  }

  #entry(id: EntryId): void {
    const index = this.#table.find(id);
    if (index >= 0) this.entries.push(index);
  }

  #range(writer: string, from: number, to: number): void {
    for (let number = from; number <= to; number++) this.#entry(`${writer}.${number}` as EntryId);
  }
}
