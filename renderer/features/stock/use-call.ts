import { useState } from "react";
import type { Result } from "../../../shared/base/result.ts";
import type { Failure } from "../../../shared/errors.ts";

/** One question to the engine at a time: whether it is being answered, and why it was not. */
export function useCall(): {
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  /** Asks, and does what follows once it is done. */
  readonly ask: <T>(question: () => Promise<Result<T, Failure>>, then: (value: T) => void) => void;
} {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const ask = async <T>(question: () => Promise<Result<T, Failure>>, then: (value: T) => void) => {
    setBusy(true);
    setFailure(undefined);
    const answer = await question().finally(() => setBusy(false));
    if (answer.ok) then(answer.value);
    else setFailure(answer.failure);
  };
  return { isBusy, failure, ask: (question, then) => void (isBusy ? undefined : ask(question, then)) };
}
