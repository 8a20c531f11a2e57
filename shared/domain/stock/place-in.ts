/** Where a number stands among the first `size` of ascending ones, or -1. */
export function placeIn(ascending: Uint32Array, size: number, number: number): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low < size && ascending[low] === number ? low : -1;
}
