/** So long before it locks a person is warned, in milliseconds. */
const warned = 30_000;

/** What time it is for the lock: so many whole seconds before it closes, where that is soon; 0 when it has to close. */
export function lockTime(now: number, lastAct: number, minutes: number): number | undefined {
  const left = lastAct + minutes * 60_000 - now;
  if (left <= 0) return 0;
  return left <= warned ? Math.ceil(left / 1000) : undefined;
}
