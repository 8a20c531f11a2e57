import { serveChannel } from "../../shared/contracts/border.ts";
import { engineContract } from "../../shared/contracts/engine-contract.ts";
import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import type { Failure } from "../../shared/errors.ts";
import { ScansFirst } from "../../shared/usecases/scans-first.ts";
import { browserProfile } from "../adapters/dexie/browser-profile.ts";
import { dexieCatalogueStore } from "../adapters/dexie/catalogue-store.ts";
import { Database, openDatabase } from "../adapters/dexie/database.ts";
import { dexieLedgerStore } from "../adapters/dexie/ledger-store.ts";
import { portProfile } from "../adapters/journal/port-profile.ts";
import { memoryParts } from "../adapters/memory/memory-parts.ts";
import { webSealing } from "../adapters/sealing/web-sealing.ts";
import { systemClock } from "../adapters/system-clock.ts";
import { allHandlers } from "./all-handlers.ts";
import { closingWorker } from "./closing-worker.ts";
import { type EngineHandlers, startEngine } from "./engine.ts";
import type { EngineParts } from "./engine-parts.ts";
import type { EngineStart } from "./engine-start.ts";
import { openingFrame } from "./frame-view.ts";
import { handlersInTime } from "./handlers-in-time.ts";
import { keptColumns } from "./kept-columns.ts";
import { KeptDigests } from "./kept-digests.ts";
import { openingWorker } from "./opening-worker.ts";
import { packInWorker } from "./pack-worker.ts";
import { makersInWorkers } from "./page-maker.ts";
import { passphraseWorker } from "./passphrase-worker.ts";
import { trialInWorker } from "./trial-worker.ts";
import { readWorkbook } from "./workbook-worker.ts";

const bug = (message: string) => {
  throw new Error(message);
};

// Only what is thrown reaches who started a worker: a promise that fails unheard would be a bug nobody is told of.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** The first message starts the engine; everything after it goes over the contract. */
self.onmessage = ({ data }: MessageEvent<EngineStart>) => {
  const frames = new Set<(frame: FrameWindow) => void>();
  let frame = openingFrame({ settings: { ...openingFrame({}).settings, language: data.language } });
  const show = (change: Partial<FrameWindow>) => {
    frame = { ...frame, ...change };
    for (const changed of frames) changed(frame);
  };
  const stop = (stopped: Failure) => {
    show({ phase: "stopped", stopped });
    return new Promise<never>(() => {});
  };
  // A database that opens and then cannot be read must not leave the window opening for ever.
  const ready = open(data, show, stop).catch((error) =>
    stop({ code: "database/not-opened", facts: { reason: String(error), isFull: false } }),
  );
  const handlers = handlersInTime(
    () => ready,
    (changed) => {
      frames.add(changed);
      changed(frame);
      return () => frames.delete(changed);
    },
  );
  serveChannel(engineContract, handlers, {
    send: (message, transfer) => self.postMessage(message, { transfer: (transfer ?? []) as Transferable[] }),
    receive: (listener) => {
      self.onmessage = (event: MessageEvent) => listener(event.data);
    },
  });
};

/** Answers with the handlers once everything is open; never, when it cannot be, and the frame says why. */
async function open(
  start: EngineStart,
  show: (change: Partial<FrameWindow>) => void,
  stop: (stopped: Failure) => Promise<never>,
): Promise<EngineHandlers> {
  if (start.practice) return join(start, memoryParts(), show, stop);
  // One tab, one window: two engines on one database would each believe they are alone.
  if (!(await holdLock())) return stop({ code: "database/in-use", facts: {} });
  const columns = keptColumns(start.version);
  const database = new Database();
  const refused = await openDatabase(database);
  if (refused === "newer") return stop({ code: "database/newer", facts: {} });
  const profile = start.profilePort ? portProfile(start.profilePort, bug) : browserProfile(database);
  if (refused) {
    const { level } = await profile["disk.state"]({});
    // On a disk that is full or read-only the journal still tells everything: it is shown, and nothing is written.
    const isReadable = start.profilePort !== undefined && (level === "stop" || level === "read-only");
    if (!isReadable)
      return stop({ code: "database/not-opened", facts: { ...refused, isFull: level === "stop" } });
  }
  const kept = {
    store: dexieLedgerStore(database),
    catalogues: dexieCatalogueStore(database),
    profile,
    columns,
  };
  return await join(start, kept, show, stop);
}

/** Joins what keeps the ledger to the rest of an engine. */
async function join(
  { version, language }: EngineStart,
  kept: Pick<EngineParts, "store" | "catalogues" | "profile" | "columns" | "isPractice">,
  show: (change: Partial<FrameWindow>) => void,
  stop: (stopped: Failure) => Promise<never>,
): Promise<EngineHandlers> {
  const scans = new ScansFirst(systemClock);
  const sealing = webSealing(passphraseWorker(bug));
  const room = { digests: new KeptDigests(scans, bug), scans, onBug: bug };
  const parts = {
    ...kept,
    sealing,
    seals: openingWorker(sealing, bug),
    ...makersInWorkers(scans),
    closing: closingWorker(bug),
    trial: trialInWorker(room),
    // It reads the database, and what is practised is not there.
    ...(kept.isPractice ? {} : { pack: packInWorker(room) }),
    readWorkbook,
    scans,
    clock: systemClock,
    version,
    language,
  };
  const engine = await startEngine(parts, (step, done, of) => show({ opening: { step, done, of } }));
  return engine.ok ? allHandlers(engine.value) : stop(engine.failure);
}

/** True when no other engine holds the lock of this origin; it is kept until this worker ends. */
function holdLock(): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request("reshelf-engine", { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => {}) : undefined;
    });
  });
}
