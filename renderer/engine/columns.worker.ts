import { type PackedLedger, packLedger } from "../../shared/usecases/pack-ledger.ts";
import { Database, openDatabase } from "../adapters/dexie/database.ts";
import { dexieLedgerStore } from "../adapters/dexie/ledger-store.ts";
import { dropKept, writeKept } from "../adapters/origin-files/kept-file.ts";
import { systemClock } from "../adapters/system-clock.ts";

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** The first message is the version of the program: packs the ledger, keeps it, and says what of it cannot be read. */
self.onmessage = async ({ data: version }: MessageEvent<string>) => {
  const database = new Database();
  let unread: PackedLedger["unread"] = [];
  if ((await openDatabase(database)) === undefined) {
    const packed = await packLedger(dexieLedgerStore(database), systemClock, version);
    database.close();
    await (packed.kept ? writeKept(packed.kept) : dropKept());
    unread = packed.unread;
  }
  self.postMessage(unread);
};
