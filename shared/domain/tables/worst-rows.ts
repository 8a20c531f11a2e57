import type { Oddity, ShownRow } from "./shown-row.ts";

const mostShown = 20;
/** So many sorts of rows are told apart. */
const mostSorts = 100;

/** The worst rows of a table: of each oddity some, and of those not the same one over and over. */
export class WorstRows {
  readonly #met = new Map<Oddity, { count: number; readonly sorts: Map<string, ShownRow[]> }>();

  /** Counts an odd row; it is only made to be shown where there is room for it. `sort` is alike for rows that are odd alike. */
  add(odd: Oddity, sort: string, shown: () => ShownRow): void {
    const met = this.#met.get(odd) ?? { count: 0, sorts: new Map<string, ShownRow[]>() };
    if (met.count++ === 0) this.#met.set(odd, met);
    const own = met.sorts.get(sort);
    if (own) {
      if (own.length < mostShown) own.push(shown());
    } else if (met.sorts.size < mostSorts) met.sorts.set(sort, [shown()]);
  }

  countOf(odd: Oddity): number {
    return this.#met.get(odd)?.count ?? 0;
  }

  /** The rows of an oddity: those with the most marked cells first, one of each sort before the second of any. */
  of(odd: Oddity): readonly ShownRow[] {
    const sorts = [...(this.#met.get(odd)?.sorts.values() ?? [])].sort((a, b) => marksOf(b) - marksOf(a));
    const rounds = Array.from({ length: mostShown }, (_, at) => sorts.flatMap((rows) => rows[at] ?? []));
    return rounds.flat().slice(0, mostShown);
  }
}

const marksOf = ([first]: readonly ShownRow[]): number => first?.marks?.length ?? 0;
