import type { KeptColumns, UnreadEntries } from "../../shared/ports/kept-columns.ts";
import { dropKept, readKept } from "../adapters/origin-files/kept-file.ts";
import ColumnsWorker from "./columns.worker.ts?worker";

/**
 * The columns kept beside the database, which are read as soon as they are asked for here: the database takes its time to
 * open meanwhile. A worker of its own reads the ledger and writes them anew.
 */
export function keptColumns(version: string): KeptColumns {
  let reading: Promise<Uint8Array | undefined> | undefined = readKept();
  return {
    read: async () => {
      const read = reading;
      // What was taken in need not stay in memory.
      reading = undefined;
      return await (read ?? readKept());
    },
    forget: dropKept,
    renew: async () => {
      const worker = new ColumnsWorker();
      return await new Promise<readonly UnreadEntries[]>((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(version);
      }).finally(() => worker.terminate());
    },
  };
}
