import type { PlanSummary } from "../../../shared/contracts/file-records.ts";
import { bookedRows } from "../../../shared/domain/import/plan-buckets.ts";
import type { Services } from "../../services/services.tsx";
import { importFlow } from "./import-flow.ts";

/** Whether a plan is of a list that lies beside the stock and is kept as a whole. */
export const isList = ({ what }: PlanSummary): boolean => what === "catalogue" || what === "recalls";

/** Whether booking a plan would change anything: a list also by what it no longer has. */
export const hasEffect = (plan: PlanSummary): boolean => bookedRows(plan) > 0 || (plan.gone ?? 0) > 0;

/** Keeps the list whose plan is in view, in the place of the one of its title. */
export async function keepShownList({ engine }: Services): Promise<void> {
  const { store } = importFlow;
  const at = store.get();
  if (at.step !== "plan" || at.isWriting || at.isMending) return;
  const { refused: _, ...clean } = at;
  store.set({ ...clean, isWriting: true });
  const done = await engine.keepList({ plan: at.plan.plan });
  if (done.ok) store.set({ step: "listed", plan: at.plan, id: done.value.id, undo: "none" });
  else if (done.failure.code === "task/cancelled") store.set({ ...clean, isWriting: false });
  else store.set({ ...clean, isWriting: false, refused: done.failure });
}

/** Puts the list back that lay there before. */
export async function putListBack({ engine }: Services): Promise<void> {
  const { store } = importFlow;
  const at = store.get();
  if (at.step !== "listed" || at.undo !== "none") return;
  const { refused: _, ...clean } = at;
  store.set({ ...clean, undo: "busy" });
  const done = await engine.putListBack({ id: at.id });
  store.set(done.ok ? { ...clean, undo: "done" } : { ...clean, undo: "none", refused: done.failure });
}
