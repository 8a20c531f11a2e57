import { bridge, electronHost, requestProfilePort } from "../adapters/host/electron-host.ts";
import { webHost } from "../adapters/host/web-host.ts";
import { startEngineWorker } from "../engine/engine-client.ts";
import type { Services } from "../services/services.tsx";
import { languageOf } from "./language-of.ts";

/** The program's version, put in by the build. */
declare const __VERSION__: string;

/** Picks the host, starts the engine and hands it the journal's port: the one place where the parts are joined. */
export async function compose(onBug: (message: string) => void): Promise<Services> {
  const over = bridge();
  const host = over ? electronHost(over) : webHost(__VERSION__);
  const { version, locale } = await host["app.about"]({});
  const profile = over ? { profilePort: await requestProfilePort(over) } : {};
  if (!over) await navigator.storage.persist();
  const engine = startEngineWorker({ ...profile, version, language: languageOf(locale) }, onBug);
  return { engine, host };
}
