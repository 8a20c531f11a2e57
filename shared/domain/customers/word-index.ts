import { WordList } from "../catalogue/word-list.ts";

/** Rows by words: those of one word, or of all that begin alike. */
export class WordIndex {
  readonly #words: WordList;
  /** The rows of word w are `rows` from `starts[w]` to `starts[w + 1]`. */
  readonly #rows: Uint32Array;
  readonly #starts: Uint32Array;

  constructor(rowsOf: ReadonlyMap<string, readonly number[]>) {
    const sorted = [...rowsOf.keys()].sort();
    this.#words = new WordList(sorted);
    this.#starts = new Uint32Array(sorted.length + 1);
    let at = 0;
    for (const [number, word] of sorted.entries()) {
      at += rowsOf.get(word)?.length ?? 0;
      this.#starts[number + 1] = at;
    }
    this.#rows = new Uint32Array(at);
    for (const [number, word] of sorted.entries())
      this.#rows.set(rowsOf.get(word) ?? [], this.#starts[number] as number);
  }

  /** Gives every row that has a word which begins so its mark; `whole`: that has this very word. */
  mark(begin: string, mark: number, marks: Uint8Array, whole = false): void {
    const [from, to] = whole ? this.#only(begin) : this.#words.beginning(begin);
    const end = this.#starts[to] as number;
    for (let at = this.#starts[from] as number; at < end; at++) marks[this.#rows[at] as number] = mark;
  }

  #only(word: string): readonly [number, number] {
    const number = this.#words.find(word);
    return number < 0 ? [0, 0] : [number, number + 1];
  }
}
