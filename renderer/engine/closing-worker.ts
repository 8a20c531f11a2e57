import type { Closing, ClosingAsked } from "../../shared/ports/key-files.ts";
import ClosingWorker from "./closing.worker.ts?worker";

/** Archives and key files made in a worker of their own, started for each act: a snapshot takes seconds of a whole thread. */
export function closingWorker(onBug: (message: string) => void): Closing {
  const ask = <T>(act: ClosingAsked["act"], ...given: readonly unknown[]) =>
    new Promise<T>((resolve, reject) => {
      const worker = new ClosingWorker();
      worker.onmessage = ({ data }: MessageEvent<T>) => {
        worker.terminate();
        resolve(data);
      };
      worker.onerror = ({ message }) => {
        worker.terminate();
        reject(new Error(message));
        onBug(message);
      };
      worker.postMessage({ act, given } satisfies ClosingAsked);
    });
  return {
    fold: (bytes) => ask("fold", bytes),
    pack: (parts) => ask("pack", parts),
    unpack: (file, most) => ask("unpack", file, most),
    openArchive: (file, secret, most) => ask("openArchive", file, secret, most),
    newPair: () => ask("newPair"),
    close: (bytes, to) => ask("close", bytes, to),
    open: (file, secret) => ask("open", file, secret),
    lock: (secret, passphrase) => ask("lock", secret, passphrase),
    unlock: (locked, passphrase) => ask("unlock", locked, passphrase),
  };
}
