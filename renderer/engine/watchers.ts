/** How often views are told at most, in milliseconds: one frame of a screen. */
const frame = 16;

interface Watcher {
  readonly compute: () => unknown;
  readonly changed: (window: never) => void;
  readonly every: () => number;
  told: number;
  stale: boolean;
}

/**
 * Who watches what. A change makes every view stale; each is worked out again when its last turn is long enough ago, else
 * when that time has come, so that a burst of scans or an import costs one turn a frame and not one a scan. Never within
 * the change itself: whoever waits for an answer has it before the views are worked out.
 */
export class Watchers {
  readonly #all = new Set<Watcher>();
  readonly #now: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Watches until the function it answers with is called. `every` is the least time between two turns, or says how much it is now. */
  watch<W>(
    compute: () => W,
    changed: (window: W) => void,
    every: number | (() => number) = frame,
  ): () => void {
    const watcher: Watcher = {
      compute,
      changed: changed as (window: never) => void,
      every: typeof every === "number" ? () => every : () => Math.max(frame, every()),
      told: 0,
      stale: true,
    };
    this.#all.add(watcher);
    this.#tell(watcher);
    return () => {
      this.#all.delete(watcher);
    };
  }

  /** Something may have changed. */
  changed(): void {
    for (const watcher of this.#all) watcher.stale = true;
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#turn();
    }, 0);
  }

  #turn(): void {
    let next = Number.POSITIVE_INFINITY;
    const now = this.#now();
    for (const watcher of this.#all) {
      if (!watcher.stale) continue;
      const due = watcher.told + watcher.every() - now;
      if (due <= 0) this.#tell(watcher);
      else next = Math.min(next, due);
    }
    if (next === Number.POSITIVE_INFINITY || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#turn();
    }, next);
  }

  #tell(watcher: Watcher): void {
    watcher.stale = false;
    watcher.told = this.#now();
    watcher.changed(watcher.compute() as never);
  }
}
