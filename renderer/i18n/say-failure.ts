import type { Failure } from "../../shared/errors.ts";
import type { FailureMessages, FailureWords } from "./failure-messages.ts";

/** The words of a failure in a language. */
export function sayFailure(failures: FailureMessages, { code, facts }: Failure): FailureWords {
  const say = failures[code] as (facts: unknown) => FailureWords;
  return say(facts);
}
