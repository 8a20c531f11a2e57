/** A snapshot on a stick, as far as thinning asks: when it was made, and whether it was proven. */
export interface Generation {
  readonly name: string;
  /** When it was made, where the machine stood, in the form its name has: `2026-11-22 10.41.07`. */
  readonly time: string;
  readonly isProven: boolean;
}

/** So many proven ones stay, whatever their age. */
const fewest = 3;

/** Of so many days before the newest one that have a snapshot the newest stays. */
const daily = 31;

/**
 * The snapshots that may go: of the newest day none, of each of the 31 days before it that have one the newest, then of each
 * week the newest; never one that is not proven (somebody has to look at it), and never so many that fewer than three proven
 * ones stay. Days without a snapshot do not count, so that no clock, set back or on, makes one old. While an alarm stands
 * nothing may go.
 */
export function mayGo(generations: readonly Generation[], hasAlarm: boolean): readonly Generation[] {
  if (hasAlarm) return [];
  const newestFirst = generations
    .filter(({ isProven }) => isProven)
    .sort((a, b) => (a.time < b.time ? 1 : -1));
  const days = new Set<number>();
  const seen = new Set<string>();
  return newestFirst.filter((one, place) => {
    const day = dayOf(one.time);
    days.add(day);
    const span = days.size === 1 ? one.name : days.size <= 1 + daily ? `day ${day}` : `week ${weekOf(day)}`;
    const isFirst = !seen.has(span);
    seen.add(span);
    return !isFirst && place >= fewest;
  });
}

/** Days since 1970. */
const dayOf = (time: string) => Math.floor(Date.parse(`${time.slice(0, 10)}T00:00:00Z`) / 86_400_000);

/** Weeks that begin on Monday; the first day of 1970 was a Thursday. */
const weekOf = (day: number) => Math.floor((day + 3) / 7);
