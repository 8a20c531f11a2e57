/** A verdict on each different cell is found once. */
export class Once<T> {
  readonly #judge: (cell: string) => T;
  readonly #known = new Map<string, T>();

  constructor(judge: (cell: string) => T) {
    this.#judge = judge;
  }

  of(cell: string): T {
    const held = this.#known.get(cell);
    if (held !== undefined || this.#known.has(cell)) return held as T;
    const verdict = this.#judge(cell);
    this.#known.set(cell, verdict);
    return verdict;
  }
}
