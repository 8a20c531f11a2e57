import { zipArchiveInTurns } from "../adapters/archive/zip-archive.ts";
import { closingOf } from "../adapters/sealing/closing.ts";
import { ageKeyFiles } from "../adapters/sealing/key-files.ts";
import { passphraseFiles } from "../adapters/sealing/passphrase-files.ts";
import { webSealing } from "../adapters/sealing/web-sealing.ts";
import { systemClock } from "../adapters/system-clock.ts";
import type { BegunBeside, SaidBeside } from "./beside.ts";
import { digestsOver } from "./digests-over.ts";
import { Pace } from "./pace.ts";
import { taskBeside } from "./task-beside.ts";
import { type TrialAsked, trialHere } from "./trial-here.ts";

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** Restores one snapshot and answers; whoever asked ends it. */
self.onmessage = async ({ data }: MessageEvent<BegunBeside<TrialAsked>>) => {
  const pace = new Pace(data.pace);
  const trial = trialHere({
    sealing: webSealing(passphraseFiles()),
    clock: systemClock,
    // A person who asks for what it holds asks for a check: nothing is believed from before.
    shareDigests: digestsOver(data.digests, data.isTold),
    closing: closingOf(zipArchiveInTurns(pace.breathe), ageKeyFiles(passphraseFiles(), pace.breathe)),
  });
  const made = await trial(data.file, data.secret, taskBeside(pace), data.isTold);
  self.postMessage({ made } satisfies SaidBeside<typeof made>);
};
