import type { BatchId, EntryId } from "../ledger/identity.ts";
import type { Page } from "../ledger/page.ts";
import { EntryTable } from "./entry-table.ts";
import { Facts } from "./facts.ts";
import { foldLine, type LineContext } from "./fold-line.ts";
import { FoldState, mark } from "./fold-state.ts";
import { Products } from "./products.ts";
import { Readings } from "./readings.ts";
import { SerialGroups } from "./serial-groups.ts";
import { Sessions } from "./sessions.ts";
import { Touched } from "./touched.ts";

/**
 * The whole projection: pages of entries in, stock lines out. One order, always the same: voids and batches, sessions in
 * effect, codes to products, serials, sums. Applying step by step equals applying all at once (test/laws/fold.test.ts).
 */
export class Stock {
  readonly entries = new EntryTable();
  readonly facts = new Facts(this.entries);
  readonly sessions = new Sessions(this.entries, this.facts);
  readonly products = new Products(this.entries, this.facts);
  readonly state = new FoldState();
  readonly serials = new SerialGroups(this.entries, this.facts, this.state);
  readonly #readings = new Readings(this.entries, this.facts, this.sessions);
  readonly context: LineContext = {
    table: this.entries,
    state: this.state,
    sessions: this.sessions,
    products: this.products,
    adjusted: (index) => this.entries.adjusted.get(index),
  };

  get lines() {
    return this.state.lines;
  }

  /** Takes pages in (none of whose entries are held yet) and answers with every line that may have changed. */
  apply(pages: readonly Page[]): Uint32Array {
    const first = this.entries.size;
    for (const page of pages) this.entries.add(page);
    this.state.reserve(this.entries);
    const touched = new Touched(this.entries, this.facts);
    for (let index = first; index < this.entries.size; index++) {
      const said = this.entries.facts.get(index);
      if (said) this.facts.add(index, said);
    }
    for (let index = first; index < this.entries.size; index++) {
      const said = this.entries.facts.get(index);
      if (said) touched.by(said);
    }
    return this.#settle(this.#marked(first, touched));
  }

  /** Every entry, quantity or fact, that the ledger holds under this id. */
  find(id: EntryId): number {
    return this.entries.find(id);
  }

  /** The entries of a batch, in order of arrival. */
  batchEntries(batch: BatchId): number[] {
    const found: number[] = [];
    for (let index = 0; index < this.entries.size; index++)
      if (this.facts.batchOf(index) === batch) found.push(index);
    return found;
  }

  #marked(first: number, touched: Touched): Uint32Array {
    const codes = this.products.refold(touched.codes);
    const sessions = this.sessions.forget(touched.sessions);
    const marked = touched.entries;
    if (first > 0 && (codes.size > 0 || sessions.size > 0 || touched.batches.size > 0))
      this.#scan(first, codes, sessions, touched.batches, marked);
    for (let index = first; index < this.entries.size; index++)
      if (!this.entries.facts.has(index)) marked.push(index);
    return Uint32Array.from(new Set(marked));
  }

  /** One pass over the columns finds all entries of touched products, sessions and batches. */
  #scan(
    first: number,
    codes: ReadonlySet<number>,
    sessions: ReadonlySet<number>,
    batches: ReadonlySet<BatchId>,
    marked: number[],
  ): void {
    const byCode = flags(codes, this.entries.codes.size);
    const bySession = flags(sessions, this.entries.sessions.size);
    const { session } = this.entries;
    const { code, line } = this.state;
    for (let index = 0; index < first; index++) {
      if (line[index] === 0) continue;
      const hit = byCode[code[index] as number] === 1 || bySession[session[index] as number] === 1;
      if (hit || (batches.size > 0 && batches.has(this.facts.batchOf(index) as BatchId))) marked.push(index);
    }
  }

  #settle(marked: Uint32Array): Uint32Array {
    const groups = new Set<number>();
    const lines = new Set<number>();
    for (const index of marked) this.#place(index, groups, lines);
    for (const group of groups) {
      for (const index of this.serials.refold(group)) lines.add((this.state.line[index] as number) - 1);
    }
    for (const line of lines) foldLine(this.context, line);
    return Uint32Array.from(lines);
  }

  /** Puts one entry on the line it belongs to now, and notes what has to be folded again. */
  #place(index: number, groups: Set<number>, lines: Set<number>): void {
    const { entries, state } = this;
    const reading = this.#readings.inEffect(index);
    const root = this.products.root(reading.code);
    const unit = (entries.manner[index] as number) & 1;
    const serial = entries.serial[index] as number;
    const held = (state.line[index] as number) - 1;
    if (held >= 0) lines.add(held);
    const line = state.lines.place([root, reading.lot, reading.expiry, reading.location, unit]);
    if (serial !== 0) {
      const group = this.serials.keyOf(root, serial);
      const before = held >= 0 ? this.serials.keyOf(state.lines.root[held] as number, serial) : group;
      if (before !== group) {
        this.serials.remove(before, index);
        groups.add(before);
      }
      this.serials.add(group, index);
      groups.add(group);
    }
    state.putOn(index, line);
    state.code[index] = reading.code;
    state.quantity[index] = reading.quantity;
    state.share[index] = reading.inEffect ? reading.quantity : 0;
    const doubtful = entries.doubt(index) !== "" && !reading.answered && !this.products.isNamed(root);
    state.marks[index] =
      (reading.inEffect ? mark.inEffect : 0) |
      (reading.movedTwice ? mark.movedTwice : 0) |
      (doubtful ? mark.doubt : 0);
    lines.add(line);
  }
}

function flags(places: ReadonlySet<number>, size: number): Uint8Array {
  const made = new Uint8Array(size);
  for (const place of places) made[place] = 1;
  return made;
}
