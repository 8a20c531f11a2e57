import { together } from "../../services/together.ts";

/**
 * Who hears of a change in counting. What stands large is told at once: it is what a person at the shelf waits for. The
 * rest of the screen hears of it a moment later, together with what else the scan changed.
 */
export class Listeners {
  readonly #first = new Set<() => void>();
  readonly #rest = new Set<() => void>();
  #isTelling = false;

  /** Hears at once; answers how to stop. */
  readonly first = (listener: () => void): (() => void) => {
    this.#first.add(listener);
    return () => this.#first.delete(listener);
  };

  /** Hears a moment later; answers how to stop. */
  readonly rest = (listener: () => void): (() => void) => {
    this.#rest.add(listener);
    return () => this.#rest.delete(listener);
  };

  tell(): void {
    for (const listener of this.#first) listener();
    if (this.#isTelling) return;
    this.#isTelling = true;
    together(() => {
      this.#isTelling = false;
      for (const listener of this.#rest) listener();
    });
  }
}
