import { decodePage, type Page, valueAt } from "../domain/ledger/page.ts";
import type { Stock } from "../domain/stock/stock.ts";
import type { Clock } from "../ports/clock.ts";
import type { StoredPage } from "../ports/ledger-store.ts";

/** How many entries are taken in before the rest of the program has its turn. */
const turnSize = 100_000;

/**
 * Folds stored pages: each is taken in as it is read, those of a batch once the entry that closes it was met, and all
 * lines are worked out at the end, each once.
 */
export class StoredFold {
  readonly #stock: Stock;
  readonly #clock: Clock;
  readonly #told: (done: number, of: number) => void;
  readonly #staged: StoredPage[] = [];
  readonly #closed = new Set<string>();
  /** Whole pages that say nothing this program can read; nothing of them is taken in. */
  readonly unread: StoredPage[] = [];
  #waiting = 0;
  #done = 0;
  #expected = 0;

  constructor(stock: Stock, clock: Clock, told: (done: number, of: number) => void) {
    this.#stock = stock;
    this.#clock = clock;
    this.#told = told;
  }

  /** Takes undamaged pages in, in any order. */
  async add(pages: readonly StoredPage[]): Promise<void> {
    for (const { from, to } of pages) this.#expected += to - from + 1;
    this.#stock.expect(this.#expected);
    for (const page of pages) {
      if (page.stage === "-") await this.#fold(page);
      else this.#staged.push(page);
    }
  }

  /** Takes in the batches that were closed; answers with the stages that nothing closed. */
  async close(): Promise<ReadonlySet<string>> {
    // The stock may have held entries before these pages.
    for (const fact of this.#stock.entries.facts.values())
      if (fact.kind === "batchClosed" || fact.kind === "adopted") this.#closed.add(fact.batch);
    const open = new Set<string>();
    for (const page of this.#staged) {
      if (this.#closed.has(page.stage)) await this.#fold(page);
      else open.add(page.stage);
    }
    return open;
  }

  /** The same, and then works out every line. */
  async finish(): Promise<ReadonlySet<string>> {
    const open = await this.close();
    this.#stock.apply();
    await this.#tell();
    return open;
  }

  async #fold(page: StoredPage): Promise<void> {
    const decoded = decodePage(page.bytes);
    if (!decoded) {
      this.unread.push(page);
      return;
    }
    for (const stage of closedBy(decoded)) this.#closed.add(stage);
    this.#stock.hold(decoded);
    this.#waiting += page.to - page.from + 1;
    if (this.#waiting >= turnSize) await this.#tell();
  }

  async #tell(): Promise<void> {
    this.#done += this.#waiting;
    this.#waiting = 0;
    this.#told(this.#done, this.#expected);
    await this.#clock.pause();
  }
}

/** The stages a page's entries put into effect. */
export function closedBy(page: Page): string[] {
  const closing = page.runs.filter((run) => run.kind === "batchClosed" || run.kind === "adopted");
  return closing.flatMap((run) =>
    Array.from({ length: run.count }, (_, index) => String(valueAt(run, "batch", index))),
  );
}
