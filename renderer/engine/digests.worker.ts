import { KnownBlocks } from "../../shared/usecases/known-blocks.ts";
import { pageIn, ShareDigests } from "../../shared/usecases/share-digests.ts";
import { systemClock } from "../adapters/system-clock.ts";
import { Pace } from "./pace.ts";

/** A page, or the question for the shares. */
type Asked = Uint8Array | null;

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** What the pages of the snapshots before came to: most of a ledger is in each of them. */
const known = new KnownBlocks();

/** First comes the port that says when a scan comes; then others: of each the pages are digested by themselves. */
self.onmessage = ({ data }: MessageEvent<MessagePort>) => {
  const pace = new Pace(data);
  self.onmessage = ({ data: port }: MessageEvent<MessagePort>) => {
    const take = taking(pace, port);
    port.onmessage = ({ data: asked }: MessageEvent<Asked>) => take(asked);
  };
};

/** Takes pages in, one after another, resting between two while a scan comes; answers with their shares when it is asked. */
function taking({ breathe }: Pace, to: MessagePort): (asked: Asked) => void {
  const digests = new ShareDigests(systemClock, known);
  let done: Promise<void> = Promise.resolve();
  return (asked) => {
    done = done.then(async () => {
      await breathe();
      if (asked) digests.hold(known.held(await systemClock.digest(asked), () => pageIn(asked)));
      else to.postMessage(await digests.shares());
    });
  };
}
