import type { PassphraseAsked } from "../../shared/ports/sealing.ts";
import { passphraseFiles } from "../adapters/sealing/passphrase-files.ts";

const files = passphraseFiles();

/** Does one thing and answers; whoever asked ends it, and with it what the key was derived in. */
self.onmessage = async ({ data }: MessageEvent<PassphraseAsked>) => {
  self.postMessage(await files[data.act](data.bytes, data.passphrase));
};
