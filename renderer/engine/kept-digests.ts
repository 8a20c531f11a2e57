import type { ScansFirst } from "../../shared/usecases/scans-first.ts";
import DigestsWorker from "./digests.worker.ts?worker";
import { paceOf } from "./pace.ts";

/** The digests of snapshots, in one worker that stays, since its code is compiled then: each census has a port of its own. */
export class KeptDigests {
  readonly #scans: ScansFirst;
  readonly #onBug: (message: string) => void;
  readonly #failed = new Set<(error: Error) => void>();
  #worker: Worker | undefined;

  constructor(scans: ScansFirst, onBug: (message: string) => void) {
    this.#scans = scans;
    this.#onBug = onBug;
  }

  /** A port to what takes the digests of one census; `failed` hears when it cannot, until it is let go. */
  port(failed: (error: Error) => void): { readonly port: MessagePort; readonly letGo: () => void } {
    const { port1, port2 } = new MessageChannel();
    this.#worker ??= this.#started();
    this.#worker.postMessage(port1, [port1]);
    this.#failed.add(failed);
    return { port: port2, letGo: () => this.#failed.delete(failed) };
  }

  #started(): Worker {
    const worker = new DigestsWorker();
    const { port, stop } = paceOf(this.#scans);
    worker.postMessage(port, [port]);
    worker.onerror = ({ message }) => {
      worker.terminate();
      stop();
      this.#worker = undefined;
      for (const failed of this.#failed) failed(new Error(message));
      this.#failed.clear();
      this.#onBug(message);
    };
    return worker;
  }
}
