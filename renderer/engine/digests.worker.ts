import { digestsHere } from "../../shared/usecases/share-digests.ts";
import { systemClock } from "../adapters/system-clock.ts";
import { Pace } from "./pace.ts";

/** A page, or the question for the shares. */
type Asked = Uint8Array | null;

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** First comes the port that says when a scan comes; then pages, or ports: of each port the pages are digested by themselves. */
self.onmessage = ({ data: port }: MessageEvent<MessagePort>) => {
  const pace = new Pace(port);
  const own = taking(pace, self as unknown as MessagePort);
  self.onmessage = ({ data }: MessageEvent<MessagePort | Asked>) => {
    if (data instanceof MessagePort) {
      const take = taking(pace, data);
      data.onmessage = ({ data: asked }: MessageEvent<Asked>) => take(asked);
    } else own(data);
  };
};

/** Takes pages in, one after another, resting between two while a scan comes; answers with their shares when it is asked. */
function taking({ breathe }: Pace, to: Pick<MessagePort, "postMessage">): (asked: Asked) => void {
  const digests = digestsHere(systemClock);
  let done: Promise<void> = Promise.resolve();
  return (asked) => {
    done = done.then(async () => {
      await breathe();
      if (asked) digests.add(asked);
      else to.postMessage(await digests.shares());
    });
  };
}
