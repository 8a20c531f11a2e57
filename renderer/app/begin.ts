import type { Language } from "../../shared/contracts/frame-records.ts";
import type { Host } from "../../shared/ports/host.ts";
import { bridge, electronHost, requestProfilePort } from "../adapters/host/electron-host.ts";
import { webHost } from "../adapters/host/web-host.ts";
import { sweepMemory } from "../adapters/sweep-memory.ts";
import { engineWorker } from "../engine/engine-worker.ts";
import { onLetGo } from "../services/let-go.ts";
import { languageOf } from "./language-of.ts";
import { version } from "./version.ts";

/** What runs before the window's own code is there: the machine, and the engine opening the ledger. */
export interface Begun {
  readonly host: Host;
  readonly worker: Worker;
  readonly language: Language;
}

/** Picks the host, starts the engine and hands it the journal's port. `onBug` hears of what goes wrong in the engine. */
export async function begin(onBug: (message: string) => void): Promise<Begun> {
  onLetGo(sweepMemory);
  const worker = engineWorker(onBug);
  const over = bridge();
  const host = over ? electronHost(over) : webHost(version);
  if (!over) await navigator.storage.persist();
  const [{ locale }, profilePort] = await Promise.all([
    host["app.about"]({}),
    over ? requestProfilePort(over) : undefined,
  ]);
  const language = languageOf(locale);
  worker.postMessage(
    { version, language, ...(profilePort ? { profilePort } : {}) },
    profilePort ? [profilePort] : [],
  );
  return { host, worker, language };
}
