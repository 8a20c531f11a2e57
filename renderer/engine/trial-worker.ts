import type { Trial } from "../../shared/usecases/prove-snapshot.ts";
import DigestsWorker from "./digests.worker.ts?worker";
import TrialWorker from "./trial.worker.ts?worker";
import type { TrialAsked, TrialSaid } from "./trial-here.ts";

/**
 * Restores for trial in a worker of its own: a second ledger is folded meanwhile, and nobody at the counter notices. The
 * worker for its digests is started here too: one that a worker of a worker starts can take the whole window down when
 * both are ended (Chromium 114).
 */
export const trialInWorker =
  (onBug: (message: string) => void): Trial =>
  (file, secret, task) =>
    new Promise((resolve, reject) => {
      const worker = new TrialWorker();
      const digests = new DigestsWorker();
      const { port1, port2 } = new MessageChannel();
      const end = () => {
        worker.terminate();
        digests.terminate();
      };
      worker.onmessage = ({ data }: MessageEvent<TrialSaid>) => {
        if ("proven" in data) {
          end();
          resolve(data.proven);
        } else
          task.step(data.done, data.of).catch((stopped: unknown) => {
            end();
            reject(stopped);
          });
      };
      worker.onerror = digests.onerror = ({ message }) => {
        end();
        reject(new Error(message));
        onBug(message);
      };
      digests.postMessage(port1, [port1]);
      worker.postMessage({ file, secret, digests: port2 } satisfies TrialAsked, [port2]);
    });
