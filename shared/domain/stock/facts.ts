import type { AnyEntry, EntryKind, EntryOf } from "../ledger/entry.ts";
import { type BatchId, type EntryId, numberOf, writerOf } from "../ledger/identity.ts";
import type { EntryTable } from "./entry-table.ts";

/** A fact as it is looked up: its place in the table, and what it says. */
export interface Fact<K extends EntryKind = EntryKind> {
  readonly index: number;
  readonly said: EntryOf<K>;
}

/**
 * The facts people set, by what they are about, and what has been struck.
 * One rule everywhere: a fact names the ones it replaces; those in effect that nobody replaces are the heads.
 */
export class Facts {
  readonly #table: EntryTable;
  readonly #about = new Map<string, number[]>();
  readonly #struck = new Map<number, number[]>();
  /** Entries that some fact names, whether they have arrived or not; all others need no look-up by id. */
  readonly #spokenOf = new Set<number>();
  readonly #struckBatches = new Map<
    BatchId,
    { readonly except: ReadonlySet<EntryId>; readonly index: number }[]
  >();
  readonly #closed = new Set<BatchId>();
  readonly #batchOf = new Map<number, BatchId>();

  constructor(table: EntryTable) {
    this.#table = table;
  }

  /** Files the fact at `index` under everything it is about. */
  add(index: number, said: AnyEntry): void {
    for (const subject of subjectsOf(said)) {
      const known = this.#about.get(subject);
      if (known) known.push(index);
      else this.#about.set(subject, [index]);
      const id = /^(?:moved|quantity|anyway):(.{16}\.\d+)$/.exec(subject)?.[1];
      if (id) this.#spokenOf.add(this.#keyOf(id as EntryId));
    }
    if (said.kind === "voided") this.#addVoid(index, said);
    if (said.kind === "batchClosed") this.#closed.add(said.batch);
    if (said.kind === "started" && said.batch)
      this.#batchOf.set(this.#table.writer[index] as number, said.batch);
  }

  /** True when a void names this entry, or its batch without excepting it. A void itself is never struck. */
  isStruck(index: number): boolean {
    const batch = this.batchOf(index);
    if (this.#struck.size > 0 && this.#struck.has(this.#keyAt(index))) return true;
    const strikes = batch === undefined ? undefined : this.#struckBatches.get(batch);
    if (!strikes) return false;
    const id = this.#table.id(index);
    return strikes.some((strike) => !strike.except.has(id));
  }

  /** True when some fact names this entry. */
  isSpokenOf(index: number): boolean {
    return this.#spokenOf.size > 0 && this.#spokenOf.has(this.#keyAt(index));
  }

  /** True while the entry belongs to a batch that no entry has closed. */
  isStaged(index: number): boolean {
    const batch = this.batchOf(index);
    return batch !== undefined && !this.#closed.has(batch);
  }

  /** The batch an entry belongs to, by its writer. */
  batchOf(index: number): BatchId | undefined {
    return this.#batchOf.size === 0 ? undefined : this.#batchOf.get(this.#table.writer[index] as number);
  }

  /** The voids that strike an entry, for its history. */
  voidsOf(index: number): readonly number[] {
    const id = this.#table.id(index);
    const batch = this.batchOf(index);
    const ofBatch = batch
      ? (this.#struckBatches.get(batch) ?? []).filter((strike) => !strike.except.has(id))
      : [];
    return [...(this.#struck.get(this.#keyAt(index)) ?? []), ...ofBatch.map((strike) => strike.index)];
  }

  /** Facts in effect about a subject that no other one in effect replaces, smallest id first. */
  heads<K extends EntryKind>(subject: string, only?: (said: EntryOf<K>) => boolean): readonly Fact<K>[] {
    const all = this.about<K>(subject).filter((fact) => !only || only(fact.said));
    if (all.length < 2) return all;
    const replaced = new Set(all.flatMap((fact) => ("replaces" in fact.said ? fact.said.replaces : [])));
    const heads = all.filter((fact) => !replaced.has(this.#table.id(fact.index)));
    return heads.sort((a, b) => (this.#table.id(a.index) < this.#table.id(b.index) ? -1 : 1));
  }

  /** Every fact in effect about a subject. */
  about<K extends EntryKind>(subject: string): readonly Fact<K>[] {
    const indexes = this.#about.get(subject) ?? [];
    const found = indexes.flatMap((index) => {
      const said = this.#table.facts.get(index);
      return said && said.kind !== "?" && !this.isStruck(index) && !this.isStaged(index)
        ? [{ index, said: said as EntryOf<K> }]
        : [];
    });
    return found;
  }

  /** True when anything was ever said about a subject. */
  has(subject: string): boolean {
    return this.#about.has(subject);
  }

  /** The ids of the heads about a subject: what a new fact about it has to replace. */
  headIds(subject: string): EntryId[] {
    return this.heads(subject).map((fact) => this.#table.id(fact.index));
  }

  /** Subjects that start with a prefix, such as every location. */
  subjects(prefix: string): readonly string[] {
    return [...this.#about.keys()].filter((subject) => subject.startsWith(prefix));
  }

  #keyOf(id: EntryId): number {
    return this.#table.writers.place(writerOf(id)) * 2 ** 32 + numberOf(id);
  }

  #keyAt(index: number): number {
    return (this.#table.writer[index] as number) * 2 ** 32 + (this.#table.number[index] as number);
  }

  #addVoid(index: number, { target, except }: EntryOf<"voided">): void {
    if (target.includes(".")) {
      const key = this.#keyOf(target as EntryId);
      this.#struck.set(key, [...(this.#struck.get(key) ?? []), index]);
    } else {
      const batch = target as BatchId;
      const strike = { except: new Set(except), index };
      this.#struckBatches.set(batch, [...(this.#struckBatches.get(batch) ?? []), strike]);
    }
  }
}

/** What an entry speaks of, as keys. A move names its entries by ranges and is filed by each of them. */
export function subjectsOf(said: AnyEntry): readonly string[] {
  switch (said.kind) {
    case "pharmacyNamed":
      return ["pharmacy"];
    case "stationNamed":
      return [`station:${said.station}`];
    case "operatorNamed":
      return [`operator:${said.who}`];
    case "locationDefined":
      return [`location:${said.location}`];
    case "sessionOpened":
      return [`state:${said.session}`, `opened:${said.session}`, `at:${said.location}`];
    case "sessionClosed":
      return [`state:${said.session}`];
    case "sessionSettled":
      return said.sessions.map((session) => `settled:${session}`);
    case "quantity":
      return [`quantity:${said.of}`];
    case "amended":
      return [`moved:${said.of}`];
    case "countedAnyway":
      return [`anyway:${said.of}`];
    case "moved":
      if (said.session) return [`moved:${said.session}`, ...(said.location ? [`at:${said.location}`] : [])];
      return said.entries.flatMap(([writer, from, to]) => rangeSubjects(writer, from, to));
    case "productKnown":
      return said.codes.includes(said.code) ? said.codes.map(ofCode) : [said.code, ...said.codes].map(ofCode);
    case "linked":
      return said.codes.map(ofCode);
    case "named":
      return [`named:${said.code}`, ofCode(said.code)];
    case "customerKept":
      return [`customer:${said.customer}`];
    case "batchClosed":
    case "adopted":
      return [`batch:${said.batch}`];
    default:
      return [];
  }
}

const ofCode = (code: string) => `code:${code}`;

function rangeSubjects(writer: string, from: number, to: number): string[] {
  const subjects: string[] = [];
  for (let number = from; number <= to; number++) subjects.push(`moved:${writer}.${number}`);
  return subjects;
}
