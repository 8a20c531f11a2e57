import type { CustomerId } from "../domain/ledger/identity.ts";
import { type BookRow, byName } from "./book-row.ts";

/** The rows of customers, sorted by name; a few that changed are put in their places, not all of them sorted anew. */
export class SortedRows {
  #sorted: readonly BookRow[] = [];
  /** Customers whose row is another one than in the sorted list. */
  #unsorted = new Set<CustomerId>();

  /** A customer's row came, changed or went. */
  touch(id: CustomerId): void {
    this.#unsorted.add(id);
  }

  /** The list; while `coming` more are on their way those that came last wait until they are worth sorting. */
  list(rows: ReadonlyMap<CustomerId, BookRow>, coming: number): readonly BookRow[] {
    if (this.#unsorted.size <= Math.min(this.#sorted.length >> 1, coming)) return this.#sorted;
    const stay = this.#sorted.filter(({ id }) => !this.#unsorted.has(id));
    const came = [...this.#unsorted].flatMap((id) => rows.get(id) ?? []).sort(byName);
    // Two runs in order: joining them takes a fraction of what sorting all of them would.
    this.#sorted = [...stay, ...came].sort(byName);
    this.#unsorted = new Set();
    return this.#sorted;
  }

  clear(): void {
    this.#sorted = [];
    this.#unsorted = new Set();
  }
}
