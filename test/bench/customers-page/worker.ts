import { foldedWords } from "../../../shared/domain/catalogue/fold.ts";
import type { Customer } from "../../../shared/domain/customers/customer.ts";
import { searchTextOf, sortTextOf } from "../../../shared/domain/customers/customer-search.ts";
import { CustomerFinder } from "../../../shared/usecases/customer-finder.ts";

/** The customers that are searched, and what stands in the field at each key. */
export interface Asked {
  readonly customers: readonly Customer[];
  readonly texts: readonly string[];
}

/** Milliseconds of each key: ours, and one plain `includes` pass over the folded names; and what the index took once. */
export interface Times {
  readonly ours: readonly number[];
  readonly baseline: readonly number[];
  readonly index: number;
  /** The longest turn of making it. */
  readonly turn: number;
}

const page = self as unknown as Worker;

page.onmessage = ({ data: { customers, texts } }: MessageEvent<Asked>) => {
  const rows = customers
    .map((customer) => ({ customer, search: searchTextOf(customer), sort: sortTextOf(customer) }))
    .sort((a, b) => (a.sort < b.sort ? -1 : 1));
  const folded = rows.map(({ search: { name, firstName } }) => [...name, ...firstName].join(" "));
  const finder = new CustomerFinder<(typeof rows)[number]>();
  const turns = [...timedTurns(finder.preparing(rows))];
  const times = { ours: [] as number[], baseline: [] as number[] };
  for (const [turn, text] of texts.entries()) {
    const word = foldedWords(text).join(" ");
    const ours = () => times.ours.push(timed(() => finder.find(rows, text).length));
    const plain = () => times.baseline.push(timed(() => folded.filter((name) => name.includes(word)).length));
    // Which goes first alternates.
    for (const search of turn % 2 === 0 ? [ours, plain] : [plain, ours]) search();
  }
  const index = turns.reduce((sum, took) => sum + took, 0);
  page.postMessage({ ...times, index, turn: Math.max(...turns) } satisfies Times);
};

function timed(search: () => number): number {
  const began = performance.now();
  const found = search();
  const took = performance.now() - began;
  if (found < 0) throw new Error("Its answer is read, so that no search is left out");
  return took;
}

function* timedTurns(turns: Generator<undefined, void>): Generator<number> {
  for (;;) {
    const began = performance.now();
    const { done } = turns.next();
    yield performance.now() - began;
    if (done) return;
  }
}
