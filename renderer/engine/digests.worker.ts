import type { Share } from "../../shared/ports/share-digesting.ts";
import { digestsHere } from "../../shared/usecases/share-digests.ts";
import { systemClock } from "../adapters/system-clock.ts";

const digests = digestsHere(systemClock);

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** Takes pages in; a message without one asks for the shares. A port that comes first is where the pages come from then. */
self.onmessage = ({ data }: MessageEvent<Uint8Array | MessagePort | null>) => {
  if (data instanceof MessagePort)
    data.onmessage = ({ data: asked }: MessageEvent<Uint8Array | null>) =>
      hear(asked, (shares) => data.postMessage(shares));
  else void hear(data, (shares) => self.postMessage(shares));
};

async function hear(page: Uint8Array | null, answer: (shares: readonly Share[]) => void): Promise<void> {
  if (page) digests.add(page);
  else answer(await digests.shares());
}
