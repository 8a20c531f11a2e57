import { workbookText } from "../adapters/archive/workbook-text.ts";

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** Reads one workbook. */
self.onmessage = async ({ data }: MessageEvent<{ readonly bytes: Uint8Array; readonly sheet?: string }>) => {
  self.postMessage(await workbookText(data.bytes, data.sheet));
};
