import type { TaskRow } from "../../shared/contracts/file-records.ts";
import type { Settings } from "../../shared/contracts/frame-records.ts";
import { nameOperator, namePharmacy, nameStation, setUp } from "../../shared/usecases/people.ts";
import { chooseOperator } from "../../shared/usecases/pins.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { frameWindow } from "./frame-view.ts";
import { changeSettings } from "./scanner-handlers.ts";

type FrameAndPeople = Pick<
  EngineHandlers,
  | "frame"
  | "tasks"
  | "cancelTask"
  | "setUp"
  | "changeSettings"
  | "namePharmacy"
  | "nameStation"
  | "nameOperator"
  | "chooseOperator"
  | "readNotices"
  | "retry"
>;

/** Progress is told at most this often, in milliseconds. */
const tasksEvery = 100;

/** What the frame, the first start and the settings watch and ask. */
export function frameHandlers(engine: Engine): FrameAndPeople {
  const { watchers } = engine;
  return {
    frame: (_, changed) => watchers.watch(() => frameWindow(engine, engine.totals, engine), changed),
    tasks: (_, changed) => {
      let told: readonly TaskRow[] | undefined;
      const tell = (rows: readonly TaskRow[]) => {
        // Each scan makes every view stale, and almost always nothing runs: the window draws nothing for that.
        if (rows !== told) changed(rows);
        told = rows;
      };
      return watchers.watch(() => engine.tasks.rows, tell, tasksEvery);
    },
    cancelTask: ({ id }) => {
      engine.tasks.cancel(id);
      return {};
    },
    setUp: async (said) => await setUp(engine, said),
    changeSettings: (change) => changeSettings(engine, change as Partial<Settings>),
    namePharmacy: ({ name }) => namePharmacy(engine, name),
    nameStation: ({ name }) => nameStation(engine, name),
    nameOperator: ({ id, name }) => nameOperator(engine, id, name),
    chooseOperator: async ({ id, pin }) => {
      const chosen = await chooseOperator(engine, engine.pinTries, id, pin ?? "");
      watchers.changed();
      return chosen;
    },
    readNotices: () => {
      engine.told = [...engine.told, ...engine.notices];
      engine.notices = [];
      watchers.changed();
      return {};
    },
    retry: () => {
      engine.groups.retry();
      return {};
    },
  };
}
