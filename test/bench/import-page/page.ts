import { bridge, electronHost, requestProfilePort } from "../../../renderer/adapters/host/electron-host.ts";
import type { Asked } from "./worker.ts";

/** A turn's milliseconds, as the worker measured them. */
export type Measure = (asked: Asked) => Promise<number>;

const over = bridge();
if (!over) throw new Error("This page is for the program's own window");
const host = electronHost(over);
const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
const port = await requestProfilePort(over);
let turn = Promise.resolve(0);

function ask(asked: Asked, transfer: Transferable[] = []): Promise<number> {
  turn = turn.then(
    () =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(asked, transfer);
      }),
  );
  return turn;
}

/** Reads the file the dialog answers with, in ranges, as the program does. */
async function read(): Promise<Uint8Array> {
  const chosen = await host["file.choose"]({ purpose: "table", title: "" });
  const file = chosen.ok ? chosen.value?.[0] : undefined;
  if (!file) throw new Error("No file was chosen");
  const bytes = new Uint8Array(file.size);
  for (let offset = 0; offset < file.size; offset += 4_194_304) {
    const part = await host["file.read"]({ handle: file.handle, offset, length: 4_194_304 });
    if (!part.ok) throw new Error(part.failure.code);
    bytes.set(part.value, offset);
  }
  return bytes;
}

const bytes = await read();
await ask({ act: "start", port, bytes }, [port, bytes.buffer as ArrayBuffer]);
Object.assign(globalThis, { measure: ask satisfies Measure });
