import { success } from "../../shared/base/result.ts";
import type { Written } from "../../shared/contracts/engine-answers.ts";
import type { Settings } from "../../shared/contracts/frame-records.ts";
import { failure } from "../../shared/errors.ts";
import { nameOperator, namePharmacy, nameStation, setUp } from "../../shared/usecases/people.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { frameWindow } from "./frame-view.ts";

type FrameAndPeople = Pick<
  EngineHandlers,
  | "frame"
  | "tasks"
  | "cancelTask"
  | "setUp"
  | "changeSettings"
  | "teachScanner"
  | "forgetScanner"
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
  const { watchers, station } = engine;
  const changeSettings = async (change: Partial<Settings>): Promise<Written> => {
    const kept = await station.change({ settings: { ...station.file.settings, ...change } });
    watchers.changed();
    if (kept.ok) return success({});
    const { code, facts } = kept.failure;
    return code === "ledger/disk-full" ? failure(code, facts) : failure("ledger/not-written", facts);
  };
  return {
    frame: (_, changed) => watchers.watch(() => frameWindow(engine, engine.totals, engine), changed),
    tasks: (_, changed) => watchers.watch(() => engine.tasks.rows, changed, tasksEvery),
    cancelTask: ({ id }) => {
      engine.tasks.cancel(id);
      return {};
    },
    setUp: async (said) => await setUp(engine, said),
    changeSettings: (change) => changeSettings(change as Partial<Settings>),
    teachScanner: ({ profile }) => changeSettings({ scanner: profile }),
    forgetScanner: () => changeSettings({ scanner: null }),
    namePharmacy: ({ name }) => namePharmacy(engine, name),
    nameStation: ({ name }) => nameStation(engine, name),
    nameOperator: ({ id, name }) => nameOperator(engine, id, name),
    chooseOperator: async ({ id }) => {
      await station.change({ operator: id });
      watchers.changed();
      return {};
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
