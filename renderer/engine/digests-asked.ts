import type { KnownBlocks } from "../../shared/usecases/known-blocks.ts";
import { pageIn, ShareDigests } from "../../shared/usecases/share-digests.ts";
import { systemClock } from "../adapters/system-clock.ts";

/** A page, or the question for the shares; before both may come that nothing is believed from before. */
export type DigestsAsked = Uint8Array | null | "anew";

/**
 * Takes pages in, one after another, resting between two while a scan comes; tells their shares when it is asked. What `known`
 * holds is used, and added to, unless all is to be worked out anew.
 */
export function takingDigests(
  breathe: () => Promise<void>,
  known: KnownBlocks,
  tell: (shares: Awaited<ReturnType<ShareDigests["shares"]>>) => void,
): (asked: DigestsAsked) => Promise<void> {
  const digests = new ShareDigests(systemClock, known);
  let isAnew = false;
  let done: Promise<void> = Promise.resolve();
  const act = async (asked: DigestsAsked) => {
    await breathe();
    if (asked === "anew") isAnew = true;
    else if (asked === null) tell(await digests.shares());
    else if (isAnew) digests.add(pageIn(asked));
    else digests.hold(known.held(await systemClock.digest(asked), () => pageIn(asked)));
  };
  return (asked) => {
    done = done.then(() => act(asked));
    return done;
  };
}
