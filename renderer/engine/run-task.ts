import type { Result } from "../../shared/base/result.ts";
import { type Failure, failure } from "../../shared/errors.ts";
import { Cancelled, type Task } from "../../shared/usecases/tasks.ts";
import type { Engine } from "./engine.ts";

/** Runs a task; one that a person stopped has left nothing. */
export async function runTask<T, F extends Failure>(
  { tasks }: Pick<Engine, "tasks">,
  what: Parameters<Engine["tasks"]["run"]>[0],
  work: (task: Task) => Promise<Result<T, F>>,
): Promise<Result<T, F | Failure<"task/cancelled">>> {
  try {
    return await tasks.run(what, work);
  } catch (error) {
    if (error instanceof Cancelled) return failure("task/cancelled", {});
    throw error;
  }
}
