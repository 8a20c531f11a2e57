import "../../../renderer/engine/engine.worker.ts";
import { Database } from "../../../renderer/adapters/dexie/database.ts";
import { dexieLedgerStore } from "../../../renderer/adapters/dexie/ledger-store.ts";
import { systemClock } from "../../../renderer/adapters/system-clock.ts";
import type { EngineStart } from "../../../renderer/engine/engine-start.ts";
import { encodeRecord } from "../../../shared/contracts/journal-record.ts";
import type { WriterId } from "../../../shared/domain/ledger/identity.ts";

import { Stock } from "../../../shared/domain/stock/stock.ts";
import { StoredFold } from "../../../shared/usecases/stored-fold.ts";

/**
 * The engine as it ships, and in the same worker what a scan is compared with: one record into a database of its own,
 * committed strictly, then one record into the real journal, flushed. Each message on this channel asks for one turn and
 * is answered with its milliseconds.
 */
const asked = new BroadcastChannel("baseline");
const worker = self as unknown as Worker;

/** As many bytes as the page of a scan has. */
const payload = new Uint8Array(400).fill(0x61);
const writer = "baseline00000000" as WriterId;
let turns = 0;

worker.addEventListener(
  "message",
  async ({ data }: MessageEvent<EngineStart>) => {
    const port = data.profilePort as MessagePort;
    const database = await opened();
    asked.onmessage = async ({ data: what }) => {
      if (what === "read") {
        asked.postMessage(await read());
        return;
      }
      turns += 1;
      const began = performance.now();
      await commit(database);
      await flush(port);
      asked.postMessage(performance.now() - began);
    };
  },
  { once: true },
);

/** Every page of the ledger's database, read and folded into a stock of its own as an ordinary start does it. */
async function read(): Promise<{ readonly took: number; readonly entries: number }> {
  const began = performance.now();
  const database = new Database();
  await database.open();
  const stock = new Stock();
  const fold = new StoredFold(stock, systemClock, () => {});
  for await (const pages of dexieLedgerStore(database).pages()) await fold.add(pages);
  await fold.finish();
  const took = performance.now() - began;
  database.close();
  return { took, entries: stock.entries.size };
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("baseline", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("records");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

function commit(database: IDBDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("records", "readwrite", { durability: "strict" });
    transaction.objectStore("records").add(payload, turns);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Asked as the border asks, under a number that the engine never uses. */
function flush(port: MessagePort): Promise<void> {
  const records = encodeRecord({ writer, from: turns, to: turns, stage: "-" }, payload);
  return new Promise((resolve, reject) => {
    const heard = ({ data }: MessageEvent) => {
      if (data.id !== -turns) return;
      port.removeEventListener("message", heard);
      if (data.value?.ok) resolve();
      else reject(new Error("The journal refused"));
    };
    port.addEventListener("message", heard);
    port.postMessage({ ask: "call", id: -turns, name: "journal.append", input: { records } });
  });
}
