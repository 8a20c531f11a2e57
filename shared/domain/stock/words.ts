/** Strings as small numbers and back; 0 is always the empty string, which stands for "none". */
export class Words {
  readonly #places = new Map<string, number>([["", 0]]);
  readonly #words: string[] = [""];

  /** The number of a word, given one if it has none yet. */
  place(word: string): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    this.#places.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  /** The number of a word, or undefined when it was never placed. */
  find(word: string): number | undefined {
    return this.#places.get(word);
  }

  /** The word of a number. */
  word(place: number): string {
    return this.#words[place] ?? "";
  }

  get size(): number {
    return this.#words.length;
  }
}
