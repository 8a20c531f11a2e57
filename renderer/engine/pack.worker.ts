import { buffersIn } from "../../shared/base/buffers-in.ts";
import type { LinesThen } from "../../shared/domain/snapshot/lines-then.ts";
import { KnownFolds } from "../../shared/usecases/known-folds.ts";
import { packHere, type SnapshotMoment } from "../../shared/usecases/pack-moment.ts";
import { type LinesTold, ToldLines } from "../../shared/usecases/told-lines.ts";
import { zipArchiveInTurns } from "../adapters/archive/zip-archive.ts";
import { Database, openDatabase } from "../adapters/dexie/database.ts";
import { dexieLedgerStore, shortTurns } from "../adapters/dexie/ledger-store.ts";
import { closingOf } from "../adapters/sealing/closing.ts";
import { ageKeyFiles } from "../adapters/sealing/key-files.ts";
import { passphraseFiles } from "../adapters/sealing/passphrase-files.ts";
import { systemClock } from "../adapters/system-clock.ts";
import type { BegunBeside, SaidBeside } from "./beside.ts";
import { digestsOver } from "./digests-over.ts";
import { Pace } from "./pace.ts";
import { taskBeside } from "./task-beside.ts";

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** A moment, then its lines some at a time, and null after the last: packs it, and answers; whoever asked ends it. */
self.onmessage = ({ data }: MessageEvent<Begun>) => void packed(data);

/** What the parts of the snapshot before were folded to. */
const known = new KnownFolds(systemClock);

type Begun = BegunBeside<{ readonly moment: SnapshotMoment }>;

async function packed({ moment, digests, pace: port }: Begun): Promise<void> {
  const lines = linesHeard();
  const pace = new Pace(port);
  const database = new Database();
  // One that cannot be opened holds no pages: what comes of it is not proven, and said so.
  await openDatabase(database);
  const needs = {
    store: dexieLedgerStore(database, undefined, shortTurns),
    clock: systemClock,
    shareDigests: digestsOver(digests),
    closing: closingOf(zipArchiveInTurns(pace.breathe), ageKeyFiles(passphraseFiles(), pace.breathe)),
  };
  const pack = packHere(needs, known);
  const made = await pack(moment, lines, taskBeside(pace));
  database.close();
  self.postMessage({ made } satisfies SaidBeside<typeof made>, { transfer: buffersIn(made) });
}

/** The lines that are told from now on; after the last a moment may come again. */
function linesHeard(): Promise<LinesThen> {
  const begin = self.onmessage;
  const told = new ToldLines();
  return new Promise((resolve) => {
    self.onmessage = ({ data }: MessageEvent<LinesTold | null>) => {
      if (data) return told.add(data);
      self.onmessage = begin;
      resolve(told.lines);
    };
  });
}
