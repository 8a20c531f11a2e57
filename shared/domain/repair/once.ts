/** A verdict on each different cell is found once. */
export function once<T>(judge: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    const held = known.get(cell);
    if (held !== undefined || known.has(cell)) return held as T;
    const verdict = judge(cell);
    known.set(cell, verdict);
    return verdict;
  };
}
