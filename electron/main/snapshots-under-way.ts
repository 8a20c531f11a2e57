import { diskError } from "./disk-errors.ts";

/** Bytes are handed to the disk in pieces of this size: between two of them a person may stop it. */
const piece = 1_048_576;

interface UnderWay {
  readonly of: number;
  done: number;
  isCancelled: boolean;
}

/** Snapshots that are being written: how far they are, and that a person stopped one. */
export class SnapshotsUnderWay {
  readonly #all = new Map<string, UnderWay>();

  /** Writes a snapshot by way of chunks that are counted; one that was stopped in time has left nothing. */
  async watch<T extends { readonly ok: boolean }>(
    name: string,
    bytes: Uint8Array,
    write: (chunks: () => AsyncIterable<Uint8Array>) => Promise<T>,
  ): Promise<{ readonly saved: T; readonly isCancelled: boolean }> {
    const one: UnderWay = { of: bytes.length, done: 0, isCancelled: false };
    this.#all.set(name, one);
    try {
      const saved = await write(() => pieces(bytes, one));
      return { saved, isCancelled: one.isCancelled && !saved.ok };
    } finally {
      this.#all.delete(name);
    }
  }

  /** How far the snapshot of this name is; nothing of nothing when none is being written. */
  progress(name: string): { readonly done: number; readonly of: number } {
    const { done, of } = this.#all.get(name) ?? { done: 0, of: 0 };
    return { done, of };
  }

  /** Stops it before its next piece; once all are written it is no longer stopped. */
  cancel(name: string): void {
    const one = this.#all.get(name);
    if (one) one.isCancelled = true;
  }
}

async function* pieces(bytes: Uint8Array, one: UnderWay): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) {
    if (one.isCancelled) throw diskError("ECANCELED", "A person stopped it");
    const chunk = bytes.subarray(at, at + piece);
    yield chunk;
    one.done += chunk.length;
  }
}
