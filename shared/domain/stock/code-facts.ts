import type { LedgerEntry } from "../ledger/entry.ts";
import { withRoom } from "./growing.ts";
import { codesOf } from "./subjects.ts";
import type { Words } from "./words.ts";

/** The facts about each code, as chains in typed columns: tens of thousands of products are known by one fact each. */
export class CodeFacts {
  readonly #codes: Words;
  /** First link of a code, plus one. */
  #first = new Uint32Array(0);
  #fact = new Uint32Array(0);
  #next = new Uint32Array(0);
  #size = 0;

  constructor(codes: Words) {
    this.#codes = codes;
  }

  /** Files a fact under every code it speaks of. */
  add(index: number, said: LedgerEntry): void {
    for (const code of codesOf(said)) {
      const place = this.#codes.place(code);
      this.#first = withRoom(this.#first, place + 1);
      const first = this.#first[place] as number;
      if (first !== 0 && this.#fact[first - 1] === index) continue;
      this.#fact = withRoom(this.#fact, this.#size + 1);
      this.#next = withRoom(this.#next, this.#size + 1);
      this.#fact[this.#size] = index;
      this.#next[this.#size] = first;
      this.#size += 1;
      this.#first[place] = this.#size;
    }
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

  #linkOf(code: number): number {
    return code < this.#first.length ? (this.#first[code] as number) : 0;
  }
}
