import { success } from "../../shared/base/result.ts";
import type { Product } from "../../shared/domain/catalogue/product.ts";
import { failure } from "../../shared/errors.ts";
import { commitImport, planImport, planStands, type ShownPlan } from "../../shared/usecases/import-file.ts";
import { loadCatalogue, removeCatalogue } from "../../shared/usecases/load-catalogue.ts";
import { loadRecalls } from "../../shared/usecases/load-recalls.ts";
import { rejectsFile, type StayingOut, stayingOut } from "../../shared/usecases/rejects-file.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { FileInHand } from "./file-in-hand.ts";
import { listHandlers } from "./list-handlers.ts";
import { PlanSearches } from "./plan-searches.ts";
import { runTask } from "./run-task.ts";
import { tablesOf } from "./tables-of.ts";

type Files = Pick<
  EngineHandlers,
  | "loadCatalogue"
  | "loadRecalls"
  | "removeCatalogue"
  | "planImport"
  | "readAs"
  | "columnsAs"
  | "keepRecipe"
  | "planRows"
  | "planStands"
  | "commitImport"
  | "dropPlan"
  | "keepList"
  | "putListBack"
  | "rejects"
>;

/** What the Files screen asks. */
export function fileHandlers(engine: Engine): Files {
  const { watchers } = engine;
  const needs = { ...engine, tables: tablesOf(engine) };
  return {
    ...importHandlers(engine),
    loadCatalogue: async ({ files }) => {
      const loaded = await runTask(engine, "catalogue", (task) => loadCatalogue(needs, files, task));
      watchers.changed();
      return loaded;
    },
    loadRecalls: async (file) => {
      const loaded = await runTask(engine, "recalls", (task) => loadRecalls(needs, file, task));
      watchers.changed();
      return loaded;
    },
    removeCatalogue: async ({ id }) => {
      await removeCatalogue(needs, id);
      await engine.recalls.load();
      watchers.changed();
      return success({});
    },
  };
}

/** Makes the names a file brought findable. */
async function knowAll({ catalogue, clock }: Engine, known: readonly Product[]): Promise<void> {
  for (const [at, product] of known.entries()) {
    if (at % 1_000 === 0) await clock.pause();
    catalogue.know(product);
  }
}

/** Whether a plan still stands is looked at this often at most, in milliseconds. */
const standsEvery = 500;

/** Taking in a file: planned, looked at, written. */
function importHandlers(engine: Engine): Omit<Files, "loadCatalogue" | "loadRecalls" | "removeCatalogue"> {
  const { watchers } = engine;
  const needs = { ...engine, tables: tablesOf(engine) };
  // A plan holds its whole file: only the one that was shown last is kept.
  let shown: ShownPlan | undefined;
  const hand = new FileInHand(engine);
/** What stays out of a plan, with the file it stands in. */
interface Rest {
  readonly plan: string;
  readonly table: Table;
  readonly rows: StayingOut;
}

async function restOf({ batch, summary }: ShownPlan, table: Table, breathe: () => Promise<void>) {
  const rows = await stayingOut(batch.shown, breathe);
  return rows.lines.length > 0 ? { plan: summary.plan, table, rows } : undefined;
}

/** Taking in a file: planned, looked at, written. */
function importHandlers(
  engine: Engine,
): Pick<Files, "planImport" | "readAs" | "planRows" | "commitImport" | "dropPlan" | "rejects"> {
  const { catalogue, clock, watchers } = engine;
  const needs = { ...engine, tables: tablesOf(engine) };
  // A plan holds its whole file: only the one that was shown last is kept.
  let shown: ShownPlan | undefined;
  let table: Table | undefined;
  // What stayed out can still be asked for once the rest is written.
  let out: Rest | undefined;
  const searches = new PlanSearches(engine);
  const planned = (plan: string) => (shown?.summary.plan === plan ? shown : undefined);
  const drop = () => {
    searches.end();
    shown = undefined;
    hand.take(undefined);
  };
  return {
    ...listHandlers(engine, planned, drop),
    planImport: async (said) => {
      drop();
      const read = await runTask(engine, "import-read", (task) => planImport(needs, said, task, hand.take));
    planImport: async (file) => {
      searches.end();
      [shown, table, out] = [undefined, undefined, undefined];
      const opened = (found: Table) => {
        table = found;
      };
      const read = await runTask(engine, "import-read", (task) => planImport(needs, file, task, opened));
      if (!read.ok) return read;
      shown = read.value;
      return success(read.value.summary);
    },
    readAs: hand.readAs,
    columnsAs: hand.columnsAs,
    keepRecipe: hand.keepRecipe,
    planRows: ({ plan, ...asked }) => {
      const of = planned(plan);
      return of ? searches.window(of, asked) : { header: [], first: asked.first, rows: [], total: 0 };
      if (!of) return { header: [], first, rows: [], total: 0 };
      if (text.trim() === "") return planWindow(of, bucket, first, count);
      const { looked, of: all, isDone, found } = await searches.found(of.batch.shown, text);
      const window = planWindow(of, bucket, first, count, found);
      return isDone ? window : { ...window, searching: { looked, of: all } };
    },
    planStands: ({ plan }, changed) =>
      watchers.watch(
        () => {
          const of = planned(plan);
          return { stands: of === undefined || planStands(needs, of) };
        },
        changed,
        standsEvery,
      ),
    commitImport: async ({ plan, digest }) => {
      const of = planned(plan);
      if (!of || (digest !== undefined && digest !== of.summary.digest))
        return failure("import/plan-stale", {});
      const committed = await runTask(engine, "import-commit", (task) => commitImport(needs, of, task));
      if (!committed.ok) return committed;
      drop();
      searches.end();
      out = table && (await restOf(of, table, clock.pause));
      [shown, table] = [undefined, undefined];
      const { known, ...done } = committed.value;
      await knowAll(engine, known);
      watchers.changed();
      return success(done);
    },
    rejects: async ({ plan, words }) => {
      const of = planned(plan);
      return await runTask(engine, "rejects", async (task) => {
        const rest = of && table ? await restOf(of, table, () => task.step(0, 0)) : out;
        if (!rest || rest.plan !== plan) return failure("import/plan-stale", {});
        return success(await rejectsFile(needs.tables, rest.table, rest.rows, words, task));
      });
    },
    dropPlan: ({ plan }) => {
      if (plan === (shown?.summary.plan ?? "")) drop();
      if (plan === (shown?.summary.plan ?? "")) [shown, table] = [undefined, undefined];
      if (plan === out?.plan) out = undefined;
      return {};
    },
  };
}
