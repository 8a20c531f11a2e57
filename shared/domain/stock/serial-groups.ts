import type { EntryTable } from "./entry-table.ts";
import type { Facts } from "./facts.ts";
import { type FoldState, mark } from "./fold-state.ts";
import { withRoom } from "./growing.ts";

/** What an entry adds to its line, and the marks it bears among those of its serial. */
interface SerialShare {
  readonly index: number;
  readonly share: number;
  readonly marks: number;
}

const nobody = () => false;

/**
 * Step 4 of the fold: a serial counts once. Of the entries in effect with one product and serial the first by time,
 * writer and number counts; one taken out and scanned in again counts again, and is taken out once until then; the others
 * wait as findings, and what was typed beyond the one pack (6 Enter) still counts. A pack of which pieces go is inside until
 * the last of them. One taken out that never was counted is a finding. Entries are chained by the serial they were read with; the few that
 * an answer gave another one are kept beside.
 */
export class SerialGroups {
  readonly #table: EntryTable;
  readonly #facts: Facts;
  readonly #state: FoldState;
  /** Newest entry of a serial, plus one; entries are chained by #next. */
  #newest = new Uint32Array(0);
  #next = new Uint32Array(0);
  /** The serial of entries whose serial was answered, and the entries that came to a serial so. */
  readonly #answered = new Map<number, number>();
  readonly #guests = new Map<number, Set<number>>();

  constructor(table: EntryTable, facts: Facts, state: FoldState) {
    this.#table = table;
    this.#facts = facts;
    this.#state = state;
  }

  /** The key of a group. Both halves stay well under 2^26, so the sum is exact. */
  keyOf(root: number, serial: number): number {
    return root * 2 ** 26 + serial;
  }

  /** Chains the entries from `first` on. */
  arrived(first: number): void {
    const { size, serial, serials } = this.#table;
    this.#newest = withRoom(this.#newest, serials.size);
    this.#next = withRoom(this.#next, size);
    for (let index = first; index < size; index++) {
      const place = serial[index] as number;
      if (place === 0) continue;
      this.#next[index] = this.#newest[place] as number;
      this.#newest[place] = index + 1;
    }
  }

  /** The serial an entry bears now; 0 for none. */
  of(index: number): number {
    const asRead = this.#table.serial[index] as number;
    return this.#answered.size === 0 ? asRead : (this.#answered.get(index) ?? asRead);
  }

  /** Notes the serial an entry bears now, and answers with the one it bore before. */
  say(index: number, serial: number): number {
    const before = this.of(index);
    if (before === serial) return before;
    this.#guests.get(before)?.delete(index);
    const isAsRead = serial === this.#table.serial[index];
    if (isAsRead) this.#answered.delete(index);
    else this.#answered.set(index, serial);
    if (isAsRead || serial === 0) return before;
    const guests = this.#guests.get(serial);
    if (guests) guests.add(index);
    else this.#guests.set(serial, new Set([index]));
    return before;
  }

  /** True when several entries may bear this serial, be it of one product or not. */
  isShared(serial: number): boolean {
    if (this.#guests.has(serial)) return true;
    const newest = this.#newest[serial] ?? 0;
    return newest !== 0 && this.#next[newest - 1] !== 0;
  }

  /** The entries of a group, in no order. */
  members(key: number): readonly number[] {
    const root = Math.floor(key / 2 ** 26);
    return this.bearing(key - root * 2 ** 26).filter((index) => this.#rootOf(index) === root);
  }

  /** Works out afresh what every entry of a serial adds; answers with the entries whose part changed. */
  refold(serial: number): readonly number[] {
    const changed: number[] = [];
    for (const { index, share, marks } of this.#worked(serial, nobody))
      if (this.#set(index, share, marks)) changed.push(index);
    return changed;
  }

  /** What every entry of a serial would add if some of them did not count. */
  sharesWithout(serial: number, isGone: (index: number) => boolean): readonly SerialShare[] {
    return this.#worked(serial, isGone);
  }

  #worked(serial: number, isGone: (index: number) => boolean): readonly SerialShare[] {
    /** What lies inside of the pack of this serial, product by product: all of it, so many pieces, or nothing any more. */
    const inside = new Map<number, number>();
    const worked: SerialShare[] = [];
    for (const index of this.bearing(serial).sort((a, b) => this.#table.compare(a, b))) {
      const isInEffect = this.#state.has(index, mark.inEffect) && !isGone(index);
      const quantity = isInEffect ? (this.#state.quantity[index] as number) : 0;
      const root = this.#rootOf(index);
      const was = inside.get(root);
      const isPiece = this.#isPiece(index);
      const isOut = quantity < 0 && this.#table.isTakenOut(index);
      const isAgain = isOut ? was === 0 && !isPiece : quantity > 0 && (was ?? 0) > 0;
      const again = isAgain && !this.#isAnyway(index);
      // All the pieces of a reading are those of its one pack.
      const pack = isPiece ? quantity : Math.sign(quantity) * (this.#state.perReading.get(index) ?? 1);
      const marks = (again ? mark.duplicate : 0) | (isOut && was === undefined ? mark.uncounted : 0);
      worked.push({ index, share: again ? quantity - pack : quantity, marks });
      if (quantity !== 0 && !again) inside.set(root, leftOf(was ?? 0, quantity, isPiece));
    }
    return worked;
  }

  /** Every entry that bears a serial now, in no order. */
  bearing(serial: number): number[] {
    const entries = [...(this.#guests.get(serial) ?? [])];
    for (let at = this.#newest[serial] ?? 0; at !== 0; at = this.#next[at - 1] as number)
      if (this.of(at - 1) === serial) entries.push(at - 1);
    return entries;
  }

  /** The product an entry lies under; entries that are not placed yet have none. */
  #rootOf(index: number): number {
    const line = (this.#state.line[index] as number) - 1;
    return line < 0 ? -1 : (this.#state.lines.root[line] as number);
  }

  #isPiece(index: number): boolean {
    const line = (this.#state.line[index] as number) - 1;
    return line >= 0 && this.#state.lines.unit[line] === 1;
  }

  #isAnyway(index: number): boolean {
    return this.#facts.isSpokenOf(index) && this.#facts.about(`anyway:${this.#table.id(index)}`).length > 0;
  }

  #set(index: number, share: number, found: number): boolean {
    const state = this.#state;
    const marks = state.marks[index] as number;
    const after = (marks & ~(mark.duplicate | mark.uncounted)) | found;
    const isChanged = state.share[index] !== share || marks !== after;
    state.share[index] = share;
    state.marks[index] = after;
    return isChanged;
  }
}

/** What is left of a pack after a reading: pieces that go leave the others inside, a pack goes whole. */
function leftOf(was: number, quantity: number, isPiece: boolean): number {
  if (quantity > 0) return Math.max(was, isPiece ? quantity : Number.POSITIVE_INFINITY);
  return isPiece ? Math.max(0, was + quantity) : 0;
}
