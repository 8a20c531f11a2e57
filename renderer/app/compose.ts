import type { Language } from "../../shared/contracts/frame-records.ts";
import { bridge, electronHost, requestProfilePort } from "../adapters/host/electron-host.ts";
import { webHost } from "../adapters/host/web-host.ts";
import { startEngineWorker } from "../engine/engine-client.ts";
import type { Services } from "../services/services.tsx";
import { languageOf } from "./language-of.ts";
import { version } from "./version.ts";

/** Picks the host, starts the engine and hands it the journal's port: the one place where the parts are joined. */
export async function compose(
  onBug: (message: string) => void,
): Promise<{ readonly services: Services; readonly language: Language }> {
  const over = bridge();
  const host = over ? electronHost(over) : webHost(version);
  const { locale } = await host["app.about"]({});
  const profile = over ? { profilePort: await requestProfilePort(over) } : {};
  if (!over) await navigator.storage.persist();
  const language = languageOf(locale);
  const engine = startEngineWorker({ ...profile, version, language }, onBug);
  return { services: { engine, host }, language };
}
