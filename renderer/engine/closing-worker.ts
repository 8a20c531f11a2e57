import type { ArchivePart } from "../../shared/ports/archive.ts";
import type { Closing, ClosingAsked, ClosingSaid } from "../../shared/ports/key-files.ts";
import ClosingWorker from "./closing.worker.ts?worker";

/** How long a worker that was made ready waits to be asked, in milliseconds. */
const waitsFor = 5_000;

/** Archives and key files made in a worker of their own, started for each act: a snapshot takes seconds of a whole thread. */
export function closingWorker(onBug: (message: string) => void): Closing {
  /** Started ahead, its code compiled, and nothing asked of it yet. */
  let spare: Worker | undefined;
  const endSpare = () => {
    spare?.terminate();
    spare = undefined;
  };
  const hearing = <T>(asked: ClosingAsked, came: (part: ArchivePart) => void) =>
    new Promise<T>((resolve, reject) => {
      const worker = spare ?? new ClosingWorker();
      spare = undefined;
      worker.onmessage = ({ data }: MessageEvent<ClosingSaid>) => {
        if ("came" in data) {
          came(data.came);
          return;
        }
        worker.terminate();
        resolve(data.made as T);
      };
      worker.onerror = ({ message }) => {
        worker.terminate();
        reject(new Error(message));
        onBug(message);
      };
      worker.postMessage(asked);
    });
  const ask = <T>(act: ClosingAsked["act"], ...given: readonly unknown[]) =>
    hearing<T>({ act, given }, () => {});
  /** The parts come one by one; what is said last is how many there are, or what is wrong. */
  const openArchive: Closing["openArchive"] = async (file, secret, most, came) => {
    const parts: ArchivePart[] = [];
    const asked = { act: "openArchive", given: [file, secret, most] } as const;
    const made = await hearing<number | { readonly wrong: string } | undefined>(asked, (part) => {
      parts.push(part);
      came?.(part);
    });
    if (typeof made !== "number") return made;
    if (made !== parts.length) throw new Error(`${parts.length} of ${made} parts of an archive came`);
    return parts;
  };
  /** What a passphrase opens opens something else the next moment: another worker is made ready while the key is derived. */
  const unlock: Closing["unlock"] = async (locked, passphrase) => {
    const asked = ask<string | undefined>("unlock", locked, passphrase);
    spare ??= new ClosingWorker();
    const ready = spare;
    ready.postMessage({ act: "ready", given: [] } satisfies ClosingAsked);
    const secret = await asked;
    setTimeout(() => spare === ready && endSpare(), secret === undefined ? 0 : waitsFor);
    return secret;
  };
  return {
    fold: (bytes) => ask("fold", bytes),
    pack: (parts) => ask("pack", parts),
    unpack: (file, most) => ask("unpack", file, most),
    openArchive,
    newPair: () => ask("newPair"),
    close: (bytes, to) => ask("close", bytes, to),
    open: (file, secret) => ask("open", file, secret),
    lock: (secret, passphrase) => ask("lock", secret, passphrase),
    unlock,
  };
}
