/** Entries `from` to `to` of a writer, which lie side by side in the table from `index` on. */
interface Segment {
  readonly from: number;
  to: number;
  readonly index: number;
}

/** Where the entries of one writer lie in the table. Pages mostly follow each other, so a writer needs few segments. */
export class Segments {
  readonly #segments: Segment[] = [];

  add(from: number, to: number, index: number): void {
    const last = this.#segments.at(-1);
    if (last && last.to + 1 === from && last.index + from - last.from === index) last.to = to;
    else this.#segments.splice(this.#after(from), 0, { from, to, index });
  }

  /** The index of a number, or -1. */
  find(number: number): number {
    const segment = this.#segments[this.#after(number) - 1];
    return segment && number <= segment.to ? segment.index + number - segment.from : -1;
  }

  /** The ranges held, in order. */
  ranges(): readonly (readonly [from: number, to: number])[] {
    return this.#segments.map(({ from, to }) => [from, to]);
  }

  /** Every segment: its first and last number, and where it lies. */
  all(): readonly (readonly [from: number, to: number, index: number])[] {
    return this.#segments.map(({ from, to, index }) => [from, to, index]);
  }

  /** True when none of these numbers is held. */
  isFree(from: number, to: number): boolean {
    const before = this.#segments[this.#after(to) - 1];
    return !before || before.to < from;
  }

  /** Gives the indexes of those of these numbers that are held, as ranges `start` to `end` (not included). */
  *indexes(from: number, to: number): Generator<readonly [start: number, end: number]> {
    for (let at = Math.max(0, this.#after(from) - 1); at < this.#segments.length; at++) {
      const segment = this.#segments[at] as Segment;
      if (segment.from > to) return;
      const start = Math.max(from, segment.from);
      const end = Math.min(to, segment.to);
      if (start <= end) yield [segment.index + start - segment.from, segment.index + end - segment.from + 1];
    }
  }

  get last(): number {
    return this.#segments.at(-1)?.to ?? 0;
  }

  /** How many segments begin at or before a number. */
  #after(number: number): number {
    let [low, high] = [0, this.#segments.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#segments[middle] as Segment).from <= number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
