/**
 * Readings go side by side, each written as soon as it can be. Taking one back does not: it waits for what was asked before
 * it, or it would strike a reading that is older and safe; and what is asked after it waits for it.
 */
export class ReadingOrder {
  readonly #going = new Set<Promise<unknown>>();
  #back: Promise<unknown> | undefined;

  /** Does what adds a reading. */
  add<T>(work: () => Promise<T>): Promise<T> {
    return this.#track(this.#back ? this.#back.then(work) : work());
  }

  /** Does what takes the newest reading back. */
  async takeBack<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#track(Promise.allSettled(this.#going).then(work));
    const back = done.catch(() => undefined);
    this.#back = back;
    try {
      return await done;
    } finally {
      if (this.#back === back) this.#back = undefined;
    }
  }

  #track<T>(done: Promise<T>): Promise<T> {
    const over = () => this.#going.delete(done);
    this.#going.add(done);
    done.then(over, over);
    return done;
  }
}
