import type { Share, ShareDigesting, ShareDigests } from "../../shared/ports/share-digesting.ts";
import { ScansFirst } from "../../shared/usecases/scans-first.ts";
import { systemClock } from "../adapters/system-clock.ts";
import DigestsWorker from "./digests.worker.ts?worker";
import { paceOf } from "./pace.ts";
import { sendPage } from "./send-page.ts";

/**
 * Digests taken in workers, each started for one stage: they cost as much as half of writing it, and starting one costs as
 * much as several pages.
 */
export function digestsInWorkers(scans = new ScansFirst(systemClock)): ShareDigests {
  let next: ShareDigesting | undefined;
  return {
    expect: () => {
      next ??= inWorker(scans);
    },
    begin: () => {
      const begun = next ?? inWorker(scans);
      next = undefined;
      return begun;
    },
  };
}

function inWorker(scans: ScansFirst): ShareDigesting {
  const worker = new DigestsWorker();
  const { port, stop } = paceOf(scans);
  worker.postMessage(port, [port]);
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
    end: () => {
      worker.terminate();
      stop();
    },
  };
}
