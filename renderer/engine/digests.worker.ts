import { digestsHere } from "../../shared/usecases/share-digests.ts";
import { systemClock } from "../adapters/system-clock.ts";

const digests = digestsHere(systemClock);

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** Takes pages in; a message without one asks for the shares. */
self.onmessage = async ({ data }: MessageEvent<Uint8Array | null>) => {
  if (data) digests.add(data);
  else self.postMessage(await digests.shares());
};
