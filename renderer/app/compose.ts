import type { Language } from "../../shared/contracts/frame-records.ts";
import { engineClient } from "../engine/engine-client.ts";
import type { Services } from "../services/services.tsx";
import { begin } from "./begin.ts";

/** Joins the host and the engine that have begun to what the window is given: the one place where parts are joined. */
export async function compose(
  onBug: (message: string) => void,
  begun = begin(onBug),
): Promise<{ readonly services: Services; readonly language: Language }> {
  const { host, worker, language } = await begun;
  return { services: { engine: engineClient(worker, onBug), host }, language };
}
