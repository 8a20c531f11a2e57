import { Dexie } from "dexie";
import Papa from "papaparse";
import { dexieCatalogueStore } from "../../../renderer/adapters/dexie/catalogue-store.ts";
import { Database } from "../../../renderer/adapters/dexie/database.ts";
import { dexieLedgerStore } from "../../../renderer/adapters/dexie/ledger-store.ts";
import { portProfile } from "../../../renderer/adapters/journal/port-profile.ts";
import { webSealing } from "../../../renderer/adapters/sealing/web-sealing.ts";
import { systemClock } from "../../../renderer/adapters/system-clock.ts";
import { allHandlers } from "../../../renderer/engine/all-handlers.ts";
import { closingWorker } from "../../../renderer/engine/closing-worker.ts";
import { type EngineHandlers, startEngine } from "../../../renderer/engine/engine.ts";
import { laterHandlers } from "../../../renderer/engine/later-handlers.ts";
import { makersInWorkers } from "../../../renderer/engine/page-maker.ts";
import { success } from "../../../shared/base/result.ts";
import type { Clock } from "../../../shared/ports/clock.ts";
import type { Profile } from "../../../shared/ports/profile.ts";

/** What the page asks: each measured act answers with its milliseconds. */
export type Asked =
  | { readonly act: "start"; readonly port: MessagePort; readonly bytes: Uint8Array }
  | { readonly act: "ours" | "parse" | "plain" };

const page = self as unknown as Worker;
let file = new Uint8Array(0);
let profile: Profile | undefined;
let stations = 0;

page.onmessage = async ({ data }: MessageEvent<Asked>) => {
  if (data.act === "start") {
    file = new Uint8Array(data.bytes);
    profile = emptied(
      portProfile(data.port, (message) => {
        throw new Error(message);
      }),
    );
    page.postMessage(0);
  } else page.postMessage(await { ours, parse, plain }[data.act]());
};

/** Every station begins with nothing: what earlier turns wrote into the journal is not read again. */
const emptied = (real: Profile): Profile => ({
  ...real,
  "journal.open": async (asked) => {
    const opened = await real["journal.open"](asked);
    const nothing = { writers: [], stages: [], records: new Uint32Array(0), cut: [], skipped: [] };
    return opened.ok ? success({ ...opened.value, ...nothing }) : opened;
  },
});

/** A clock nobody waits for once it is stopped. */
function stoppableClock(): { readonly clock: Clock; readonly stop: () => void } {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let isStopped = false;
  const sleep = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      if (isStopped) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        resolve();
      }, milliseconds);
      timers.add(timer);
    });
  const stop = () => {
    isStopped = true;
    for (const timer of timers) clearTimeout(timer);
  };
  return { clock: { ...systemClock, sleep }, stop };
}

/** Lets the station of the turn before rest: a program has one, and all of theirs would lie in memory together. */
let stopBefore = () => {};

/** An empty station, set up, with a window that watches it. */
async function station(): Promise<{ readonly ask: EngineHandlers; readonly database: Database }> {
  if (!profile) throw new Error("Not started");
  const { clock, stop } = stoppableClock();
  const database = new Database(`bench-${stations++}`);
  await database.open();
  const neverAsked = () => Promise.reject(new Error("Never asked"));
  const started = await startEngine(
    {
      store: dexieLedgerStore(database),
      columns: { read: async () => undefined, forget: async () => {}, renew: async () => [] },
      catalogues: dexieCatalogueStore(database),
      profile,
      sealing: webSealing({ lock: neverAsked, unlock: neverAsked }),
      ...makersInWorkers(),
      closing: closingWorker(neverAsked),
      clock,
      version: "bench",
      language: "nl",
    },
    () => {},
  );
  if (!started.ok) throw new Error(started.failure.code);
  const ask = { ...allHandlers(started.value), ...laterHandlers(started.value) };
  await ask.setUp({ language: "nl", pharmacy: "", station: "Bench", operators: ["Bench"] });
  ask.frame({}, () => {});
  ask.tasks({}, () => {});
  stopBefore();
  stopBefore = stop;
  return { ask, database };
}

/** File bytes → durable stock, as the Files screen has it done: planned, then booked. */
async function ours(): Promise<number> {
  const { ask, database } = await station();
  const bytes = file.slice();
  const began = performance.now();
  const planned = await ask.planImport({ name: "stock.csv", bytes });
  if (!planned.ok) throw new Error(planned.failure.code);
  const done = await ask.commitImport({ plan: planned.value.plan });
  const took = performance.now() - began;
  if (!done.ok || planned.value.buckets.refused > 0) throw new Error("Not all was booked");
  let lines = 0;
  ask.frame({}, (frame) => {
    lines = frame.lines;
  })();
  if (lines !== planned.value.rows) throw new Error(`${lines} lines of ${planned.value.rows}`);
  await database.delete();
  return took;
}

const parsed = (header: boolean) =>
  Papa.parse(new TextDecoder().decode(file), {
    delimiter: ";",
    newline: "\r\n",
    header,
    skipEmptyLines: true,
  }).data;

/** Decoding and parsing alone, as arrays. */
async function parse(): Promise<number> {
  const began = performance.now();
  const rows = parsed(false).length;
  const took = performance.now() - began;
  if (rows < 1_000) throw new Error("Not parsed");
  return took;
}

/** How long half a million index records take to settle, in milliseconds. */
const settling = 15_000;

/** The usual way: a row for each line, four indexes, one strict transaction. */
async function plain(): Promise<number> {
  const database = new Dexie(`plain-${stations++}`, { chromeTransactionDurability: "strict" });
  database.version(1).stores({ lines: "++id, code, lot, expiry, place" });
  await database.open();
  const began = performance.now();
  const rows = (parsed(true) as Record<string, string>[]).map(({ ...cells }) => ({
    ...cells,
    code: cells["Gelezen code"],
    lot: cells["Lot"],
    expiry: cells["Vervaldatum"],
    place: cells["Plaats"],
  }));
  await database.transaction("rw", database.table("lines"), () => database.table("lines").bulkAdd(rows));
  const took = performance.now() - began;
  // Deleted it would be tidied up for minutes behind our back; what was written is for some seconds.
  database.close();
  await systemClock.sleep(settling);
  return took;
}
