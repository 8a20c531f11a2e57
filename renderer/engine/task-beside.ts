import type { Task } from "../../shared/usecases/tasks.ts";
import type { SaidBeside } from "./beside.ts";
import type { Pace } from "./pace.ts";

/** How often it is said how far an act is, in milliseconds. */
const often = 50;

/** The task of an act in a worker beside the engine: it tells, and rests while a scan comes; whoever stops it ends the worker. */
export function taskBeside(pace: Pace): Task {
  let told = 0;
  return {
    step: async (done, of) => {
      await pace.breathe();
      if (Date.now() - told < often) return;
      told = Date.now();
      self.postMessage({ done, of } satisfies SaidBeside<never>);
    },
    commit: () => {},
  };
}
