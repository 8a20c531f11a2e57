import type { EntryTable } from "./entry-table.ts";
import type { Facts } from "./facts.ts";

/** What a box code stands for: packs of another code. */
export interface Box {
  /** The code of the packs in it. */
  readonly holds: number;
  readonly packs: number;
  /** Two people said two things of it; the first by its id stands meanwhile. */
  readonly twice: boolean;
}

/** Which codes are boxes of packs, as people said: readings of such a code count what is in the box. */
export class Boxes {
  readonly #table: EntryTable;
  readonly #facts: Facts;
  readonly #known = new Map<number, Box>();

  constructor(table: EntryTable, facts: Facts) {
    this.#table = table;
    this.#facts = facts;
  }

  /** The box a code stands for, or undefined for a pack's own code. */
  of(code: number): Box | undefined {
    return this.#known.size === 0 ? undefined : this.#known.get(code);
  }

  /** Works out afresh what is said of these codes. */
  refold(codes: Iterable<number>): void {
    for (const code of codes) {
      const said = this.#facts
        .heads<"boxed">(`boxed:${this.#table.codes.word(code)}`)
        .map((fact) => fact.said);
      const [first] = said;
      if (!first) this.#known.delete(code);
      else
        this.#known.set(code, {
          holds: this.#table.codes.place(first.holds),
          packs: first.packs,
          twice: said.some(({ holds, packs }) => holds !== first.holds || packs !== first.packs),
        });
    }
  }
}
