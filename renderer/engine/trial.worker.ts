import type { Share, ShareDigests } from "../../shared/ports/share-digesting.ts";
import { digestsHere } from "../../shared/usecases/share-digests.ts";
import type { Task } from "../../shared/usecases/tasks.ts";
import { zipArchiveInTurns } from "../adapters/archive/zip-archive.ts";
import { closingOf } from "../adapters/sealing/closing.ts";
import { ageKeyFiles } from "../adapters/sealing/key-files.ts";
import { passphraseFiles } from "../adapters/sealing/passphrase-files.ts";
import { systemClock } from "../adapters/system-clock.ts";
import { Pace } from "./pace.ts";
import { sendPage } from "./send-page.ts";
import { type TrialAsked, type TrialSaid, trialHere } from "./trial-here.ts";

/** How often it is said how far a trial is, in milliseconds. */
const often = 50;

/** Digests by the worker at the other end; once more, where they have to be taken again, here. */
function digestsOver(port: MessagePort): ShareDigests {
  let isTaken = false;
  return {
    expect: () => {},
    begin: () => {
      if (isTaken) return digestsHere(systemClock);
      isTaken = true;
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

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** Restores one snapshot and answers; whoever asked ends it. */
self.onmessage = async ({ data }: MessageEvent<TrialAsked>) => {
  const pace = new Pace(data.pace);
  let told = 0;
  const task: Task = {
    step: async (done, of) => {
      await pace.breathe();
      if (Date.now() - told < often) return;
      told = Date.now();
      self.postMessage({ done, of } satisfies TrialSaid);
    },
    commit: () => {},
  };
  const trial = trialHere({
    clock: systemClock,
    shareDigests: digestsOver(data.digests),
    closing: closingOf(zipArchiveInTurns(pace.breathe), ageKeyFiles(passphraseFiles())),
  });
  self.postMessage({ proven: await trial(data.file, data.secret, task, data.isTold) } satisfies TrialSaid);
};
