import { useState } from "react";
import type { Result } from "../../../shared/base/result.ts";
import type { Failure } from "../../../shared/errors.ts";

/** One question to the engine at a time: whether it is being answered, and why it was not. */
export function useCall(): {
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  /** Asks, and does what follows once it is done. */
  readonly ask: (question: () => Promise<Result<unknown, Failure>>, then: () => void) => void;
} {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const ask = async (question: () => Promise<Result<unknown, Failure>>, then: () => void) => {
    setBusy(true);
    setFailure(undefined);
    const answer = await question().finally(() => setBusy(false));
    if (answer.ok) then();
    else setFailure(answer.failure);
  };
  return { isBusy, failure, ask: (question, then) => void (isBusy ? undefined : ask(question, then)) };
}
