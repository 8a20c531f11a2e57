import { MessageChannel } from "node:worker_threads";
import { expect, test } from "vitest";
import { systemClock } from "../../renderer/adapters/system-clock.ts";
import { type DigestsAsked, takingDigests } from "../../renderer/engine/digests-asked.ts";
import { digestsOver } from "../../renderer/engine/digests-over.ts";
import { encodePage } from "../../shared/domain/ledger/page.ts";
import { KnownBlocks } from "../../shared/usecases/known-blocks.ts";
import { digestsHere, pageIn, ShareDigests } from "../../shared/usecases/share-digests.ts";
import { entry } from "../makers/entries.ts";

const page = encodePage(Array.from({ length: 30 }, (_, at) => entry("started", 1, at + 1)));

/** What is remembered of that page went bad in memory after it was believed. */
async function spoilt(): Promise<KnownBlocks> {
  const known = new KnownBlocks();
  const bad = { ...systemClock, digest: async () => "0".repeat(64) };
  for (let time = 0; time < 2; time++) {
    const digests = new ShareDigests(bad, known);
    digests.hold(known.held(await systemClock.digest(page), () => pageIn(page)));
    await digests.shares();
  }
  return known;
}

/** The shares of that page, asked of who remembers so much, as a worker is asked. */
async function asked(known: KnownBlocks, isAnew: boolean) {
  const { port1, port2 } = new MessageChannel();
  const far = port2 as unknown as MessagePort;
  const take = takingDigests(
    async () => {},
    known,
    (shares) => far.postMessage(shares),
  );
  far.onmessage = ({ data }: MessageEvent<DigestsAsked>) => void take(data);
  const digesting = digestsOver(port1 as unknown as MessagePort, isAnew).begin();
  try {
    digesting.add(page);
    return await digesting.shares();
  } finally {
    digesting.end();
  }
}

test("a check that a person asks for works every digest out anew, whatever is remembered", async () => {
  const anew = digestsHere(systemClock);
  anew.add(page);
  const shares = await anew.shares();
  const known = await spoilt();
  expect(await asked(known, false)).not.toEqual(shares);
  expect(await asked(known, true)).toEqual(shares);
  expect(await asked(known, false)).not.toEqual(shares);
});
