import type { Course, StepResult } from "./course.ts";

/** What the practice came to, plainly. */
export interface Figures {
  /** Packs of the round that was timed; 0 when it was passed over. */
  readonly packs: number;
  /** How long the round took, in milliseconds. */
  readonly took: number;
  readonly packsPerMinute: number;
  /** Of the whole practice, put right or not. */
  readonly slips: number;
  readonly skipped: number;
}

/** The figures of what is done so far. */
export function figuresOf({ done }: Course): Figures {
  const timed = done.find(({ step, isSkipped }) => step.name === "round" && !isSkipped);
  const packs = timed?.step.asks.reduce((sum, ask) => sum + ask.packs, 0) ?? 0;
  const took = timed?.took ?? 0;
  return {
    packs,
    took,
    packsPerMinute: took > 0 ? Math.round(packs / (took / 60_000)) : 0,
    slips: sumOf(done, ({ slips }) => slips),
    skipped: sumOf(done, ({ isSkipped }) => (isSkipped ? 1 : 0)),
  };
}

const sumOf = (results: readonly StepResult[], part: (result: StepResult) => number) =>
  results.reduce((sum, result) => sum + part(result), 0);
