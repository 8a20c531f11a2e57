import { type LocationId, quarantineOf } from "../ledger/identity.ts";
import type { EntryTable } from "./entry-table.ts";
import type { Expected } from "./expected.ts";
import { withRoom } from "./growing.ts";
import type { LineTable } from "./line-table.ts";

/** The parts of the projection that are compared. */
interface Parts {
  readonly entries: EntryTable;
  readonly lines: LineTable;
  readonly expected: Expected;
}

/** How much of what is expected was found: whole packs, no more of a line than is expected of it. */
export interface Found {
  expected: number;
  found: number;
}

/**
 * What was counted beside what old lists expect. A line of the stock is compared with one that is expected: of its place,
 * else of the place it is the quarantine of, else of no place; there with the one of its lot and expiry, else of its lot,
 * else of its expiry without a lot, else with neither. Worked out product by product, for those that changed.
 */
export class Variance {
  readonly #parts: Parts;
  /** The lines of each product as a chain: they are never taken away. */
  #first = new Uint32Array(0);
  #next = new Uint32Array(0);
  #chained = 0;
  /** By line: what was counted of what is expected there; 1 where a line is counted under one that is expected. */
  #counted = new Int32Array(0);
  #covered = new Uint8Array(0);
  /** By line: what it adds to the sums of its place. */
  #summed = new Int32Array(0);
  #found = new Int32Array(0);
  readonly #places = new Map<number, Found>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Compares the products of these lines afresh. */
  update(changed: Iterable<number>): void {
    const { lines, expected } = this.#parts;
    if (!expected.isUsed) return;
    this.#chain();
    const done = new Set<number>();
    for (const line of changed) {
      const root = lines.root[line] as number;
      if (done.has(root)) continue;
      done.add(root);
      this.#compare(this.#linesOf(root));
    }
  }

  /** What was counted of what is expected on a line. */
  counted(line: number): number {
    return line < this.#counted.length ? (this.#counted[line] as number) : 0;
  }

  /** What is there more than expected, below zero for less; undefined for a line that no list has to do with. */
  difference(line: number): number | undefined {
    const { lines, expected } = this.#parts;
    if (!expected.isUsed) return undefined;
    if (expected.stands(line)) return this.counted(line) - expected.quantity(line);
    if ((lines.live[line] as number) === 0 || this.#covered[line] === 1) return undefined;
    return this.#isSpokenOf(lines.location[line] as number) ? (lines.quantity[line] as number) : undefined;
  }

  /** Packs expected in a place and found of them; 0 is the place nobody said. */
  place(location: number): Found {
    return this.#places.get(location) ?? { expected: 0, found: 0 };
  }

  #compare(lines: readonly number[]): void {
    const { live, quantity } = this.#parts.lines;
    const wanted = lines.filter((line) => this.#parts.expected.stands(line));
    for (const line of lines) {
      this.#counted[line] = 0;
      this.#covered[line] = 0;
    }
    for (const line of lines) {
      if ((live[line] as number) === 0 || wanted.length === 0) continue;
      const under = this.#wantedFor(line, wanted);
      if (under < 0) continue;
      this.#counted[under] = (this.#counted[under] as number) + (quantity[line] as number);
      this.#covered[line] = 1;
    }
    for (const line of lines) this.#sum(line);
  }

  /** The expected line that a counted one is compared with, or -1. */
  #wantedFor(line: number, wanted: readonly number[]): number {
    const { location, unit } = this.#parts.lines;
    const own = location[line] as number;
    const at = (place: number) => wanted.filter((other) => location[other] === place);
    const here = at(own);
    const beside = here.length > 0 ? here : at(this.#besidePlace(own));
    const candidates = beside.length > 0 ? beside : at(0);
    let best = -1;
    let rank = 0;
    for (const other of candidates) {
      const likeness = unit[other] === unit[line] ? this.#likeness(line, other) : 0;
      if (likeness > rank || (likeness === rank && likeness > 0 && this.#isEarlier(other, best)))
        [best, rank] = [other, likeness];
    }
    return best;
  }

  /** How well what is expected fits what was counted; 0 for not at all. */
  #likeness(line: number, wanted: number): number {
    const { lot, expiry } = this.#parts.lines;
    const [own, other] = [expiry[line] as number, expiry[wanted] as number];
    if (lot[line] === lot[wanted]) {
      if (own === other) return 6;
      if (lot[line] !== 0) return 5;
    } else if (lot[wanted] !== 0) return 0;
    if (other === 0) return 1;
    if (own === other) return 4;
    return Math.floor(own / 100) === Math.floor(other / 100) && (own % 100 === 99 || other % 100 === 99)
      ? 3
      : 0;
  }

  /** Of two that fit alike the one that expires first: the same at every station. */
  #isEarlier(one: number, other: number): boolean {
    const { expiry } = this.#parts.lines;
    return (expiry[one] as number) < (expiry[other] as number);
  }

  #besidePlace(location: number): number {
    const { locations } = this.#parts.entries;
    const id = locations.word(location);
    return id === "" ? -1 : (locations.find(quarantineOf(id as LocationId)) ?? -1);
  }

  #isSpokenOf(location: number): boolean {
    const { expected } = this.#parts;
    return [0, location, this.#besidePlace(location)].some((place) => expected.linesAt(place) > 0);
  }

  #sum(line: number): void {
    const { lines, expected } = this.#parts;
    const packs = lines.unit[line] === 0 ? Math.max(0, expected.quantity(line)) : 0;
    const found = Math.min(packs, Math.max(0, this.#counted[line] as number));
    const location = lines.location[line] as number;
    const place = this.place(location);
    place.expected += packs - (this.#summed[line] as number);
    place.found += found - (this.#found[line] as number);
    this.#places.set(location, place);
    this.#summed[line] = packs;
    this.#found[line] = found;
  }

  /** Takes in the lines that were made since the last time. */
  #chain(): void {
    const { lines, entries } = this.#parts;
    this.#first = withRoom(this.#first, entries.codes.size);
    this.#next = withRoom(this.#next, lines.size);
    this.#counted = withRoom(this.#counted, lines.size);
    this.#covered = withRoom(this.#covered, lines.size);
    this.#summed = withRoom(this.#summed, lines.size);
    this.#found = withRoom(this.#found, lines.size);
    for (; this.#chained < lines.size; this.#chained++) {
      const root = lines.root[this.#chained] as number;
      this.#next[this.#chained] = this.#first[root] as number;
      this.#first[root] = this.#chained + 1;
    }
  }

  #linesOf(root: number): readonly number[] {
    const lines: number[] = [];
    for (let at = this.#first[root] as number; at !== 0; at = this.#next[at - 1] as number)
      lines.push(at - 1);
    return lines;
  }
}
