import type { PassphraseAsked } from "../../shared/ports/sealing.ts";
import { passphraseFiles } from "../adapters/sealing/passphrase-files.ts";

const files = passphraseFiles();

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** Does one thing and answers; whoever asked ends it, and with it what the key was derived in. */
self.onmessage = async ({ data }: MessageEvent<PassphraseAsked>) => {
  self.postMessage(await files[data.act](data.bytes, data.passphrase));
};
