import { isWarning, type SoundName } from "./sound-plan.ts";

/** A sound that sounds or waits to, in seconds of one clock. */
export interface Sounding {
  readonly name: SoundName;
  readonly start: number;
  readonly until: number;
}

/** What is to happen with a new sound: when it starts, and which of the others it cuts. */
export interface Turn {
  readonly start: number;
  readonly cuts: readonly Sounding[];
}

/** Seconds between a warning and what follows it. */
const pause = 0.05;

/**
 * Finds the turn of a new sound: a good one may be cut, a warning is heard to its end. Undefined when the same sound is
 * waiting already: it says all there is to say, however fast the scans come.
 */
export function turnOf(sounding: readonly Sounding[], name: SoundName, now: number): Turn | undefined {
  const live = sounding.filter(({ until }) => until > now);
  if (live.some((other) => other.name === name && other.start > now)) return undefined;
  const warned = Math.max(
    0,
    ...live.filter((other) => isWarning(other.name)).map(({ until }) => until + pause),
  );
  return { start: Math.max(now, warned), cuts: live.filter((other) => !isWarning(other.name)) };
}
