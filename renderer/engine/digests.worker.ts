import type { Share, ShareDigesting } from "../../shared/ports/share-digesting.ts";
import { digestsHere } from "../../shared/usecases/share-digests.ts";
import { systemClock } from "../adapters/system-clock.ts";

const digests = digestsHere(systemClock);

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** Takes pages in; a message without one asks for the shares. Of each port that comes the pages are digested by themselves. */
self.onmessage = ({ data }: MessageEvent<Uint8Array | MessagePort | null>) => {
  if (data instanceof MessagePort) {
    const own = digestsHere(systemClock);
    data.onmessage = ({ data: asked }: MessageEvent<Uint8Array | null>) =>
      hear(own, asked, (shares) => data.postMessage(shares));
  } else void hear(digests, data, (shares) => self.postMessage(shares));
};

async function hear(
  to: ShareDigesting,
  page: Uint8Array | null,
  answer: (shares: readonly Share[]) => void,
): Promise<void> {
  if (page) to.add(page);
  else answer(await to.shares());
}
