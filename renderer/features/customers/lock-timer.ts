/** So long before it locks a person is warned, in milliseconds. */
const warned = 30_000;

/** A moment, by the clock of the PC and by one that nobody can set back: the first goes on while the PC sleeps. */
export interface Moment {
  readonly clock: number;
  readonly running: number;
}

/** What time it is for the lock: so many whole seconds before it closes, where that is soon; 0 when it has to close. */
export function lockTime(now: Moment, lastAct: Moment, minutes: number): number | undefined {
  const passed = Math.max(now.clock - lastAct.clock, now.running - lastAct.running);
  const left = minutes * 60_000 - passed;
  if (left <= 0) return 0;
  return left <= warned ? Math.ceil(left / 1000) : undefined;
}
