import { foldedWords } from "./fold.ts";
import { Lowest } from "./lowest.ts";
import { indexNames, type NameIndex } from "./name-index.ts";

/** So much of what is asked is looked for: a cell of a file may hold megabytes. */
const longestQuery = 300;

/** Names by number: from the first up to, not including, the second. */
type Range = readonly [number, number];
const none: Range = [0, 0];

/** Finds names by the beginnings of their words. */
export class ProductSearch {
  readonly #index: NameIndex;
  readonly #added: (readonly string[])[] = [];

  /** `index` is that of these very names, where it was made before. */
  constructor(names: readonly string[], index = indexNames(names)) {
    this.#index = index;
  }

  /** Makes one more name findable and returns its number: the first is `names.length`. Meant for hundreds, not thousands. */
  add(name: string): number {
    this.#added.push(foldedWords(name));
    return this.#index.names.length + this.#added.length - 1;
  }

  /**
   * The numbers of at most `limit` names in which every word typed begins a word: first those that begin with the text,
   * then those that begin with its first word, then the others; each alphabetically. Added names come first in each.
   */
  search(text: string, limit = 50): readonly number[] {
    const words = foldedWords(text.slice(0, longestQuery));
    const [first = ""] = words;
    if (words.length === 0) return [];
    const withText = this.#namesBeginning(words);
    const withFirst = this.#namesBeginning([first]);
    const found: number[] = [];
    const take = (numbers: Iterable<number>) => {
      for (const number of numbers) if (found.length < limit && !found.includes(number)) found.push(number);
    };
    const added = this.#addedTiers(words);
    take(added[0]);
    take(this.#index.names.subarray(withText[0], Math.min(withText[1], withText[0] + limit)));
    if (found.length >= limit) return found;
    const [near, far] = this.#matches(words, withFirst, limit);
    take(added[1]);
    take(near);
    take(added[2]);
    take(far);
    return found;
  }

  /** The ranks whose first words are all but the last of `words`, and whose next begins with the last. */
  #namesBeginning(words: readonly string[]): Range {
    const exact = words.slice(0, -1).map((word) => this.#index.words.find(word));
    if (exact.includes(-1)) return none;
    const [low, high] = this.#index.words.beginning(words[words.length - 1] ?? "");
    const range: Range = [this.#firstRank([...exact, low]), this.#firstRank([...exact, high])];
    return range[0] < range[1] ? range : none;
  }

  /** The first rank whose words are not before these. */
  #firstRank(words: readonly number[]): number {
    const { sequence, starts } = this.#index;
    const isBefore = (rank: number) => {
      const start = starts[rank] as number;
      const length = (starts[rank + 1] as number) - start;
      for (let at = 0; at < words.length; at++) {
        if (at >= length) return true;
        const difference = (sequence[start + at] as number) - (words[at] as number);
        if (difference !== 0) return difference < 0;
      }
      return false;
    };
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first names that hold every word: those in `withFirst`, then the others. Walks the rarest word's names only. */
  #matches(words: readonly string[], withFirst: Range, limit: number): readonly [number[], number[]] {
    const { ranks, rankStarts, names } = this.#index;
    const ranges = [...new Set(words)].map((word) => this.#index.words.beginning(word));
    const [rarest = none, ...others] = ranges.toSorted((a, b) => this.#breadth(a) - this.#breadth(b));
    const near = new Lowest(limit);
    const far = new Lowest(limit);
    for (let word = rarest[0]; word < rarest[1]; word++) {
      const end = rankStarts[word + 1] as number;
      for (let at = rankStarts[word] as number; at < end; at++) {
        const rank = ranks[at] as number;
        const tier = rank >= withFirst[0] && rank < withFirst[1] ? near : far;
        if (tier.wants(rank)) {
          if (others.every((other) => this.#holds(rank, other))) tier.add(rank);
        } else if (rank >= withFirst[1]) break;
      }
    }
    const named = (kept: Lowest) => Array.from(kept.numbers, (rank) => names[rank] as number);
    return [named(near), named(far)];
  }

  /** How many places hold a word of the range. */
  #breadth([from, to]: Range): number {
    const { rankStarts } = this.#index;
    return (rankStarts[to] as number) - (rankStarts[from] as number);
  }

  /** True when the name at a rank has a word of the range. */
  #holds(rank: number, [from, to]: Range): boolean {
    const { sequence, starts } = this.#index;
    const end = starts[rank + 1] as number;
    for (let at = starts[rank] as number; at < end; at++) {
      const word = sequence[at] as number;
      if (word >= from && word < to) return true;
    }
    return false;
  }

  #addedTiers(words: readonly string[]): readonly [number[], number[], number[]] {
    const tiers: [number[], number[], number[]] = [[], [], []];
    const [first = ""] = words;
    for (const [index, name] of this.#added.entries()) {
      if (!words.every((word) => name.some((own) => own.startsWith(word)))) continue;
      const tier = name.join(" ").startsWith(words.join(" ")) ? 0 : name[0]?.startsWith(first) ? 1 : 2;
      tiers[tier].push(this.#index.names.length + index);
    }
    return tiers;
  }
}
