import { passphraseFiles } from "../adapters/sealing/passphrase-files.ts";
import type { PassphraseAsked } from "./passphrase-worker.ts";

const files = passphraseFiles();

/** Does one thing and answers; whoever asked ends it, and with it what the key was derived in. */
self.onmessage = async ({ data }: MessageEvent<PassphraseAsked>) => {
  self.postMessage(await files[data.act](data.bytes, data.passphrase));
};
