/**
 * The cells of one file that come again and again, as numbers in the order they were met; 0 is the empty cell. A cell that
 * came before is known by its bytes, and no text is made of it. Cells with one number say the same; two that say the same
 * but are written otherwise may have two.
 */
export class RepeatedCells {
  #size = 1;
  readonly #texts = new Map([["", 0]]);
  /** The cells met as bytes, where each first stood in the file. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #hashes: number[] = [];
  readonly #numbers: number[] = [];
  /** An open-addressed table of them, each as its place plus one; 0 is free. */
  #slots = new Uint32Array(1024);

  /** The number of a cell that is a text already. */
  ofText(text: string): number {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, this.#size);
    return this.#size++;
  }

  /** The number of a cell by its bytes, always of the same file; an `end` below zero means doubled quotation marks. */
  ofBytes(bytes: Uint8Array, from: number, end: number): number {
    if (end === from) return 0;
    const hash = hashOf(bytes, from, end < 0 ? ~end : end);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let held = this.#slots[slot] as number; held !== 0; held = this.#slots[slot] as number) {
      if (this.#hashes[held - 1] === hash && this.#isSame(held - 1, bytes, from, end))
        return this.#numbers[held - 1] as number;
      slot = (slot + 1) & mask;
    }
    this.#starts.push(from);
    this.#ends.push(end);
    this.#numbers.push(this.#size);
    this.#slots[slot] = this.#hashes.push(hash);
    if (this.#hashes.length * 2 > this.#slots.length) this.#spread();
    return this.#size++;
  }

  #isSame(place: number, bytes: Uint8Array, from: number, end: number): boolean {
    const start = this.#starts[place] as number;
    const held = this.#ends[place] as number;
    const to = end < 0 ? ~end : end;
    if (end < 0 !== held < 0 || (held < 0 ? ~held : held) - start !== to - from) return false;
    for (let at = from; at < to; at++) if (bytes[at] !== bytes[start + at - from]) return false;
    return true;
  }

  #spread(): void {
    this.#slots = new Uint32Array(this.#slots.length * 4);
    const mask = this.#slots.length - 1;
    for (let place = 0; place < this.#hashes.length; place++) {
      let slot = (this.#hashes[place] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = place + 1;
    }
  }
}

/** FNV-1a, stirred so that its low bits depend on all of them; 30 bits, a small integer to every engine. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & 0x3fffffff;
}
