import { KnownBlocks } from "../../shared/usecases/known-blocks.ts";
import { type DigestsAsked, takingDigests } from "./digests-asked.ts";
import { Pace } from "./pace.ts";

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** What the pages of the snapshots before came to: most of a ledger is in each of them. */
const known = new KnownBlocks();

/** First comes the port that says when a scan comes; then others: of each the pages are digested by themselves. */
self.onmessage = ({ data }: MessageEvent<MessagePort>) => {
  const pace = new Pace(data);
  self.onmessage = ({ data: port }: MessageEvent<MessagePort>) => {
    const take = takingDigests(pace.breathe, known, (shares) => port.postMessage(shares));
    port.onmessage = ({ data: asked }: MessageEvent<DigestsAsked>) => void take(asked);
  };
};
