import { withRoom } from "./growing.ts";
import { LineTable } from "./line-table.ts";

/** Marks of an entry in the fold, as bits. */
export const mark = { inEffect: 1, duplicate: 2, movedTwice: 4, doubt: 8, uncounted: 16 } as const;

/** What the fold keeps of every entry: where it went and what it adds there. */
export class FoldState {
  readonly lines = new LineTable();
  /** The code in effect, after answers and moves. */
  code = new Uint32Array(0);
  /** Line plus one; 0 while the entry lies on none. */
  line = new Uint32Array(0);
  /** Next entry of the same line, plus one. */
  next = new Uint32Array(0);
  /** The entry before it on the same line, plus one. */
  #before = new Uint32Array(0);
  /** Quantity in effect before serials are looked at. */
  quantity = new Int32Array(0);
  /** What the entry adds to its line. */
  share = new Int32Array(0);
  marks = new Uint8Array(0);
  /** Packs in the box an entry is a reading of; absent for one that is none. */
  readonly perReading = new Map<number, number>();

  /** Room for so many entries. */
  reserve(entries: number): void {
    if (entries > this.code.length) for (const _ of this.growing(entries));
  }

  /** The same, a column at a time. The column that tells how much room there is comes last: others may write meanwhile. */
  *growing(entries: number): Generator<undefined> {
    this.#before = withRoom(this.#before, entries);
    yield;
    this.line = withRoom(this.line, entries);
    yield;
    this.next = withRoom(this.next, entries);
    yield;
    this.quantity = withRoom(this.quantity, entries);
    yield;
    this.share = withRoom(this.share, entries);
    yield;
    this.marks = withRoom(this.marks, entries);
    yield;
    this.code = withRoom(this.code, entries);
  }

  /** Puts an entry on a line, off the one it lay on. */
  putOn(index: number, line: number): void {
    const held = (this.line[index] as number) - 1;
    if (held === line) return;
    if (held >= 0) this.#takeOff(index, held);
    const first = this.lines.head[line] as number;
    this.next[index] = first;
    this.#before[index] = 0;
    if (first !== 0) this.#before[first - 1] = index + 1;
    this.lines.head[line] = index + 1;
    this.line[index] = line + 1;
  }

  /** The entries of a line, newest arrival first. */
  *entriesOn(line: number): Generator<number> {
    for (let at = this.lines.head[line] as number; at !== 0; at = this.next[at - 1] as number) yield at - 1;
  }

  has(index: number, bit: number): boolean {
    return ((this.marks[index] as number) & bit) !== 0;
  }

  #takeOff(index: number, line: number): void {
    const [before, next] = [this.#before[index] as number, this.next[index] as number];
    if (before === 0) this.lines.head[line] = next;
    else this.next[before - 1] = next;
    if (next !== 0) this.#before[next - 1] = before;
  }
}
