import { useState } from "react";
import type { Result } from "../../shared/base/result.ts";
import type { Failure } from "../../shared/errors.ts";

/** Something a person has written down, and what stood in the way of the last attempt. */
export interface Writing {
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  /** Answers whether it was written; a failure is kept to be shown in place. */
  readonly write: (writing: Promise<Result<unknown, Failure>>) => Promise<boolean>;
}

/** Watches one writing at a time; the next attempt takes the failure of the one before away. */
export function useWritten(): Writing {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  return {
    isBusy,
    failure,
    write: async (writing) => {
      setBusy(true);
      try {
        const written = await writing;
        setFailure(written.ok ? undefined : written.failure);
        return written.ok;
      } finally {
        setBusy(false);
      }
    },
  };
}
