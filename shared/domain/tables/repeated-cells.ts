import { withRoom } from "../stock/growing.ts";

/** What is kept of a cell that was met as bytes: four numbers side by side, and its bytes in a list of their own. */
const hashAt = 0;
const startAt = 1;
const lengthAt = 2;
const numberAt = 3;
const width = 4;

/**
 * The cells of one file that come again and again, as numbers in the order they were met; 0 is the empty cell. A cell that
 * came before is known by its bytes, and no text is made of it. Cells with one number say the same; two that say the same
 * but are written otherwise may have two.
 */
export class RepeatedCells {
  #size = 1;
  readonly #texts = new Map([["", 0]]);
  /** The first of these is left free: a slot that says 0 is. */
  #met = new Int32Array(1024);
  #end = width;
  /** The bytes of what was met, one after another: to look them up in the file, each far from the next, takes longer. */
  #bytes = new Uint8Array(1024);
  #ownView = new DataView(this.#bytes.buffer);
  #written = 0;
  /** The file whose cells were met last, to be read four bytes at a time. */
  #of: Uint8Array = this.#bytes;
  #view: DataView = this.#ownView;
  /** An open-addressed table of where what was met is kept. */
  #slots = new Uint32Array(1024);

  /** The number of a cell that is a text already. */
  ofText(text: string): number {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, this.#size);
    return this.#size++;
  }

  /** The number of a cell by its bytes; an `end` below zero means doubled quotation marks. */
  ofBytes(bytes: Uint8Array, from: number, end: number): number {
    if (end === from) return 0;
    const to = end < 0 ? ~end : end;
    const length = end < 0 ? from - to : to - from;
    if (bytes !== this.#of) {
      this.#of = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    }
    const hash = hashOf(this.#view, from, to);
    const mask = this.#slots.length - 1;
    const met = this.#met;
    let slot = hash & mask;
    for (let held = this.#slots[slot] as number; held !== 0; held = this.#slots[slot] as number) {
      if (met[held + hashAt] === hash && met[held + lengthAt] === length && this.#isSame(held, from, to))
        return met[held + numberAt] as number;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#end;
    return this.#meet(from, to, hash, length);
  }

  #isSame(held: number, from: number, to: number): boolean {
    const [view, own] = [this.#view, this.#ownView];
    const start = (this.#met[held + startAt] as number) - from;
    let at = from;
    for (; at + 4 <= to; at += 4) if (view.getInt32(at) !== own.getInt32(start + at)) return false;
    for (; at < to; at++) if (view.getUint8(at) !== own.getUint8(start + at)) return false;
    return true;
  }

  #meet(from: number, to: number, hash: number, length: number): number {
    this.#met = withRoom(this.#met, this.#end + width);
    this.#met[this.#end + hashAt] = hash;
    this.#met[this.#end + startAt] = this.#written;
    this.#met[this.#end + lengthAt] = length;
    this.#met[this.#end + numberAt] = this.#size;
    this.#end += width;
    const room = withRoom(this.#bytes, this.#written + to - from);
    if (room !== this.#bytes) this.#ownView = new DataView(room.buffer);
    this.#bytes = room;
    // Byte by byte: nearly all cells are short.
    for (let at = from; at < to; at++) room[this.#written++] = this.#of[at] as number;
    if ((this.#end / width) * 2 > this.#slots.length) this.#spread();
    return this.#size++;
  }

  #spread(): void {
    this.#slots = new Uint32Array(this.#slots.length * 4);
    const mask = this.#slots.length - 1;
    for (let held = width; held < this.#end; held += width) {
      let slot = (this.#met[held + hashAt] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = held;
    }
  }
}

/** Four bytes at a time, stirred so that its low bits depend on all of them; 30 bits, a small integer to every engine. */
function hashOf(view: DataView, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  for (; at + 4 <= to; at += 4) hash = stirred(hash ^ view.getInt32(at));
  for (; at < to; at++) hash = stirred(hash ^ view.getUint8(at));
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & 0x3fffffff;
}

function stirred(bits: number): number {
  const mixed = Math.imul(bits, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
