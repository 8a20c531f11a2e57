import { type Result, success } from "../base/result.ts";
import type { UndoChoice } from "../contracts/undo-records.ts";
import type { Draft } from "../domain/ledger/entry.ts";
import { type Failure, failure } from "../errors.ts";
import { ChosenUndo } from "./chosen-undo.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Task } from "./tasks.ts";
import { planUndo, type UndoPlan } from "./undo-plan.ts";

/**
 * Takes a batch back but for what a person keeps: one void, and one for each record that was written over one of its
 * customers who go. Refused when the stock became another one than was shown.
 */
export async function undoBatch(
  { ledger }: Pick<Dependencies, "ledger">,
  shown: UndoPlan,
  choice: UndoChoice,
  reason: string,
  task: Task,
): Promise<
  Result<Record<never, never>, Failure<"import/plan-stale" | "ledger/disk-full" | "ledger/read-only">>
> {
  // Until it is written it can be stopped, and leaves all as it was.
  const rest = () => task.step(0, 0);
  const now = await planUndo(ledger.stock, shown.batch, rest);
  if (now.basis !== shown.basis || ledger.stock.facts.isBatchStruck(shown.batch))
    return failure("import/plan-stale", {});
  const chosen = new ChosenUndo(ledger.stock, now, choice);
  const drafts: Draft<"voided">[] = [
    { kind: "voided", target: shown.batch, except: [...(await chosen.exceptInTurns(rest))], reason },
    ...chosen.also().map((target): Draft<"voided"> => ({ kind: "voided", target, except: [], reason })),
  ];
  task.commit();
  const recorded = await ledger.record(drafts, task);
  return recorded.ok ? success({}) : recorded;
}
