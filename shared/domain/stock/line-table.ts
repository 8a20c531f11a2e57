import { withRoom } from "./growing.ts";

/** What makes a stock line one: product, lot, expiry, location and unit, each as its number. */
export type LineKey = readonly [root: number, lot: number, expiry: number, location: number, unit: number];

/** Findings of a line, as bits. */
export const finding = {
  countedTwice: 1,
  belowZero: 2,
  saidOther: 4,
  twoNames: 8,
  unnamed: 16,
  doubt: 32,
  movedTwice: 64,
  placeTwice: 128,
  takenUncounted: 256,
} as const;
export type FindingName = keyof typeof finding;

/** Stock lines in typed columns, found by their key in an open-addressed table; about 45 bytes a line. */
export class LineTable {
  size = 0;
  root = new Uint32Array(0);
  lot = new Uint32Array(0);
  expiry = new Int32Array(0);
  location = new Uint32Array(0);
  unit = new Uint8Array(0);
  quantity = new Int32Array(0);
  /** Entries in effect behind the line; a line with none is not shown. */
  live = new Uint32Array(0);
  findings = new Uint16Array(0);
  /** First entry of the line, plus one; entries are chained by EntryState.next. */
  head = new Uint32Array(0);
  /** Time of the newest entry behind the line. */
  changed = new Float64Array(0);
  #slots = new Uint32Array(1024);

  /** The line of a key, made when it is new. */
  place(root: number, lot: number, expiry: number, location: number, unit: number): number {
    let slot = this.#slotOf(root, lot, expiry, location, unit);
    if (this.#slots[slot] !== 0) return (this.#slots[slot] as number) - 1;
    if ((this.size + 1) * 2 > this.#slots.length) {
      this.#spread(this.#slots.length * 2);
      slot = this.#slotOf(root, lot, expiry, location, unit);
    }
    this.#reserve(this.size + 1);
    const line = this.size++;
    this.#slots[slot] = line + 1;
    this.root[line] = root;
    this.lot[line] = lot;
    this.expiry[line] = expiry;
    this.location[line] = location;
    this.unit[line] = unit;
    return line;
  }

  /** Makes room for so many lines: without it columns and slots are copied again and again while they grow. */
  expect(lines: number): void {
    for (const _ of this.growing(lines));
  }

  /** The same, a few columns at a time. */
  *growing(lines: number): Generator<undefined> {
    if (lines > this.root.length) yield* this.#columns(lines);
    let slots = this.#slots.length;
    while (slots < lines * 2) slots *= 2;
    if (slots > this.#slots.length) this.#spread(slots);
  }

  /** Every line there is. */
  all(): Uint32Array {
    return Uint32Array.from(this.root.subarray(0, this.size), (_, line) => line);
  }

  /** The line of a key, or -1. */
  find(key: LineKey): number {
    return (this.#slots[this.#slotOf(...key)] as number) - 1;
  }

  key(line: number): LineKey {
    return [
      this.root[line],
      this.lot[line],
      this.expiry[line],
      this.location[line],
      this.unit[line],
    ] as unknown as LineKey;
  }

  #slotOf(root: number, lot: number, expiry: number, location: number, unit: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(root, lot, expiry, location, unit) & mask;
    for (let held = this.#slots[slot] as number; held !== 0; held = this.#slots[slot] as number) {
      const line = held - 1;
      if (
        this.root[line] === root &&
        this.lot[line] === lot &&
        this.expiry[line] === expiry &&
        this.location[line] === location &&
        this.unit[line] === unit
      )
        return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #spread(slots: number): void {
    this.#slots = new Uint32Array(slots);
    const mask = this.#slots.length - 1;
    for (let line = 0; line < this.size; line++) {
      const [root, lot, expiry, location, unit] = this.key(line);
      let slot = hash(root, lot, expiry, location, unit) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = line + 1;
    }
  }

  #reserve(needed: number): void {
    if (needed > this.root.length) for (const _ of this.#columns(needed));
  }

  /** Grows a few columns at a time. The one that tells how much room there is comes last: others may write meanwhile. */
  *#columns(needed: number): Generator<undefined> {
    [this.lot, this.expiry] = [withRoom(this.lot, needed), withRoom(this.expiry, needed)];
    yield;
    [this.location, this.unit] = [withRoom(this.location, needed), withRoom(this.unit, needed)];
    yield;
    [this.quantity, this.live] = [withRoom(this.quantity, needed), withRoom(this.live, needed)];
    yield;
    [this.findings, this.head] = [withRoom(this.findings, needed), withRoom(this.head, needed)];
    yield;
    [this.changed, this.root] = [withRoom(this.changed, needed), withRoom(this.root, needed)];
  }
}

function hash(root: number, lot: number, expiry: number, location: number, unit: number): number {
  let h = Math.imul(root ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ lot ^ (h >>> 13), 0xc2b2ae35);
  h = Math.imul(h ^ expiry ^ (h >>> 15), 0x27d4eb2f);
  h = Math.imul(h ^ location ^ (h >>> 13), 0x165667b1);
  return (h ^ unit ^ (h >>> 16)) >>> 0;
}
