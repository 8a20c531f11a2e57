import type { Foldable } from "../domain/stock/counted-page.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Pause } from "../domain/tables/table.ts";

/** More entries than this that are touched at once are folded in turns. */
const much = 2_000;

/**
 * Folds out what became durable. A batch that is struck or closed later touches all its entries at once: it is folded in
 * turns, so that a scan made meanwhile is answered between two of them.
 */
export class Folding {
  readonly #stock: Stock;
  readonly #folded: (lines: Uint32Array) => void;
  #going: Promise<void> | undefined;

  constructor(stock: Stock, folded: (lines: Uint32Array) => void) {
    this.#stock = stock;
    this.#folded = folded;
  }

  /** Folds pages; a stock that holds nothing first becomes `onto`. What is much is left for `goOn`. */
  fold(pages: readonly Foldable[], onto?: Stock): void {
    const stock = this.#stock;
    const isFirst = stock.entries.size === 0;
    if (onto && isFirst) stock.become(onto);
    const lines = stock.apply(pages, much);
    this.#folded(isFirst ? stock.lines.all() : lines);
  }

  /** Folds what was left, resting between two turns where `step` does; resolves once nothing is left. */
  goOn(step: Pause): Promise<void> {
    if (this.#stock.left === 0) return Promise.resolve();
    this.#going ??= this.#turns(step).finally(() => {
      this.#going = undefined;
    });
    return this.#going;
  }

  async #turns(step: Pause): Promise<void> {
    const stock = this.#stock;
    let done = 0;
    try {
      for (let left = stock.left; left > 0; left = stock.left) {
        await step(done, done + left);
        this.#folded(stock.goOn());
        done += Math.max(0, left - stock.left);
      }
    } finally {
      // Whatever went wrong, the stock is what the ledger says.
      while (stock.left > 0) this.#folded(stock.goOn());
    }
  }
}
