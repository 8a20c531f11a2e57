import type { AnyEntry, EntryKind, EntryOf, LedgerEntry } from "../ledger/entry.ts";
import { type BatchId, type EntryId, numberOf, type WriterId, writerOf } from "../ledger/identity.ts";
import { CodeFacts } from "./code-facts.ts";
import type { EntryTable } from "./entry-table.ts";
import { NamedEntries, spoken } from "./named-entries.ts";
import { Strikes } from "./strikes.ts";
import { subjectsOf } from "./subjects.ts";

/** A fact as it is looked up: its place in the table, and what it says. */
export interface Fact<K extends EntryKind = EntryKind> {
  readonly index: number;
  readonly said: EntryOf<K>;
}

interface RangeMove {
  readonly from: number;
  readonly to: number;
  readonly index: number;
}

const nothing: readonly number[] = [];

/**
 * The facts people set, by what they are about, and what has been struck.
 * One rule everywhere: a fact names the ones it replaces; those in effect that nobody replaces are the heads.
 */
export class Facts {
  readonly strikes: Strikes;
  readonly byCode: CodeFacts;
  readonly named: NamedEntries;
  readonly #table: EntryTable;
  readonly #about = new Map<string, number | number[]>();
  /** Moves of entries by range, for each writer. */
  readonly #moves = new Map<number, RangeMove[]>();

  constructor(table: EntryTable) {
    this.#table = table;
    this.named = new NamedEntries(table);
    this.strikes = new Strikes(table, this.named);
    this.byCode = new CodeFacts(table.codes);
  }

  /** Files the fact at `index` under everything it is about. */
  add(index: number, said: AnyEntry): void {
    if (said.kind === "?") return;
    for (const subject of subjectsOf(said)) this.#file(subject, index);
    if (said.kind === "voided") this.strikes.addVoid(index, said);
    else if (said.kind === "batchClosed") this.strikes.addClosed(said);
    else if (said.kind === "started") this.strikes.addStarted(index, said);
    else if (said.kind === "moved") for (const range of said.entries) this.#addRange(index, range);
    else if ("of" in said && said.kind !== "quarantineOpened") this.#name(said.of);
    else this.byCode.add(index, said);
  }

  isStruck(index: number): boolean {
    return this.strikes.isStruck(index);
  }

  /** True when some fact names this entry. */
  isSpokenOf(index: number): boolean {
    return (this.named.bits(index) & spoken.of) !== 0;
  }

  isStaged(index: number): boolean {
    return this.strikes.isStaged(index);
  }

  isBatchStruck(batch: BatchId): boolean {
    return this.strikes.isBatchStruck(batch);
  }

  /** True when the fact or entry at this index is neither struck nor staged. */
  isInEffect(index: number): boolean {
    return !this.strikes.isStaged(index) && !this.strikes.isStruck(index);
  }

  /** The batch an entry belongs to, by its writer. */
  batchOf(index: number): BatchId | undefined {
    return this.strikes.batchOf(index);
  }

  /** The voids that strike an entry, for its history. */
  voidsOf(index: number): readonly number[] {
    return this.strikes.voidsOf(index);
  }

  /**
   * Facts in effect about a subject that no other one in effect replaces, smallest id first; `only` leaves aside those
   * that do not speak of what is asked.
   */
  heads<K extends EntryKind>(subject: string, only?: (said: EntryOf<K>) => boolean): readonly Fact<K>[] {
    return this.headsAmong<K>(this.indexesAbout(subject), only);
  }

  /** The heads among these facts. A fact that replaces a second one replaces what that one replaced, struck or not. */
  headsAmong<K extends EntryKind>(
    indexes: readonly number[],
    only?: (said: EntryOf<K>) => boolean,
  ): readonly Fact<K>[] {
    const standing = this.#standing<K>(indexes).filter(({ said }) => !only || only(said));
    if (standing.length < 2) return standing;
    const replaced = this.#replacedBy(standing, indexes);
    const heads = standing.filter(({ index }) => !replaced.has(this.#table.id(index)));
    return heads.sort((a, b) => this.#table.compareIds(a.index, b.index));
  }

  /** Every fact in effect about a subject. */
  about<K extends EntryKind>(subject: string): readonly Fact<K>[] {
    return this.#standing(this.indexesAbout(subject));
  }

  /** What was ever said about a subject, in effect or not. */
  everAbout<K extends EntryKind>(subject: string): readonly EntryOf<K>[] {
    return this.indexesAbout(subject).map((index) => this.#table.facts.get(index) as EntryOf<K>);
  }

  /** True when anything was ever said about a subject. */
  has(subject: string): boolean {
    return this.indexesAbout(subject).length > 0;
  }

  /** Every fact ever said about a subject, in effect or not, by its place in the table. */
  indexesAbout(subject: string): readonly number[] {
    if (subject.startsWith("code:")) return this.byCode.of(this.#table.codes.find(subject.slice(5)) ?? 0);
    const filed = this.#about.get(subject);
    const own = filed === undefined ? nothing : typeof filed === "number" ? [filed] : filed;
    if (this.#moves.size === 0 || !subject.startsWith("moved:") || !subject.includes(".")) return own;
    const id = subject.slice(6) as EntryId;
    const moves = this.#moves.get(this.#table.writers.find(writerOf(id)) ?? -1) ?? [];
    const number = numberOf(id);
    const naming = moves.filter(({ from, to }) => number >= from && number <= to).map(({ index }) => index);
    return naming.length === 0 ? own : [...new Set([...own, ...naming])];
  }

  /** The ids of the heads about a subject: what a new fact about it has to replace. */
  headIds(subject: string): EntryId[] {
    return this.heads(subject).map((fact) => this.#table.id(fact.index));
  }

  /** Subjects that start with a prefix, such as every location. */
  subjects(prefix: string): readonly string[] {
    const found: string[] = [];
    for (const subject of this.#about.keys()) if (subject.startsWith(prefix)) found.push(subject);
    return found;
  }

  #standing<K extends EntryKind>(indexes: readonly number[]): Fact<K>[] {
    const standing: Fact<K>[] = [];
    for (const index of indexes)
      if (this.isInEffect(index)) standing.push({ index, said: this.#table.facts.get(index) as EntryOf<K> });
    return standing;
  }

  #replacedBy(standing: readonly Fact[], indexes: readonly number[]): ReadonlySet<EntryId> {
    const replacesOf = new Map(
      indexes.map((index) => [
        this.#table.id(index),
        replacesIn(this.#table.facts.get(index) as LedgerEntry),
      ]),
    );
    const replaced = new Set<EntryId>();
    for (const { index, said } of standing) {
      const reached = new Set(replacesIn(said));
      for (const id of reached) for (const further of replacesOf.get(id) ?? []) reached.add(further);
      reached.delete(this.#table.id(index));
      for (const id of reached) replaced.add(id);
    }
    return replaced;
  }

  #file(subject: string, index: number): void {
    const filed = this.#about.get(subject);
    if (filed === undefined) this.#about.set(subject, index);
    else if (typeof filed !== "number") filed.push(index);
    else if (filed !== index) this.#about.set(subject, [filed, index]);
  }

  #addRange(index: number, [writerId, from, to]: readonly [WriterId, number, number]): void {
    const writer = this.#table.writers.place(writerId);
    const moves = this.#moves.get(writer);
    if (moves) moves.push({ from, to, index });
    else this.#moves.set(writer, [{ from, to, index }]);
    this.named.name(writer, from, to, spoken.of);
  }

  #name(id: EntryId): void {
    const number = numberOf(id);
    this.named.name(this.#table.writers.place(writerOf(id)), number, number, spoken.of);
  }
}

const replacesIn = (said: LedgerEntry): readonly EntryId[] => ("replaces" in said ? said.replaces : []);
