import { success } from "../../shared/base/result.ts";
import type { PlanWindow } from "../../shared/contracts/file-records.ts";
import { planWindow, type ShownPlan } from "../../shared/usecases/import-file.ts";
import type { PlanPart, PlanRows } from "../../shared/usecases/plan-rows.ts";
import { PlanSearch } from "../../shared/usecases/plan-search.ts";
import type { Engine } from "./engine.ts";
import { runTask } from "./run-task.ts";

/** So long an answer waits for the end of a search, in milliseconds; then it tells what was found by now. */
const patience = 120;

/** Which rows of a plan are asked for. */
interface Asked {
  readonly bucket: PlanPart;
  readonly text?: string | undefined;
  readonly first: number;
  readonly count: number;
}

/** The search in the rows of a plan: one at a time, the last one asked for; what it found is kept until another comes. */
export class PlanSearches {
  readonly #engine: Engine;
  #search: PlanSearch | undefined;
  #rows: PlanRows | undefined;
  #running: Promise<unknown> = Promise.resolve();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Rows of a plan, or those in which a text was found by now. */
  async window(plan: ShownPlan, { bucket, text = "", first, count }: Asked): Promise<PlanWindow> {
    if (text.trim() === "") return planWindow(plan, bucket, first, count);
    const search = await this.#found(plan.batch.shown, text);
    const window = planWindow(plan, bucket, first, count, search.found);
    const { looked, of, isDone } = search;
    return isDone ? window : { ...window, searching: { looked, of } };
  }

  /** What is found by now; after a moment at most. */
  async #found(rows: PlanRows, text: string): Promise<PlanSearch> {
    let search = this.#search;
    if (!search || search.text !== text || this.#rows !== rows) {
      this.end();
      search = new PlanSearch(rows, text);
      this.#search = search;
      this.#rows = rows;
      this.#running = this.#run(search);
    }
    await Promise.race([this.#running, this.#engine.clock.sleep(patience)]);
    return search;
  }

  #run(search: PlanSearch): Promise<unknown> {
    return runTask(this.#engine, "import-search", async (task) => {
      await search.run(task.step);
      return success(undefined);
    });
  }

  /** The plan is gone, or another text is looked for. */
  end(): void {
    this.#search?.stop();
    [this.#search, this.#rows] = [undefined, undefined];
  }
}
