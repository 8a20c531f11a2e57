import { success } from "../../shared/base/result.ts";
import { failure } from "../../shared/errors.ts";
import type { ShownPlan } from "../../shared/usecases/import-file.ts";
import { keepList, putListBack } from "../../shared/usecases/keep-list.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { runTask } from "./run-task.ts";

/** Lists that were planned as a file is: kept in the place of others, and those put back. */
export function listHandlers(
  engine: Engine,
  planned: (plan: string) => ShownPlan | undefined,
  drop: () => void,
): Pick<EngineHandlers, "keepList" | "putListBack" | "listsBefore"> {
  const { watchers, station } = engine;
  return {
    keepList: async ({ plan }) => {
      const of = planned(plan);
      if (!of) return failure("import/plan-stale", {});
      const done = await runTask(engine, "import-commit", (task) => keepList(engine, of, task));
      if (!done.ok) return done;
      drop();
      await station.touched();
      watchers.changed();
      return done;
    },
    putListBack: async ({ id }) => {
      const done = await putListBack(engine, id);
      if (!done.ok) return done;
      await station.touched();
      watchers.changed();
      return success({});
    },
    listsBefore: () => engine.catalogues.before(),
  };
}
