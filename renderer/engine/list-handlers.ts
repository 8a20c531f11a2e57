import { success } from "../../shared/base/result.ts";
import { failure } from "../../shared/errors.ts";
import type { ShownPlan } from "../../shared/usecases/import-file.ts";
import { type KeptList, keepList, putListBack } from "../../shared/usecases/keep-list.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { runTask } from "./run-task.ts";

/** Lists that were planned as a file is: kept in the place of others, and those put back. */
export function listHandlers(
  engine: Engine,
  planned: (plan: string) => ShownPlan | undefined,
  drop: () => void,
): Pick<EngineHandlers, "keepList" | "putListBack"> {
  const { watchers } = engine;
  // What lay there before the last one, until another is kept or the program ends.
  let kept: KeptList | undefined;
  return {
    keepList: async ({ plan }) => {
      const of = planned(plan);
      if (!of) return failure("import/plan-stale", {});
      const done = await runTask(engine, "import-commit", (task) => keepList(engine, of, task));
      if (!done.ok) return done;
      drop();
      kept = done.value;
      watchers.changed();
      return success({ id: kept.id });
    },
    putListBack: async ({ id }) => {
      if (kept?.id !== id) return success({});
      const done = await putListBack(engine, kept);
      if (!done.ok) return done;
      kept = undefined;
      watchers.changed();
      return success({});
    },
  };
}
