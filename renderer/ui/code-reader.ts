import CodeReaderWorker from "./code-reader.worker.ts?worker";

/** Reads codes from pictures, one picture at a time. */
export interface CodeReader {
  /** The codes in a picture as a scanner would send them, `]d201…`; the picture is used up. */
  readonly read: (picture: ImageBitmap) => Promise<readonly string[]>;
  readonly end: () => void;
}

/** Starts a reader in a worker of its own; library and decoder are fetched now and not before. */
export function openCodeReader(onBug: (message: string) => void): CodeReader {
  const worker = new CodeReaderWorker();
  worker.onerror = ({ message }) => onBug(message);
  return {
    read: (picture) =>
      new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<readonly string[]>) => resolve(data);
        worker.postMessage(picture, [picture]);
      }),
    end: () => worker.terminate(),
  };
}
