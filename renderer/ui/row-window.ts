/** Rows are fetched in steps, so that a list that moves by a row asks for nothing new. */
const step = 60;
const spare = 90;

/** The rows to fetch so that those in sight, and some around them, are there. */
export function windowAround(
  first: number,
  count: number,
): { readonly first: number; readonly count: number } {
  const from = Math.max(0, Math.floor((first - spare) / step) * step);
  const to = Math.ceil((first + count + spare) / step) * step;
  return { first: from, count: Math.min(500, to - from) };
}
