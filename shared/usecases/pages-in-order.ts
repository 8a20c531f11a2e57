import type { SpellablePage } from "../domain/ledger/canonical-lines.ts";

/** Hands on the pages of one writer from its first entry on, however they come: each waits for those before it. */
export class PagesInOrder {
  readonly #take: (page: SpellablePage) => void;
  readonly #waiting = new Map<number, SpellablePage>();
  #next = 1;

  constructor(take: (page: SpellablePage) => void) {
    this.#take = take;
  }

  add(page: SpellablePage): void {
    this.#waiting.set(page.from, page);
    for (let next = this.#waiting.get(this.#next); next; next = this.#waiting.get(this.#next)) {
      this.#waiting.delete(next.from);
      this.#next = next.to + 1;
      this.#take(next);
    }
  }

  /** Throws while a page waits for one that never came. */
  end(): void {
    if (this.#waiting.size > 0) throw new Error(`No page from ${this.#next}`);
  }
}
