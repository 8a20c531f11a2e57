import type { Share, ShareDigesting, ShareDigests } from "../../shared/ports/share-digesting.ts";
import DigestsWorker from "./digests.worker.ts?worker";
import { sendPage } from "./send-page.ts";

/**
 * Digests taken in workers, each started for one stage: they cost as much as half of writing it, and starting one costs as
 * much as several pages.
 */
export function digestsInWorkers(): ShareDigests {
  let next: ShareDigesting | undefined;
  return {
    expect: () => {
      next ??= inWorker();
    },
    begin: () => {
      const begun = next ?? inWorker();
      next = undefined;
      return begun;
    },
  };
}

function inWorker(): ShareDigesting {
  const worker = new DigestsWorker();
  const shares = new Promise<readonly Share[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<readonly Share[]>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  shares.catch(() => {}); // Heard by who asks for the shares.
  return {
    add: (page) => sendPage(worker, page),
    shares: () => {
      worker.postMessage(null);
      return shares;
    },
    end: () => worker.terminate(),
  };
}
