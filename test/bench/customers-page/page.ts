import type { Asked, Times } from "./worker.ts";

const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

/** Has all texts searched for; answers with the milliseconds of each, ours and the plain pass. */
const search = (asked: Asked) =>
  new Promise<Times>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Times>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(asked);
  });

Object.assign(globalThis, { search });
