/** Before so many milliseconds, and such a part of it, nobody knows how long a step takes. */
const enough = 2_000;
const leastShare = 0.05;

/** The whole seconds a step still takes, by how far it came in the milliseconds that passed; 0 while nobody knows. */
export function secondsLeft(
  passed: number,
  { done, of }: { readonly done: number; readonly of: number },
): number {
  const share = of > 0 ? done / of : 0;
  if (share <= leastShare || share >= 1 || passed <= enough) return 0;
  return Math.ceil((passed / share - passed) / 1000);
}
