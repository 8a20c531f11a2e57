import type { EntryOf } from "../ledger/entry.ts";
import { type BatchId, type EntryId, numberOf, writerOf } from "../ledger/identity.ts";
import type { EntryTable } from "./entry-table.ts";
import { type NamedEntries, spoken } from "./named-entries.ts";

interface BatchStrike {
  readonly index: number;
  readonly except: ReadonlySet<EntryId>;
}

/**
 * Step 1 of the fold: what is struck, and what is staged. A batch counts once any entry has closed it; a void counts once
 * it is not staged itself. Neither a void nor the entry that closes a batch is ever struck: strike the batch.
 */
export class Strikes {
  readonly #table: EntryTable;
  readonly #named: NamedEntries;
  readonly #byId = new Map<EntryId, number[]>();
  readonly #byBatch = new Map<BatchId, BatchStrike[]>();
  readonly #closed = new Set<BatchId>();
  /** The batch of each writer that has one. */
  readonly #batchOf: (BatchId | undefined)[] = [];

  constructor(table: EntryTable, named: NamedEntries) {
    this.#table = table;
    this.#named = named;
  }

  /** A writer's first entry says whether all its entries are a batch's. */
  addStarted(index: number, { number, batch }: EntryOf<"started">): void {
    if (batch && number === 1) this.#batchOf[this.#table.writer[index] as number] = batch;
  }

  addClosed({ batch }: EntryOf<"batchClosed">): void {
    this.#closed.add(batch);
  }

  addVoid(index: number, { target, except }: EntryOf<"voided">): void {
    if (!target.includes(".")) {
      const strike = { index, except: new Set(except) };
      pushTo(this.#byBatch, target as BatchId, strike);
      return;
    }
    const id = target as EntryId;
    pushTo(this.#byId, id, index);
    this.#named.name(this.#table.writers.place(writerOf(id)), numberOf(id), numberOf(id), spoken.struck);
  }

  /** True when a void in effect names this entry, or its batch without excepting it. */
  isStruck(index: number): boolean {
    const isNamed = (this.#named.bits(index) & spoken.struck) !== 0;
    const batch = this.batchOf(index);
    const ofBatch = batch === undefined ? undefined : this.#byBatch.get(batch);
    if (!isNamed && ofBatch === undefined) return false;
    // A fact may be one that is never struck.
    if (!isNamed && !this.#table.facts.has(index) && ofBatch?.every(({ except }) => except.size === 0))
      return ofBatch.some((strike) => !this.isStaged(strike.index));
    return this.voidsOf(index).length > 0;
  }

  /** The voids in effect that strike an entry. */
  voidsOf(index: number): readonly number[] {
    const kind = this.#table.facts.get(index)?.kind;
    if (kind === "voided" || kind === "batchClosed") return [];
    const id = this.#table.id(index);
    const batch = this.batchOf(index);
    const ofBatch = batch === undefined ? [] : (this.#byBatch.get(batch) ?? []);
    const naming = ofBatch.filter(({ except }) => !except.has(id)).map((strike) => strike.index);
    return [...(this.#byId.get(id) ?? []), ...naming].filter((strike) => !this.isStaged(strike));
  }

  /** True when a void in effect names the batch. */
  isBatchStruck(batch: BatchId): boolean {
    return (this.#byBatch.get(batch) ?? []).some(({ index }) => !this.isStaged(index));
  }

  /** True while the entry belongs to a batch that no entry has closed. */
  isStaged(index: number): boolean {
    const batch = this.batchOf(index);
    return batch !== undefined && !this.#closed.has(batch);
  }

  /** The batch an entry belongs to, by its writer. */
  batchOf(index: number): BatchId | undefined {
    return this.#batchOf[this.#table.writer[index] as number];
  }

  /** True when nothing but a void by name can keep this writer's entries out of effect. */
  isPlainWriter(writer: number): boolean {
    const batch = this.#batchOf[writer];
    return batch === undefined || (this.#closed.has(batch) && !this.#byBatch.has(batch));
  }

  /** Every entry of a batch held, as ranges of indexes, `end` not included. */
  *entriesOf(batch: BatchId): Generator<readonly [start: number, end: number]> {
    for (const [writer, its] of this.#batchOf.entries())
      if (its === batch) yield* this.#table.segmentsOf(writer).indexes(1, Number.MAX_SAFE_INTEGER);
  }
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
