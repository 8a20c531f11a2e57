import { withRoom } from "./growing.ts";

/** From so many on a mark for each entry there is takes less than a list of them. */
const many = 2_000;

/** Entries by their places in the table, each once. */
export class EntrySet {
  readonly #table: { readonly size: number };
  readonly #few = new Set<number>();
  #marks: Uint8Array | undefined;
  #size = 0;

  constructor(table: { readonly size: number }) {
    this.#table = table;
  }

  get size(): number {
    return this.#size;
  }

  add(index: number): void {
    if (!this.#marks) {
      this.#few.add(index);
      this.#size = this.#few.size;
      if (this.#size >= many) this.#mark();
      return;
    }
    // Entries may have come since.
    if (index >= this.#marks.length) this.#marks = withRoom(this.#marks, this.#table.size);
    if (this.#marks[index] === 1) return;
    this.#marks[index] = 1;
    this.#size += 1;
  }

  /** All of them, for nobody who adds more meanwhile. */
  *[Symbol.iterator](): Generator<number> {
    const marks = this.#marks;
    if (!marks) yield* this.#few;
    else for (let index = marks.indexOf(1); index >= 0; index = marks.indexOf(1, index + 1)) yield index;
  }

  #mark(): void {
    this.#marks = new Uint8Array(this.#table.size);
    for (const index of this.#few) this.#marks[index] = 1;
    this.#few.clear();
  }
}
