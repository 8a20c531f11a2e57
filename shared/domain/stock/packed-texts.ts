/** Texts one after another, to be read back in the same order. */
export class TextWriter {
  readonly #texts: string[] = [];

  add(text: string): void {
    this.#texts.push(text);
  }

  /** All of them as one, and how long each is, in UTF-16 units. */
  packed(): { readonly text: string; readonly lengths: Uint32Array } {
    return { text: this.#texts.join(""), lengths: Uint32Array.from(this.#texts, ({ length }) => length) };
  }
}

/** Reads what a writer packed, text by text. */
export class TextReader {
  readonly #text: string;
  readonly #lengths: Uint32Array;
  #place = 0;
  #at = 0;

  constructor(text: string, lengths: Uint32Array) {
    this.#text = text;
    this.#lengths = lengths;
  }

  next(): string {
    const end = this.#at + (this.#lengths[this.#place++] ?? 0);
    const text = this.#text.slice(this.#at, end);
    this.#at = end;
    return text;
  }
}
