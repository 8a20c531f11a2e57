import { type Comparable, likenessOf } from "./doubles.ts";
import type { Likeness } from "./likeness.ts";

/** From so many of one key on, a record is compared with so many of those that sound nearest, before and after it. */
const crowd = 100;
const neighbours = 30;

interface Member<T> {
  readonly of: T;
  readonly comparable: Comparable;
  /** What a crowd is sorted by. */
  readonly order: string;
}

/** Records by what those of one person have in common, so that a record is compared with few of very many. */
export class LikenessIndex<T> {
  readonly #groups = new Map<string, Member<T>[]>();

  add(of: T, comparable: Comparable): void {
    const { name, firstName, birthDate } = comparable.traits;
    const order = `${name.sounds[0] ?? ""} ${firstName.sounds[0] ?? ""} ${birthDate}`;
    const member = { of, comparable, order };
    for (const key of comparable.keys) {
      const group = this.#groups.get(key);
      if (!group) this.#groups.set(key, [member]);
      else if (group.length < crowd) group.push(member);
      else {
        if (group.length === crowd) group.sort((a, b) => (a.order < b.order ? -1 : 1));
        group.splice(placeOf(group, order), 0, member);
      }
    }
  }

  /** Everybody a record may be of, and why; several records of one `T` are one. */
  alike(own: Comparable): ReadonlyMap<T, Likeness> {
    const keys = new Set(own.keys);
    const seen = new Set<Member<T>>();
    const found = new Map<T, Likeness>();
    const { name, firstName, birthDate } = own.traits;
    const order = `${name.sounds[0] ?? ""} ${firstName.sounds[0] ?? ""} ${birthDate}`;
    for (const key of keys)
      for (const member of near(this.#groups.get(key) ?? [], order)) {
        if (seen.has(member)) continue;
        seen.add(member);
        const why = found.get(member.of) === "number" ? undefined : likenessOf(own, keys, member.comparable);
        if (why) found.set(member.of, why);
      }
    return found;
  }
}

/** All of a group, or of a crowd those next to an order. */
function near<T>(group: readonly Member<T>[], order: string): readonly Member<T>[] {
  if (group.length <= crowd) return group;
  const at = placeOf(group, order);
  return group.slice(Math.max(0, at - neighbours), at + neighbours);
}

/** Where a text stands in a sorted group. */
function placeOf(group: readonly { readonly order: string }[], order: string): number {
  let [low, high] = [0, group.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((group[middle]?.order ?? "") < order) low = middle + 1;
    else high = middle;
  }
  return low;
}
