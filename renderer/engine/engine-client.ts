import { connectChannel } from "../../shared/contracts/border.ts";
import type { Client } from "../../shared/contracts/contract.ts";
import { engineContract } from "../../shared/contracts/engine-contract.ts";

/** The client of an engine that was started; it says nothing before it is asked, so nothing can be missed. */
export function engineClient(
  worker: Worker,
  onBug: (message: string) => void,
): Client<typeof engineContract> {
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
