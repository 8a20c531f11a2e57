/**
 * Who hears of a change in counting. What stands large is told at once: it is what a person at the shelf waits for. The
 * rest of the screen hears of it a moment later, so that painting it does not stand before the row.
 */
export class Listeners {
  readonly #first = new Set<() => void>();
  readonly #rest = new Set<() => void>();
  #telling: ReturnType<typeof setTimeout> | undefined;

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
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      for (const listener of this.#rest) listener();
    });
  }
}
