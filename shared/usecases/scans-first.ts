import type { Clock } from "../ports/clock.ts";

/** A scan whose keys come in is waited for no longer than this, in milliseconds: it may never be one. */
const longest = 300;

/** So long after its answer the machine is left to the screen, in milliseconds. */
const untilShown = 15;

/**
 * Whether a scan is on its way: from its first keys until it stands on the screen. Everything else rests meanwhile, here and in the
 * workers beside; between two scans it goes on, so that it comes to its end however many are made.
 */
export class ScansFirst {
  readonly #clock: Pick<Clock, "now" | "sleep">;
  readonly #listeners = new Set<(isComing: boolean) => void>();
  #coming: Promise<void> | undefined;
  #end: () => void = () => {};
  #until = 0;

  constructor(clock: Pick<Clock, "now" | "sleep">) {
    this.#clock = clock;
  }

  /** Resolves once no scan is on its way; undefined when none is. */
  get coming(): Promise<void> | undefined {
    return this.#coming;
  }

  /** The keys of a scan come in. */
  comes(): void {
    this.#rest(longest);
  }

  /** Does what a scan asks for; the rest ends when it stands on the screen. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#rest(longest);
    try {
      return await work();
    } finally {
      this.#rest(untilShown);
    }
  }

  /** Hears when a scan comes, and when it is over, until the function it answers with is called. */
  watch(listener: (isComing: boolean) => void): () => void {
    this.#listeners.add(listener);
    if (this.#coming) listener(true);
    return () => this.#listeners.delete(listener);
  }

  #rest(time: number): void {
    this.#until = this.#clock.now() + time;
    const until = this.#until;
    if (!this.#coming) {
      this.#coming = new Promise((resolve) => {
        this.#end = resolve;
      });
      for (const listener of this.#listeners) listener(true);
    }
    void this.#clock.sleep(time).then(() => {
      // Said anew meanwhile: that one ends it.
      if (this.#until === until && this.#coming) this.#over();
    });
  }

  #over(): void {
    this.#coming = undefined;
    this.#end();
    for (const listener of this.#listeners) listener(false);
  }
}
