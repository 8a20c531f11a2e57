import { success } from "../../shared/base/result.ts";
import type { Product } from "../../shared/domain/catalogue/product.ts";
import { failure } from "../../shared/errors.ts";
import { commitImport, planImport, planStands, type ShownPlan } from "../../shared/usecases/import-file.ts";
import { loadCatalogue, removeCatalogue } from "../../shared/usecases/load-catalogue.ts";
import { loadRecalls } from "../../shared/usecases/load-recalls.ts";
import type { Task } from "../../shared/usecases/tasks.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { FileInHand } from "./file-in-hand.ts";
import { listHandlers } from "./list-handlers.ts";
import { PlanSearches } from "./plan-searches.ts";
import { RowsLeftOut } from "./rows-left-out.ts";
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
  | "listsBefore"
  | "rejects"
>;

/** What the Files screen asks. */
export function fileHandlers(engine: Engine): Files {
  const { watchers, station } = engine;
  const needs = { ...engine, tables: tablesOf(engine) };
  return {
    ...importHandlers(engine),
    loadCatalogue: async ({ files }) => {
      const loaded = await runTask(engine, "catalogue", (task) => loadCatalogue(needs, files, task));
      if (loaded.ok) await station.touched();
      watchers.changed();
      return loaded;
    },
    loadRecalls: async (file) => {
      const loaded = await runTask(engine, "recalls", (task) => loadRecalls(needs, file, task));
      if (loaded.ok) await station.touched();
      watchers.changed();
      return loaded;
    },
    removeCatalogue: async ({ id }) => {
      await removeCatalogue(needs, id);
      await engine.recalls.load();
      await station.touched();
      watchers.changed();
      return success({});
    },
  };
}

/** So many names are made findable between two breaths. */
const namesAtOnce = 1_000;

/** Makes the names a file brought findable. */
async function knowAll({ catalogue, clock, watchers }: Engine, known: readonly Product[]): Promise<void> {
  for (let at = 0; at < known.length; at += namesAtOnce) {
    await clock.pause();
    knowSome(catalogue, known.slice(at, at + namesAtOnce));
  }
  watchers.changed();
}

function knowSome(catalogue: Engine["catalogue"], some: readonly Product[]): void {
  for (const product of some) catalogue.know(product);
}

/** Whether a plan still stands is looked at this often at most, in milliseconds. */
const standsEvery = 500;

/** Has a file planned; of a list of customers that were locked meanwhile nothing stays here. */
async function planUnlessLocked(
  engine: Engine,
  hand: FileInHand,
  plan: (task: Task) => ReturnType<typeof planImport>,
) {
  const { closings } = engine.keys;
  const read = await runTask(engine, "import-read", plan);
  const what = read.ok ? read.value.summary.what : hand.file?.mapping.target;
  if (what !== "customers" || closings === engine.keys.closings) return read;
  if (read.ok) ended(read.value);
  hand.take(undefined);
  return failure("customers/let-go", {});
}

/** So many places are told one by one. */
const mostPlaces = 12;

function whereOf({ batch }: ShownPlan) {
  const places = batch.places?.();
  return (
    places && { places: places.slice(0, mostPlaces), placesMore: Math.max(0, places.length - mostPlaces) }
  );
}

/** Lets go of a plan, and of what was made of it ahead. */
function ended(plan: ShownPlan | undefined): undefined {
  plan?.batch.end?.();
}

/** Taking in a file: planned, looked at, written. */
function importHandlers(engine: Engine): Omit<Files, "loadCatalogue" | "loadRecalls" | "removeCatalogue"> {
  const { watchers } = engine;
  // A plan holds its whole file: only the one that was shown last is kept.
  let shown: ShownPlan | undefined;
  const hand = new FileInHand(engine);
  const leftOut = new RowsLeftOut(engine, () => ({ plan: shown, file: hand.file }));
  const searches = new PlanSearches(engine);
  const needs = { ...engine, tables: tablesOf(engine), toMend: leftOut.toMend };
  const planned = (plan: string) => (shown?.summary.plan === plan ? shown : undefined);
  const drop = () => {
    searches.end();
    shown = ended(shown);
    hand.take(undefined);
  };
  const stands = (plan: string) => {
    const of = planned(plan);
    return { stands: of === undefined || planStands(needs, of) };
  };
  engine.atLock.push(() => {
    if ((hand.file?.mapping.target ?? shown?.summary.what) === "customers") drop();
    leftOut.letGo();
  });
  return {
    ...listHandlers(engine, planned, drop),
    planImport: async (said) => {
      drop();
      leftOut.drop();
      const read = await planUnlessLocked(engine, hand, (task) => planImport(needs, said, task, hand.take));
      if (!read.ok) return read;
      shown = read.value;
      return success(read.value.summary);
    },
    readAs: hand.readAs,
    columnsAs: hand.columnsAs,
    rejects: leftOut.rejects,
    keepRecipe: hand.keepRecipe,
    planRows: ({ plan, ...asked }) => {
      const of = planned(plan);
      return of ? searches.window(of, asked) : { header: [], first: asked.first, rows: [], total: 0 };
    },
    planStands: ({ plan }, changed) => watchers.watch(() => stands(plan), changed, standsEvery),
    commitImport: async ({ plan, digest }) => {
      const of = planned(plan);
      if (!of || (digest !== undefined && digest !== of.summary.digest))
        return failure("import/plan-stale", {});
      const committed = await runTask(engine, "import-commit", (task) => commitImport(needs, of, task));
      if (!committed.ok) return committed;
      await leftOut.keep();
      drop();
      const { known, ...done } = committed.value;
      await knowAll(engine, known);
      return success({ ...done, ...whereOf(of) });
    },
    dropPlan: ({ plan }) => {
      if (plan === (shown?.summary.plan ?? "")) drop();
      leftOut.drop(plan);
      return {};
    },
  };
}
