import { success } from "../../shared/base/result.ts";
import { whyColumn } from "../../shared/domain/import/reject-words.ts";
import { textOfCell } from "../../shared/domain/tables/cell-text.ts";
import type { Table } from "../../shared/domain/tables/table.ts";
import { failure } from "../../shared/errors.ts";
import type { OpenedFile } from "../../shared/usecases/find-mapping.ts";
import type { ShownPlan } from "../../shared/usecases/import-file.ts";
import { rejectsFile, type StayingOut, stayingOut } from "../../shared/usecases/rejects-file.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { runTask } from "./run-task.ts";
import { tablesOf } from "./tables-of.ts";

/** What stays out of a plan, with the file it stands in. */
interface Rest {
  readonly plan: string;
  readonly file: OpenedFile;
  readonly rows: StayingOut;
}

type ShownNow = () => { readonly plan: ShownPlan | undefined; readonly file: OpenedFile | undefined };

/** The rows that stay out of the plan that is shown, or stayed out of the one that was written last. */
export class RowsLeftOut {
  readonly #engine: Engine;
  readonly #shown: ShownNow;
  #rest: Rest | undefined;
  /** How the file was taken whose refused rows were given back last: what its columns are may stand in no header. */
  #given: (Pick<OpenedFile, "mapping" | "choices"> & { readonly header: string }) | undefined;

  constructor(engine: Engine, shown: ShownNow) {
    this.#engine = engine;
    this.#shown = shown;
  }

  /** The plan that is shown is written: what stayed out can still be asked for, and nothing else of it is held. */
  async keep(): Promise<void> {
    this.#rest = await this.#of(this.#engine.clock.pause);
  }

  /** Lets go of what stayed out of a plan; of any, when none is named. */
  drop(plan = this.#rest?.plan): void {
    if (this.#rest?.plan === plan) this.#rest = undefined;
  }

  /** The customers are locked: rows that stayed out of a list of them are let go of. */
  letGo(): void {
    if (this.#rest?.file.mapping.target === "customers") this.#rest = undefined;
  }

  readonly rejects: EngineHandlers["rejects"] = async ({ plan, words }) =>
    await runTask(this.#engine, "rejects", async (task) => {
      const rest = (await this.#of(() => task.step(0, 0))) ?? this.#rest;
      if (rest?.plan !== plan) return failure("import/plan-stale", {});
      const { file, rows } = rest;
      const made = await rejectsFile(tablesOf(this.#engine), file.table, rows, words, task);
      this.#given = { header: headerOf(file.table), mapping: file.mapping, choices: file.choices };
      return success(made);
    });

  /** How the file was taken whose refused rows these are, by its header. */
  readonly toMend = (table: Table) =>
    whyColumn(table.header) >= 0 && headerOf(table) === this.#given?.header ? this.#given : undefined;

  async #of(breathe: () => Promise<void>): Promise<Rest | undefined> {
    const { plan, file } = this.#shown();
    if (!plan || !file) return undefined;
    const rows = await stayingOut(plan.batch.shown, breathe);
    return rows.lines.length > 0 ? { plan: plan.summary.plan, file, rows } : undefined;
  }
}

/** The headers of a table but for that over the reasons; one without any is like one whose headers are empty. */
function headerOf({ header }: Table): string {
  const own = header.filter((_, column) => column !== whyColumn(header)).map(textOfCell);
  return JSON.stringify(own.slice(0, own.findLastIndex((text) => text !== "") + 1));
}
