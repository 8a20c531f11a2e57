import type { PassphraseAsked, PassphraseFiles } from "../../shared/ports/sealing.ts";
import SealingWorker from "./sealing.worker.ts?worker";

/** Passphrase files made in a worker of their own, started for each: deriving a key takes a second and 256 MB. */
export function passphraseWorker(onBug: (message: string) => void): PassphraseFiles {
  const ask = <T>(asked: PassphraseAsked) =>
    new Promise<T>((resolve, reject) => {
      const worker = new SealingWorker();
      worker.onmessage = ({ data }: MessageEvent<T>) => {
        worker.terminate();
        resolve(data);
      };
      worker.onerror = ({ message }) => {
        worker.terminate();
        reject(new Error(message));
        onBug(message);
      };
      worker.postMessage(asked);
    });
  return {
    lock: (bytes, passphrase) => ask<Uint8Array>({ act: "lock", bytes, passphrase }),
    unlock: (bytes, passphrase) => ask<Uint8Array | undefined>({ act: "unlock", bytes, passphrase }),
  };
}
