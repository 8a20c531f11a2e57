import type { Stick } from "./stick.ts";

/** Whose turn it is, and how old what it holds is. */
export interface Turn {
  readonly letter: string;
  /** Milliseconds since its last proven snapshot; null when it has none. */
  readonly age: number | null;
  /** It has waited so long that a person should be told. */
  readonly isDue: boolean;
}

/** Less than a day, so that a stick changed each morning is asked for each morning. */
const dueAfter = 20 * 3_600_000;

/**
 * Of several sticks the one whose last proven snapshot is the oldest has its turn; one that has none comes first, and one
 * with an alarm never. With one stick, or none that can be used, there are no turns.
 */
export function turnOf(
  sticks: readonly Pick<Stick, "letter" | "provenAt" | "alarms">[],
  now: number,
): Turn | undefined {
  const [next] = sticks
    .filter(({ alarms }) => alarms.length === 0)
    .sort((a, b) => a.provenAt - b.provenAt || (a.letter < b.letter ? -1 : 1));
  if (sticks.length < 2 || !next) return undefined;
  const age = next.provenAt === 0 ? null : Math.max(0, now - next.provenAt);
  return { letter: next.letter, age, isDue: age === null || age >= dueAfter };
}
