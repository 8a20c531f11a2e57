import type { Trial } from "../../shared/usecases/prove-snapshot.ts";
import { Beside, type Room } from "./beside.ts";
import TrialWorker from "./trial.worker.ts?worker";
import type { TrialAsked } from "./trial-here.ts";

/**
 * Restores for trial in a worker of its own: a second ledger is folded meanwhile, and nobody at the counter notices. Of the
 * ledger nothing stays there.
 */
export function trialInWorker(room: Room): Trial {
  const beside = new Beside<Awaited<ReturnType<Trial>>>(
    room,
    () => new TrialWorker(),
    (proven) => proven.ok,
  );
  // One that was just written nobody asks for again; a copy of many megabytes would hold the engine up.
  return (file, secret, task, isTold = false) =>
    beside.act({ file, secret, isTold } satisfies TrialAsked, task, {
      gone: isTold ? [] : [file.bytes.buffer as ArrayBuffer],
    });
}
