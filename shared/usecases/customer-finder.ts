import { CustomerIndex, fits } from "../domain/customers/customer-index.ts";
import { type CustomerQuery, customerQueries, type SearchText } from "../domain/customers/customer-search.ts";

/** What is found: a record with what it is found and sorted by. */
interface Findable {
  readonly search: SearchText;
  readonly sort: string;
}

/** What was indexed, and which of it is still there. */
interface Indexed<R> {
  readonly rows: readonly R[];
  readonly index: CustomerIndex;
}

/** So many records may have changed before all of them are indexed anew. */
const mostFresh = 500;

/** So many records are made findable between two turns: each is folded then for the first time. */
const textsATurn = 500;

/**
 * Finds records by what is typed: those that have it as it stands, then those with a particle written otherwise, then those
 * that sound alike; each sorted by name. A changed record is looked up beside the index of all.
 */
export class CustomerFinder<R extends Findable> {
  #base: Indexed<R> | undefined;
  #fresh: Indexed<R> | undefined;
  #isThere = new Uint8Array(0);
  #of: readonly R[] | undefined;

  /** The records of `rows`, which are sorted, that fit a text; all of them when nothing is asked. */
  find(rows: readonly R[], text: string): readonly R[] {
    const queries = customerQueries(text);
    if (queries.length === 0) return rows;
    this.#follow(rows);
    const found = this.#found(queries, false);
    // The end of a telephone number, or its middle: looked for when no number begins so.
    return found.length > 0 ? found : this.#found(queries, true);
  }

  /** Makes the index of so many records ahead, in turns. */
  *preparing(rows: readonly R[]): Generator<undefined, void> {
    if (this.#base && this.#changes(rows, this.#base) <= mostFresh) return;
    const texts: SearchText[] = [];
    for (const { search } of rows) if (texts.push(search) % textsATurn === 0) yield;
    const index = yield* CustomerIndex.making(texts);
    this.#take({ rows, index });
  }

  /** Keeps nothing of what was indexed. */
  forget(): void {
    this.#base = undefined;
    this.#fresh = undefined;
    this.#of = undefined;
  }

  #follow(rows: readonly R[]): void {
    if (this.#of === rows) return;
    if (!this.#base || this.#changes(rows, this.#base) > mostFresh) this.#take(indexed(rows));
    const base = this.#base as Indexed<R>;
    const now = new Set(rows);
    const before = new Set(base.rows);
    this.#isThere = Uint8Array.from(base.rows, (row) => (now.has(row) ? 1 : 0));
    const fresh = rows.filter((row) => !before.has(row));
    this.#fresh = fresh.length === 0 ? undefined : indexed(fresh);
    this.#of = rows;
  }

  #take(base: Indexed<R>): void {
    this.#base = base;
    this.#of = undefined;
  }

  #changes(rows: readonly R[], { rows: before }: Indexed<R>): number {
    const known = new Set(before);
    return rows.filter((row) => !known.has(row)).length;
  }

  #found(queries: readonly CustomerQuery[], isInside: boolean): readonly R[] {
    const { rows, index } = this.#base as Indexed<R>;
    const marks = index.find(queries, isInside);
    const fresh = this.#fresh;
    const others = fresh?.index.find(queries, isInside) ?? new Uint8Array(0);
    const all: R[] = [];
    for (const fit of [fits.plain, fits.apart, fits.sound]) {
      const from = all.length;
      for (let row = 0; row < marks.length; row++)
        if (marks[row] === fit && this.#isThere[row] === 1) all.push(rows[row] as R);
      if (!others.includes(fit) || !fresh) continue;
      const came = fresh.rows.filter((_, row) => others[row] === fit);
      all.push(...[...all.splice(from), ...came].sort(bySort));
    }
    return all;
  }
}

const indexed = <R extends Findable>(rows: readonly R[]): Indexed<R> => ({
  rows,
  index: CustomerIndex.of(rows.map(({ search }) => search)),
});

const bySort = (a: Findable, b: Findable) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0);
