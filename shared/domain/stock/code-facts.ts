import type { LedgerEntry } from "../ledger/entry.ts";
import { withRoom } from "./growing.ts";
import { codesOf } from "./subjects.ts";
import type { Words } from "./words.ts";

/**
 * The facts about each code, as links in typed columns: tens of thousands of products are known by one fact each. The
 * links of one fact lie side by side, the code it is known by first.
 */
export class CodeFacts {
  readonly #codes: Words;
  /** Newest link of a code, plus one. */
  #newest = new Uint32Array(0);
  #code = new Uint32Array(0);
  #fact = new Uint32Array(0);
  #next = new Uint32Array(0);
  #size = 0;

  constructor(codes: Words) {
    this.#codes = codes;
  }

  /** How many links there are: those made from now on have this number or a higher one. */
  get size(): number {
    return this.#size;
  }

  /** Files a fact under every code it speaks of. */
  add(index: number, said: LedgerEntry): void {
    for (const code of codesOf(said)) {
      const place = this.#codes.place(code);
      this.#newest = withRoom(this.#newest, place + 1);
      const newest = this.#newest[place] as number;
      if (newest !== 0 && this.#fact[newest - 1] === index) continue;
      const link = this.#size++;
      if (link === this.#code.length) this.#grow();
      this.#code[link] = place;
      this.#fact[link] = index;
      this.#next[link] = newest;
      this.#newest[place] = this.#size;
    }
  }

  #grow(): void {
    this.#code = withRoom(this.#code, this.#size);
    this.#fact = withRoom(this.#fact, this.#size);
    this.#next = withRoom(this.#next, this.#size);
  }

  /** The codes of all links made since there were so many. */
  codesSince(size: number): Uint32Array {
    return this.#code.slice(size, this.#size);
  }

  /** The facts that speak of a code, newest arrival first. */
  of(code: number): readonly number[] {
    const facts: number[] = [];
    for (let link = this.#linkOf(code); link !== 0; link = this.#next[link - 1] as number)
      facts.push(this.#fact[link - 1] as number);
    return facts;
  }

  /** The one fact that speaks of a code, or -1 when none or several do. */
  onlyFactOf(code: number): number {
    const link = this.#linkOf(code);
    return link === 0 || this.#next[link - 1] !== 0 ? -1 : (this.#fact[link - 1] as number);
  }

  /** Every code the one fact of a code speaks of, the one it is known by first, if nothing else speaks of any of them. */
  codesAlone(code: number): Uint32Array | undefined {
    const link = this.#linkOf(code) - 1;
    const fact = this.#fact[link];
    let [start, end] = [link, link + 1];
    while (start > 0 && this.#fact[start - 1] === fact) start -= 1;
    while (end < this.#size && this.#fact[end] === fact) end += 1;
    for (let at = start; at < end; at++)
      if (this.onlyFactOf(this.#code[at] as number) !== fact) return undefined;
    return this.#code.subarray(start, end);
  }

  #linkOf(code: number): number {
    return code < this.#newest.length ? (this.#newest[code] as number) : 0;
  }
}
