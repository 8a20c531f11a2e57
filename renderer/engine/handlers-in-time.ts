import { engineContract } from "../../shared/contracts/engine-contract.ts";
import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import type { EngineHandlers } from "./engine.ts";

type Loose = (...args: readonly unknown[]) => unknown;

/**
 * Handlers that can be asked before they are there: calls wait, views start when they can, and the frame is told meanwhile
 * how the opening goes. `ready` is asked at each call.
 */
export function handlersInTime(
  ready: () => Promise<Partial<EngineHandlers>>,
  opening: (changed: (frame: FrameWindow) => void) => () => void = () => () => {},
): EngineHandlers {
  const late = (name: string) => async (input: unknown) =>
    ((await ready()) as unknown as Record<string, Loose>)[name]?.(input);
  const lateView = (name: string) => (query: unknown, changed: (window: unknown) => void) => {
    let stop = name === "frame" ? opening(changed as (frame: FrameWindow) => void) : () => {};
    let stopped = false;
    void ready().then((handlers) => {
      stop();
      if (!stopped)
        stop = (handlers as unknown as Record<string, Loose>)[name]?.(query, changed) as () => void;
    });
    return () => {
      stopped = true;
      stop();
    };
  };
  const entries = Object.entries(engineContract).map(([name, entry]) => [
    name,
    entry.kind === "method" ? late(name) : lateView(name),
  ]);
  return Object.fromEntries(entries) as unknown as EngineHandlers;
}
