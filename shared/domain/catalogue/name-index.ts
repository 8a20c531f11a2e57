import { foldedWords } from "./fold.ts";
import { WordList } from "./word-list.ts";

/**
 * Names as numbers. A rank is a name's place in the alphabet, word by word. Four typed columns hold everything, so
 * 100,000 names cost about eight megabytes beside the names themselves.
 */
export interface NameIndex {
  readonly words: WordList;
  /** The name's own number, by rank. */
  readonly names: Uint32Array;
  /** The words of the name at rank r are `sequence` from `starts[r]` to `starts[r + 1]`. */
  readonly sequence: Uint32Array;
  readonly starts: Uint32Array;
  /** The ranks that hold word w, ascending, are `ranks` from `rankStarts[w]` to `rankStarts[w + 1]`. */
  readonly ranks: Uint32Array;
  readonly rankStarts: Uint32Array;
}

/** So many names are read before others have their turn. */
const turn = 4_000;

/** Indexes names; 100,000 take well under a second. */
export function indexNames(names: readonly string[]): NameIndex {
  const making = indexing(names);
  let step = making.next();
  while (!step.done) step = making.next();
  return step.value;
}

/** The same in turns of some milliseconds, the sorting apart: a scan may come between two of them. */
export function* indexing(names: readonly string[]): Generator<undefined, NameIndex> {
  const read = yield* readWords(names);
  yield;
  const order = inOrder(read.sequence, read.starts);
  const starts = new Uint32Array(names.length + 1);
  const sequence = new Uint32Array(read.sequence.length);
  let at = 0;
  for (let rank = 0; rank < names.length; rank++) {
    const name = order[rank] as number;
    starts[rank] = at;
    for (let from = read.starts[name] as number; from < (read.starts[name + 1] as number); from++)
      sequence[at++] = read.sequence[from] as number;
  }
  starts[names.length] = at;
  yield;
  return {
    words: read.words,
    names: order,
    sequence,
    starts,
    ...ranksOfWords(sequence, starts, read.words.size),
  };
}

/** Every name as the numbers of its words, in the order given; word numbers follow the alphabet. */
function* readWords(names: readonly string[]) {
  const met = new Map<string, number>();
  const starts = new Uint32Array(names.length + 1);
  let sequence = new Uint32Array(names.length * 8 + 16);
  let at = 0;
  for (let name = 0; name < names.length; name++) {
    if (name % turn === turn - 1) yield;
    starts[name] = at;
    for (const word of foldedWords(names[name] as string)) {
      let number = met.get(word);
      if (number === undefined) {
        number = met.size;
        // A word cut out of its name by a pattern keeps the whole name alive; joined anew it does not.
        met.set(word, number);
      }
      if (at === sequence.length) sequence = grown(sequence);
      sequence[at++] = number;
    }
  }
  starts[names.length] = at;
  yield;
  const sorted = [...met.keys()].sort();
  const places = new Uint32Array(sorted.length);
  for (let place = 0; place < sorted.length; place++)
    places[met.get(sorted[place] as string) as number] = place;
  sequence = sequence.slice(0, at);
  for (let index = 0; index < at; index++) sequence[index] = places[sequence[index] as number] as number;
  return { words: new WordList(sorted), sequence, starts };
}

/** Names sorted by their words; equal names by number, so that the order never changes between two starts. */
function inOrder(sequence: Uint32Array, starts: Uint32Array): Uint32Array {
  const order = new Uint32Array(starts.length - 1);
  for (let name = 0; name < order.length; name++) order[name] = name;
  return order.sort((a, b) => {
    let left = starts[a] as number;
    let right = starts[b] as number;
    const leftEnd = starts[a + 1] as number;
    const rightEnd = starts[b + 1] as number;
    while (left < leftEnd && right < rightEnd) {
      const difference = (sequence[left++] as number) - (sequence[right++] as number);
      if (difference !== 0) return difference;
    }
    return leftEnd - left - (rightEnd - right) || a - b;
  });
}

/** Counting sort: every word's ranks, ascending, once each. */
function ranksOfWords(sequence: Uint32Array, starts: Uint32Array, words: number) {
  const last = new Int32Array(words).fill(-1);
  const rankStarts = new Uint32Array(words + 1);
  const each = (take: (word: number, rank: number) => void) => {
    last.fill(-1);
    for (let rank = 0; rank < starts.length - 1; rank++)
      for (let at = starts[rank] as number; at < (starts[rank + 1] as number); at++) {
        const word = sequence[at] as number;
        if (last[word] === rank) continue;
        last[word] = rank;
        take(word, rank);
      }
  };
  each((word) => {
    rankStarts[word + 1] = (rankStarts[word + 1] as number) + 1;
  });
  for (let word = 0; word < words; word++)
    rankStarts[word + 1] = (rankStarts[word + 1] as number) + (rankStarts[word] as number);
  const ranks = new Uint32Array(rankStarts[words] as number);
  const next = rankStarts.slice();
  each((word, rank) => {
    const place = next[word] as number;
    ranks[place] = rank;
    next[word] = place + 1;
  });
  return { ranks, rankStarts };
}

function grown(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}
