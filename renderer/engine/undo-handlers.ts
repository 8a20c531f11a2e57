import { success } from "../../shared/base/result.ts";
import type { UndoChoice, UndoRow, UndoSummary } from "../../shared/contracts/undo-records.ts";
import { type BatchId, identifierOf } from "../../shared/domain/ledger/identity.ts";
import { failure } from "../../shared/errors.ts";
import { ChosenUndo } from "../../shared/usecases/chosen-undo.ts";
import { undoBatch } from "../../shared/usecases/undo-batch.ts";
import { planUndo, type TouchedRow, type UndoPlan } from "../../shared/usecases/undo-plan.ts";
import type { Engine, EngineHandlers } from "./engine.ts";
import { historyRow } from "./history-view.ts";
import { runTask } from "./run-task.ts";
import { stockRow } from "./stock-view.ts";

type Undo = Pick<EngineHandlers, "lookAtUndo" | "undoRows" | "undoImport">;

const nothing = { packs: 0, pieces: 0, lines: 0, customers: 0, expected: 0, names: 0, namesStay: 0, kept: 0 };

/** Taking an import back: looked at, chosen, done. */
export function undoHandlers(engine: Engine): Undo {
  const { ledger, clock, watchers } = engine;
  // Only what was looked at last can be done.
  let shown: { readonly id: string; readonly plan: UndoPlan } | undefined;
  let chosen: { readonly key: string; readonly of: ChosenUndo } | undefined;
  const planned = (id: string) => (shown?.id === id ? shown.plan : undefined);
  const choose = (plan: UndoPlan, id: string, choice: UndoChoice) => {
    const key = JSON.stringify([id, choice, ledger.stock.entries.size]);
    if (chosen?.key !== key) chosen = { key, of: new ChosenUndo(ledger.stock, plan, choice) };
    return chosen.of;
  };
  return {
    lookAtUndo: async ({ batch }) => {
      const looked = await runTask(engine, "undo", async (task) =>
        success(await planUndo(ledger.stock, batch, task.step)),
      );
      if (!looked.ok) return looked;
      shown = { id: identifierOf(clock.random(10)), plan: looked.value };
      return success(summaryOf(engine, shown.id, looked.value));
    },
    undoRows: ({ undo, choice, first, count }) => {
      const plan = planned(undo);
      if (!plan) return { first, rows: [], total: 0, effect: nothing };
      const now = choose(plan, undo, choice);
      const rows = plan.touched
        .slice(first, first + count)
        .map((row, at) => undoRow(engine, now, row, first + at));
      return { first, rows, total: plan.touched.length, effect: now.effect() };
    },
    undoImport: async ({ undo, choice, reason }) => {
      const plan = planned(undo);
      if (!plan) return failure("import/plan-stale", {});
      const done = await runTask(engine, "undo", (task) => undoBatch(engine, plan, choice, reason, task));
      watchers.changed();
      return done;
    },
  };
}

function summaryOf(
  engine: Engine,
  undo: string,
  { batch, own, touched, customers, expected }: UndoPlan,
): UndoSummary {
  const closed = closingOf(engine, batch);
  const row = closed === undefined ? undefined : historyRow(engine, closed);
  return {
    undo,
    batch,
    title: String(row?.facts["title"] ?? ""),
    at: row?.at ?? 0,
    entries: own.length + customers.length + expected,
    touched: touched.length,
    ...(row?.struck ? { done: row.struck } : {}),
  };
}

/** The entry that put a batch into effect. */
function closingOf({ ledger }: Engine, batch: BatchId): number | undefined {
  return ledger.stock.facts.about<"batchClosed">(`batch:${batch}`)[0]?.index;
}

function undoRow(engine: Engine, chosen: ChosenUndo, touched: TouchedRow, row: number): UndoRow {
  const isKept = chosen.isKept(row);
  if ("line" in touched) {
    const line = stockRow(engine, touched.line);
    return { row, since: touched.since, isKept, line, now: line.quantity, ...chosen.onLine(touched.line) };
  }
  const id = touched.customer;
  const known = engine.customers.rows().find((one) => one.id === id)?.heads[0].customer;
  const name = [known?.name, known?.firstName].filter(Boolean).join(", ");
  return { row, since: [], isKept, brought: 0, now: 0, after: 0, customer: { id, name } };
}
