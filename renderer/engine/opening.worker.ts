import type { OpeningAsked, OpeningSaid } from "../../shared/ports/sealing.ts";
import { openSealed } from "../adapters/sealing/web-sealing.ts";

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** Opens the seals of a turn side by side; of what it was given nothing is kept. */
self.onmessage = async ({ data: { turn, seals } }: MessageEvent<OpeningAsked>) => {
  const texts = await Promise.all(seals.map(({ key, about, sealed }) => openSealed(key, about, sealed)));
  self.postMessage({ turn, texts } satisfies OpeningSaid);
};
