import type { CustomerQuery, SearchText } from "./customer-search.ts";
import { mayBeMissing } from "./customer-search.ts";
import { NumberIndex } from "./number-index.ts";
import { isParticle, withoutParticle } from "./particles.ts";
import { soundsBegun, soundsOf } from "./sounds.ts";
import { WordIndex } from "./word-index.ts";

/** How well a record fits: not at all, by its sound, with a particle written otherwise, as it is written. */
export const fits = { not: 0, sound: 1, apart: 2, plain: 3 } as const;

/** So many letters have to be typed before what sounds alike is looked for. */
const lettersToHear = 3;
/** So many records are read before others have their turn. */
const turn = 500;

/** Customers by the words and numbers they are found by. Rows are numbered in the order they were given. */
export class CustomerIndex {
  readonly size: number;
  readonly #plain: WordIndex;
  readonly #apart: WordIndex;
  readonly #sounds: WordIndex;
  readonly #numbers: NumberIndex;

  private constructor(size: number, words: readonly WordIndex[], numbers: NumberIndex) {
    this.size = size;
    [this.#plain, this.#apart, this.#sounds] = words as [WordIndex, WordIndex, WordIndex];
    this.#numbers = numbers;
  }

  /** Reads the records in turns of some milliseconds; sorting the numbers of 20,000 is the longest. */
  static *making(of: readonly SearchText[]): Generator<undefined, CustomerIndex> {
    const words = new Words();
    for (const [row, text] of of.entries()) {
      words.add(row, text);
      if (row % turn === turn - 1) yield;
    }
    const made: WordIndex[] = [];
    for (const kind of [words.plain, words.apart, words.sounds]) {
      made.push(new WordIndex(kind));
      yield;
    }
    const numbers = yield* NumberIndex.making(of.map((text) => text.numbers));
    return new CustomerIndex(of.length, made, numbers);
  }

  static of(of: readonly SearchText[]): CustomerIndex {
    const making = CustomerIndex.making(of);
    for (;;) {
      const step = making.next();
      if (step.done) return step.value;
    }
  }

  /** For each row how well it fits the best of these queries. `isInside`: long numbers may stand anywhere in its own. */
  find(queries: readonly CustomerQuery[], isInside = false): Uint8Array {
    const best = new Uint8Array(this.size);
    for (const query of queries) {
      const found = this.#findOne(query, isInside);
      for (let row = 0; row < found.length; row++)
        if ((found[row] as number) > (best[row] as number)) best[row] = found[row] as number;
    }
    return best;
  }

  #findOne(query: CustomerQuery, isInside: boolean): Uint8Array {
    const found = new Uint8Array(this.size).fill(query.isJoined ? fits.apart : fits.plain);
    const one = new Uint8Array(this.size);
    const keep = () => {
      for (let row = 0; row < one.length; row++)
        if ((one[row] as number) < (found[row] as number)) found[row] = one[row] as number;
    };
    for (const word of query.words) {
      one.fill(mayBeMissing(word, query) ? fits.apart : fits.not);
      this.#mark(word, one);
      keep();
    }
    for (const digits of query.numbers) {
      one.fill(fits.not);
      if (isInside) this.#numbers.markInside(digits, fits.plain, one);
      else this.#numbers.mark(digits, fits.plain, one);
      keep();
    }
    return found;
  }

  /** The worst first: what comes later writes over it. */
  #mark(word: string, marks: Uint8Array): void {
    if (word.length >= lettersToHear && !isParticle(word)) {
      for (const sound of soundsOf(word)) this.#sounds.mark(sound, fits.sound, marks, true);
      for (const sound of soundsBegun(word))
        if (sound.length >= 2) this.#sounds.mark(sound, fits.sound, marks);
    }
    if (word.length > 1) this.#apart.mark(word, fits.apart, marks);
    this.#plain.mark(word, fits.plain, marks);
  }
}

/** The rows of each word, kind by kind. What a word sounds like is worked out once. */
class Words {
  readonly plain = new Map<string, number[]>();
  readonly apart = new Map<string, number[]>();
  readonly sounds = new Map<string, number[]>();
  readonly #heard = new Map<string, Heard>();

  add(row: number, { name, firstName }: SearchText): void {
    for (const word of [...name, ...firstName, ...ends(name), ...ends(firstName)]) {
      put(this.plain, word, row);
      const { rest, sounds } = this.#hear(word);
      if (rest !== undefined) put(this.apart, rest, row);
      for (const sound of sounds) put(this.sounds, sound, row);
    }
  }

  #hear(word: string): Heard {
    let heard = this.#heard.get(word);
    if (!heard) {
      const rest = withoutParticle(word);
      const spoken = isParticle(word) ? [] : [word, ...(rest === undefined ? [] : [rest])];
      heard = { rest, sounds: [...new Set(spoken.flatMap(soundsOf))] };
      this.#heard.set(word, heard);
    }
    return heard;
  }
}

interface Heard {
  readonly rest: string | undefined;
  readonly sounds: readonly string[];
}

/** Words from each place on as one, for who types `vandenbroeck` or `denbroeck`. */
function ends(words: readonly string[]): readonly string[] {
  return words.slice(0, -1).map((_, at) => words.slice(at).join(""));
}

function put(map: Map<string, number[]>, word: string, row: number): void {
  const rows = map.get(word);
  if (!rows) map.set(word, [row]);
  else if (rows[rows.length - 1] !== row) rows.push(row);
}
