/** Distinct words in order, as one string and their starts: a word costs its letters and four bytes. */
export class WordList {
  readonly #text: string;
  readonly #starts: Uint32Array;

  /** Takes words that are sorted by code unit and distinct. */
  constructor(sorted: readonly string[]) {
    this.#text = sorted.join("");
    this.#starts = new Uint32Array(sorted.length + 1);
    let at = 0;
    for (let index = 0; index < sorted.length; index++) {
      this.#starts[index] = at;
      at += (sorted[index] as string).length;
    }
    this.#starts[sorted.length] = at;
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** The number of a word, or -1. */
  find(word: string): number {
    const at = this.#firstFrom(word, false);
    return at < this.size && this.#word(at) === word ? at : -1;
  }

  /** The words that begin so: from the first number up to, not including, the second. */
  beginning(prefix: string): readonly [number, number] {
    return [this.#firstFrom(prefix, false), this.#firstFrom(prefix, true)];
  }

  /** The first word not less than `text`, or the first after all that begin with it. */
  #firstFrom(text: string, after: boolean): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      const word = this.#word(middle);
      if (word < text || (after && word.startsWith(text))) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #word(index: number): string {
    return this.#text.slice(this.#starts[index], this.#starts[index + 1]);
  }
}
