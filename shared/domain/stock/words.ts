import { withRoom } from "./growing.ts";

/**
 * Strings as small numbers and back; 0 is always the empty string, which stands for "none". An open-addressed table of
 * its own: half the room of a Map, and twice as fast for hundreds of thousands of words.
 */
export class Words {
  readonly #words: string[] = [""];
  #hashes = new Uint32Array(16);
  /** The place of the word that lies in a slot; 0 is free, so the empty string lies in none. */
  #slots = new Uint32Array(32);

  /** The number of a word, given one if it has none yet. */
  place(word: string): number {
    if (word === "") return 0;
    const hash = hashOf(word);
    const slot = this.#slotOf(word, hash);
    const known = this.#slots[slot] as number;
    if (known !== 0) return known;
    const place = this.#words.push(word) - 1;
    this.#slots[slot] = place;
    this.#hashes = withRoom(this.#hashes, place + 1);
    this.#hashes[place] = hash;
    if (place * 2 > this.#slots.length) this.#grow();
    return place;
  }

  /** The number of a word, or undefined when it was never placed. */
  find(word: string): number | undefined {
    if (word === "") return 0;
    return this.#slots[this.#slotOf(word, hashOf(word))] || undefined;
  }

  /** The word of a number. */
  word(place: number): string {
    return this.#words[place] ?? "";
  }

  get size(): number {
    return this.#words.length;
  }

  #slotOf(word: string, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let place = this.#slots[slot] as number; place !== 0; place = this.#slots[slot] as number) {
      if (this.#hashes[place] === hash && this.#words[place] === word) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let place = 1; place < this.#words.length; place++) {
      let slot = (this.#hashes[place] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = place;
    }
  }
}

/** FNV-1a over UTF-16 units, stirred so that its low bits depend on all of them. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
