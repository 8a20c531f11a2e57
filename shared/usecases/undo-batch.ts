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
  const { stock } = ledger;
  // What is said while this rests may rest on the import: it is looked at again, in the end without a rest.
  for (let round = 1; ; round++) {
    // Until it is written it can be stopped, and leaves all as it was.
    const rest = round < mostRounds ? () => task.step(0, 0) : async () => {};
    const { size } = stock.entries;
    const now = await planUndo(stock, shown.batch, rest);
    if (now.basis !== shown.basis || stock.facts.isBatchStruck(shown.batch))
      return failure("import/plan-stale", {});
    const chosen = new ChosenUndo(stock, now, choice);
    const except = [...(await chosen.exceptInTurns(rest))];
    if (stock.entries.size === size)
      return await strike(ledger, shown.batch, except, chosen.also(), reason, task);
  }
}

/** So often it is looked through with rests; then once without, which takes a moment for everybody. */
const mostRounds = 3;

async function strike(
  ledger: Dependencies["ledger"],
  batch: UndoPlan["batch"],
  except: Draft<"voided">["except"],
  also: ReturnType<ChosenUndo["also"]>,
  reason: string,
  task: Task,
): Promise<Result<Record<never, never>, Failure<"ledger/disk-full" | "ledger/read-only">>> {
  const drafts: Draft<"voided">[] = [
    { kind: "voided", target: batch, except, reason },
    ...also.map((target): Draft<"voided"> => ({ kind: "voided", target, except: [], reason })),
  ];
  task.commit();
  const recorded = await ledger.record(drafts, task);
  return recorded.ok ? success({}) : recorded;
}
