/**
 * True when one text becomes the other with at most so many slips of a hand: a letter too many, too few, another one, or
 * two that changed places.
 */
export function isWithinSlips(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1];
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const changed = (last[at - 1] as number) + (isSame ? 0 : 1);
      const swapped = isSwapped ? (before[at - 2] as number) + 1 : changed;
      now.push(Math.min(changed, swapped, (last[at] as number) + 1, (now[at - 1] as number) + 1));
    }
    if (Math.min(...now) > most) return false;
    before = last;
    last = now;
  }
  return (last[other.length] as number) <= most;
}
