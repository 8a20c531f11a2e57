import type { Trial } from "../../shared/usecases/prove-snapshot.ts";
import type { ScansFirst } from "../../shared/usecases/scans-first.ts";
import type { KeptDigests } from "./kept-digests.ts";
import { paceOf } from "./pace.ts";
import TrialWorker from "./trial.worker.ts?worker";
import type { TrialAsked, TrialSaid } from "./trial-here.ts";

/**
 * Restores for trial in a worker of its own: a second ledger is folded meanwhile, and nobody at the counter notices. What
 * takes its digests is started by the engine too: a worker that a worker of a worker starts can take the whole window down
 * when both are ended (Chromium 114). After a good trial it stays for the next, whose code is compiled then; of the ledger
 * nothing stays.
 */
export function trialInWorker(
  digests: KeptDigests,
  scans: ScansFirst,
  onBug: (message: string) => void,
): Trial {
  let idle: Worker | undefined;
  return (file, secret, task, isTold = false) =>
    new Promise((resolve, reject) => {
      const worker = idle ?? new TrialWorker();
      idle = undefined;
      const pace = paceOf(scans);
      const ended = () => {
        letGo();
        pace.stop();
      };
      const end = () => {
        if (idle === worker) idle = undefined;
        ended();
        worker.terminate();
      };
      const fail = (error: unknown) => {
        end();
        reject(error);
      };
      const { port, letGo } = digests.port(fail);
      worker.onmessage = ({ data }: MessageEvent<TrialSaid>) => {
        if ("proven" in data) {
          ended();
          if (data.proven.ok && !idle) idle = worker;
          else worker.terminate();
          resolve(data.proven);
        } else task.step(data.done, data.of).catch(fail);
      };
      worker.onerror = ({ message }) => {
        fail(new Error(message));
        onBug(message);
      };
      const asked: TrialAsked = { file, secret, digests: port, pace: pace.port, isTold };
      worker.postMessage(asked, [port, pace.port]);
    });
}
