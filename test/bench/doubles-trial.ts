import { comparableOf, findingPairs } from "../../shared/domain/customers/doubles.ts";
import { traitsOf } from "../../shared/domain/customers/likeness.ts";
import { population } from "../makers/second-records.ts";

/** What became of the pairs that are real, and of those that are none. */
export interface DoublesTrial {
  readonly real: number;
  readonly found: number;
  readonly falseAlarms: number;
  /** Of each thing that happened to a name: how many there are, and how many were found. */
  readonly byHow: Readonly<Record<string, { readonly real: number; readonly found: number }>>;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly milliseconds: number;
}

/** Looks for the second records in a made population, as the program does. */
export function doublesTrial(count: number, share: number, seed: number): DoublesTrial {
  const { customers, pairs } = population(count, share, seed);
  const began = performance.now();
  const finding = findingPairs(customers.map((customer) => comparableOf(traitsOf(customer))));
  let step = finding.next();
  while (!step.done) step = finding.next();
  const milliseconds = performance.now() - began;
  const keyOf = (one: number, other: number) => `${Math.min(one, other)} ${Math.max(one, other)}`;
  const seen = new Set(step.value.map(({ one, other }) => keyOf(one, other)));
  const real = new Set(pairs.map(({ first, second }) => keyOf(first, second)));
  const byHow: Record<string, { real: number; found: number }> = {};
  const missed: string[] = [];
  const told = (at: number) =>
    Object.values(customers[at] ?? {})
      .filter((said) => typeof said === "string" && said !== "")
      .join(" ");
  for (const { first, second, how } of pairs) {
    const isFound = seen.has(keyOf(first, second));
    for (const way of how) {
      const before = byHow[way] ?? { real: 0, found: 0 };
      byHow[way] = { real: before.real + 1, found: before.found + (isFound ? 1 : 0) };
    }
    if (!isFound) missed.push(`${how.join()}: ${told(first)} | ${told(second)}`);
  }
  const wrong = step.value
    .filter(({ one, other }) => !real.has(keyOf(one, other)))
    .map(({ one, other, why }) => `${why}: ${told(one)} | ${told(other)}`);
  const found = real.size - missed.length;
  return { real: real.size, found, falseAlarms: wrong.length, byHow, missed, wrong, milliseconds };
}
