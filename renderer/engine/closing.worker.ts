import type { ArchivePart } from "../../shared/ports/archive.ts";
import type { Closing, ClosingAsked, ClosingSaid } from "../../shared/ports/key-files.ts";
import { zipArchive } from "../adapters/archive/zip-archive.ts";

/** What does an act: an archive waits for no code of keys, which takes longer to start than a part to fold. */
async function doing(act: ClosingAsked["act"]): Promise<Partial<Closing>> {
  if (act in zipArchive) return zipArchive;
  const [{ ageKeyFiles }, { closingOf }, { passphraseFiles }] = await Promise.all([
    import("../adapters/sealing/key-files.ts"),
    import("../adapters/sealing/closing.ts"),
    import("../adapters/sealing/passphrase-files.ts"),
  ]);
  return closingOf(zipArchive, ageKeyFiles(passphraseFiles()));
}

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** Does one thing and answers; whoever asked ends it, and with it what a key was derived in. */
self.onmessage = async ({ data: { act, given } }: MessageEvent<ClosingAsked>) => {
  const acts = await doing(act);
  if (act === "ready") return;
  const more = act === "openArchive" ? [tellPart] : [];
  const made = await (acts[act] as (...given: readonly unknown[]) => Promise<unknown>)(...given, ...more);
  say(more.length > 0 && Array.isArray(made) ? { made: made.length } : { made });
};

const tellPart = (came: ArchivePart) => say({ came });

/** Moved, not copied: it was made here, and this worker ends. */
const say = (said: ClosingSaid) => self.postMessage(said, { transfer: [...buffersIn(said)] });

/** The memory of all bytes in what an act answers with. */
function buffersIn(made: unknown): ReadonlySet<ArrayBuffer> {
  if (made instanceof Uint8Array) return new Set([made.buffer as ArrayBuffer]);
  if (typeof made !== "object" || made === null) return new Set();
  return new Set(Object.values(made).flatMap((one) => [...buffersIn(one)]));
}
