import type { EntryTable } from "./entry-table.ts";
import type { Facts } from "./facts.ts";
import { type FoldState, mark } from "./fold-state.ts";

/**
 * Step 4 of the fold: a serial counts once. Of the entries in effect with one product and serial the first by time,
 * writer and number counts; one taken out and scanned in again counts again; the others wait as findings.
 */
export class SerialGroups {
  readonly #table: EntryTable;
  readonly #facts: Facts;
  readonly #state: FoldState;
  /** Entries by product and serial: one index, or a list of them. */
  readonly #groups = new Map<number, number | number[]>();

  constructor(table: EntryTable, facts: Facts, state: FoldState) {
    this.#table = table;
    this.#facts = facts;
    this.#state = state;
  }

  /** The key of a group. Both halves stay well under 2^26, so the sum is exact. */
  keyOf(root: number, serial: number): number {
    return root * 2 ** 26 + serial;
  }

  add(key: number, index: number): void {
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, index);
    else if (typeof group === "number") {
      if (group !== index) this.#groups.set(key, [group, index]);
    } else if (!group.includes(index)) group.push(index);
  }

  remove(key: number, index: number): void {
    const group = this.#groups.get(key);
    if (group === index) this.#groups.delete(key);
    else if (typeof group === "object") {
      const rest = group.filter((member) => member !== index);
      const [only] = rest;
      this.#groups.set(key, rest.length === 1 && only !== undefined ? only : rest);
    }
  }

  /** The entries of a group, in no order. */
  members(key: number): readonly number[] {
    const group = this.#groups.get(key);
    return group === undefined ? [] : typeof group === "number" ? [group] : group;
  }

  /** Works out afresh what every entry of a group adds; answers with the entries whose part changed. */
  refold(key: number): readonly number[] {
    const group = this.#groups.get(key);
    if (group === undefined) return [];
    if (typeof group === "number")
      return this.#set(group, this.#inEffect(group) ? (this.#state.quantity[group] as number) : 0, false);
    const changed: number[] = [];
    let inside = false;
    for (const index of [...group].sort((a, b) => this.#table.compare(a, b))) {
      if (!this.#inEffect(index)) {
        changed.push(...this.#set(index, 0, false));
        continue;
      }
      const quantity = this.#state.quantity[index] as number;
      const again = quantity > 0 && inside && !this.#isAnyway(index);
      changed.push(...this.#set(index, again ? quantity - 1 : quantity, again));
      if (quantity !== 0) inside = quantity > 0;
    }
    return changed;
  }

  #inEffect(index: number): boolean {
    return this.#state.has(index, mark.inEffect);
  }

  #isAnyway(index: number): boolean {
    return this.#facts.isSpokenOf(index) && this.#facts.about(`anyway:${this.#table.id(index)}`).length > 0;
  }

  #set(index: number, share: number, duplicate: boolean): readonly number[] {
    const state = this.#state;
    const before = state.share[index];
    const marks = state.marks[index] as number;
    const after = duplicate ? marks | mark.duplicate : marks & ~mark.duplicate;
    state.share[index] = share;
    state.marks[index] = after;
    return before === share && marks === after ? [] : [index];
  }
}
