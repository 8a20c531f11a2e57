import EngineWorker from "./engine.worker.ts?worker";

/** Starts the engine's worker, which waits for its first message. `onBug` hears of what went wrong outside of a call. */
export function engineWorker(onBug: (message: string) => void): Worker {
  const worker = new EngineWorker();
  worker.onerror = (event) => onBug(event.message);
  return worker;
}
