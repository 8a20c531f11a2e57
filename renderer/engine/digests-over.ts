import type { Share, ShareDigests } from "../../shared/ports/share-digesting.ts";
import { digestsHere } from "../../shared/usecases/share-digests.ts";
import { systemClock } from "../adapters/system-clock.ts";
import type { DigestsAsked } from "./digests-asked.ts";
import { sendPage } from "./send-page.ts";

/**
 * Digests by the worker at the other end of a port; once more, where they have to be taken again, here. `isAnew` when nothing
 * is to be believed that it remembers.
 */
export function digestsOver(port: MessagePort, isAnew = false): ShareDigests {
  let isTaken = false;
  return {
    expect: () => {},
    begin: () => {
      if (isTaken) return digestsHere(systemClock);
      isTaken = true;
      if (isAnew) port.postMessage("anew" satisfies DigestsAsked);
      return {
        add: (page) => sendPage(port, page),
        shares: () =>
          new Promise((resolve) => {
            port.onmessage = ({ data }: MessageEvent<readonly Share[]>) => resolve(data);
            port.postMessage(null);
          }),
        end: () => port.close(),
      };
    },
  };
}
