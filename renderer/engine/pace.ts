import type { ScansFirst } from "../../shared/usecases/scans-first.ts";
import { systemClock } from "../adapters/system-clock.ts";

/** How long a worker beside the engine works before it hears whether a scan comes, in milliseconds. */
const slice = 4;

/** Lets a worker beside the engine rest while a scan is on its way; the engine says so through a port. */
export class Pace {
  #turn = performance.now();
  #isResting = false;
  readonly #waiting: (() => void)[] = [];

  constructor(port: MessagePort) {
    port.onmessage = ({ data }: MessageEvent<boolean>) => {
      this.#isResting = data;
      // Several pieces of work may share the thread: all of them go on.
      if (!data) for (const goOn of this.#waiting.splice(0)) goOn();
    };
  }

  /** To be asked between two short turns of work. */
  readonly breathe = async (): Promise<void> => {
    if (performance.now() - this.#turn < slice) return;
    await systemClock.pause();
    while (this.#isResting)
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    this.#turn = performance.now();
  };
}

/** The engine's side: a port on which a worker hears when a scan comes, and when it is over, until it is stopped. */
export function paceOf(scans: ScansFirst): { readonly port: MessagePort; readonly stop: () => void } {
  const { port1, port2 } = new MessageChannel();
  const unwatch = scans.watch((isComing) => port1.postMessage(isComing));
  const stop = () => {
    unwatch();
    port1.close();
  };
  return { port: port2, stop };
}
