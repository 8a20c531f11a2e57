/**
 * Rows in which every value of every factor meets every value of every other at least once, chosen greedily.
 * `random` gives numbers from 0 to 1; the same numbers give the same rows.
 */
export function pairwise<F extends Readonly<Record<string, readonly unknown[]>>>(
  factors: F,
  random: () => number,
): readonly { readonly [K in keyof F]: F[K][number] }[] {
  const names = Object.keys(factors);
  const open = new Set<string>();
  const pairsOf = (row: readonly number[]): string[] =>
    row.flatMap((value, at) =>
      row.slice(at + 1).map((other, more) => `${at}:${value}/${at + 1 + more}:${other}`),
    );
  const sizes = names.map((name) => factors[name]?.length ?? 0);
  for (const [left, size] of sizes.entries())
    for (let right = left + 1; right < sizes.length; right++)
      for (let one = 0; one < size; one++)
        for (let two = 0; two < (sizes[right] ?? 0); two++) open.add(`${left}:${one}/${right}:${two}`);
  const rows: number[][] = [];
  while (open.size > 0) {
    let best: number[] = [];
    let most = -1;
    // Half of the guesses begin with a pair that is still open, so that each row brings at least one.
    const [first = ""] = open;
    const wanted = first.split("/").map((part) => part.split(":").map(Number));
    for (let guess = 0; guess < 60; guess++) {
      const row = sizes.map((size) => Math.floor(random() * size));
      for (const [at = 0, value = 0] of wanted) row[at] = value;
      const gained = pairsOf(row).filter((pair) => open.has(pair)).length;
      if (gained > most) [best, most] = [row, gained];
    }
    for (const pair of pairsOf(best)) open.delete(pair);
    rows.push(best);
  }
  return rows.map(
    (row) =>
      Object.fromEntries(names.map((name, at) => [name, factors[name]?.[row[at] ?? 0]])) as {
        readonly [K in keyof F]: F[K][number];
      },
  );
}
