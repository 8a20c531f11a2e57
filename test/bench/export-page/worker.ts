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

/** What the page asks. */
export type Asked =
  | { readonly act: "start"; readonly port: MessagePort; readonly bytes: Uint8Array }
  | { readonly act: "make" | "unparse" }
  | { readonly act: "verify"; readonly input: Parameters<EngineHandlers["verifyExport"]>[0] };

const page = self as unknown as Worker;
let engine: EngineHandlers | undefined;
let rows: readonly (readonly string[])[] = [];

page.onmessage = async ({ data }: MessageEvent<Asked>) => {
  if (data.act === "start") page.postMessage(await begin(data.port, data.bytes));
  else if (data.act === "unparse") page.postMessage(unparse());
  else if (!engine) throw new Error("Not started");
  else if (data.act === "verify") page.postMessage(await engine.verifyExport(data.input));
  else {
    const made = await engine.exportTable({ what: "stock" });
    page.postMessage(made, made.ok ? [made.value.bytes.buffer as ArrayBuffer] : []);
  }
};

/** An engine with the stock of the file; answers with how many lines it has. */
async function begin(port: MessagePort, bytes: Uint8Array): Promise<number> {
  const database = new Database("bench");
  await database.open();
  const neverAsked = () => Promise.reject(new Error("Never asked"));
  const started = await startEngine(
    {
      store: dexieLedgerStore(database),
      columns: { read: async () => undefined, forget: async () => {}, renew: async () => [] },
      catalogues: dexieCatalogueStore(database),
      profile: portProfile(port, (message) => {
        throw new Error(message);
      }),
      sealing: webSealing({ lock: neverAsked, unlock: neverAsked }),
      ...makersInWorkers(),
      closing: closingWorker(neverAsked),
      clock: systemClock,
      version: "bench",
      language: "nl",
    },
    () => {},
  );
  if (!started.ok) throw new Error(started.failure.code);
  engine = { ...allHandlers(started.value), ...laterHandlers(started.value) };
  await engine.setUp({ language: "nl", pharmacy: "", station: "Bench", operators: ["Bench"] });
  const planned = await engine.planImport({ name: "stock.csv", bytes });
  if (!planned.ok) throw new Error(planned.failure.code);
  await engine.commitImport({ plan: planned.value.plan });
  const made = await engine.exportTable({ what: "stock" });
  if (!made.ok) throw new Error(made.failure.code);
  const text = new TextDecoder().decode(made.value.bytes);
  rows = Papa.parse<string[]>(text, { delimiter: ";", newline: "\r\n", skipEmptyLines: true }).data;
  return made.value.rows;
}

/** The cells of the same table, as they stand in the file, made a text and bytes: milliseconds, and how many bytes. */
function unparse(): { readonly took: number; readonly bytes: number } {
  const began = performance.now();
  const text = Papa.unparse(rows as string[][], { delimiter: ";", newline: "\r\n" });
  const bytes = new TextEncoder().encode(text).length;
  return { took: performance.now() - began, bytes };
}
