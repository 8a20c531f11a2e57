import { bridge, electronHost, requestProfilePort } from "../../../renderer/adapters/host/electron-host.ts";
import { saveExport } from "../../../renderer/services/save-export.ts";
import type { Services } from "../../../renderer/services/services.tsx";
import type { Asked } from "./worker.ts";

const over = bridge();
if (!over) throw new Error("This page is for the program's own window");
const host = electronHost(over);
const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

function ask<T>(asked: Asked, transfer: readonly unknown[] = []): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(asked, transfer as Transferable[]);
  });
}

/** The one engine there is, as far as handing out asks it. */
const engine = {
  exportTable: () => ask({ act: "make" }),
  verifyExport: (input, transfer) => ask({ act: "verify", input }, transfer),
} as Pick<Services["engine"], "exportTable" | "verifyExport"> as Services["engine"];

/** The stock, from the engine to a file that was opened again and compared: milliseconds, and the bytes of the file. */
async function ours(): Promise<{ readonly took: number; readonly bytes: number }> {
  const began = performance.now();
  const made = await engine.exportTable({ what: "stock" });
  if (!made.ok) throw new Error(made.failure.code);
  const saved = await saveExport({ engine, host }, made.value, "");
  const took = performance.now() - began;
  if (!saved.ok || !saved.value?.receipt.isReadBack) throw new Error("Not verified");
  return { took, bytes: saved.value.receipt.bytes };
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
const port = await requestProfilePort(over);
const lines = await ask<number>({ act: "start", port, bytes }, [port, bytes.buffer]);
Object.assign(globalThis, { lines, ours, unparse: () => ask({ act: "unparse" }) });
