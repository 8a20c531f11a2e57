import type { FailureCode, Failures } from "../../shared/errors.ts";

/** What is said of a failure: what happened, what is safe, what to do (likeliest first). */
export interface FailureWords {
  readonly what: string;
  readonly safe?: string;
  readonly doNow?: readonly string[];
}

/** Every language owes every failure a sentence, with the right facts. */
export type FailureMessages = { readonly [C in FailureCode]: (facts: Failures[C]) => FailureWords };
