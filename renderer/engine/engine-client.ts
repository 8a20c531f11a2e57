import { connectChannel } from "../../shared/contracts/border.ts";
import type { Client } from "../../shared/contracts/contract.ts";
import { engineContract } from "../../shared/contracts/engine-contract.ts";
import EngineWorker from "./engine.worker.ts?worker";
import type { EngineStart } from "./engine-start.ts";

/** Starts the engine in its worker and answers with its client. `onBug` hears of what went wrong outside of a call. */
export function startEngineWorker(
  start: EngineStart,
  onBug: (message: string) => void,
): Client<typeof engineContract> {
  const worker = new EngineWorker();
  worker.onerror = (event) => onBug(event.message);
  worker.postMessage(start, start.profilePort ? [start.profilePort] : []);
  return connectChannel(
    engineContract,
    {
      send: (message, transfer) => worker.postMessage(message, (transfer ?? []) as Transferable[]),
      receive: (listener) => {
        worker.onmessage = (event: MessageEvent) => listener(event.data);
      },
    },
    onBug,
  );
}
