import { type Result, success } from "../base/result.ts";
import { recallIds } from "../domain/recall/recall-list.ts";
import { type Failure, failure } from "../errors.ts";
import type { CatalogueStore } from "../ports/catalogue-store.ts";
import type { Dependencies } from "./dependencies.ts";
import type { ShownPlan } from "./import-file.ts";
import { knownProducts } from "./known-products.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "recalls" | "clock"> & {
  readonly catalogues: CatalogueStore;
};

/** Keeps the list that was shown in the place of the one of its title, which can be put back; the stock is not touched. */
export async function keepList(
  needs: Needs,
  plan: ShownPlan,
  task: Task,
): Promise<
  Result<
    { readonly id: string },
    Failure<"import/plan-stale" | "ledger/not-written" | "ledger/disk-full" | "ledger/read-only">
  >
> {
  if (!("list" in plan.batch)) return failure("import/plan-stale", {});
  const { list } = plan.batch;
  const old = (await needs.catalogues.all()).find(({ id }) => id === list.id);
  if (old?.loadedAt !== plan.batch.loadedBefore) return failure("import/plan-stale", {});
  task.commit();
  const kept = await needs.catalogues.replace({ ...list, loadedAt: needs.clock.now() });
  if (!kept.ok) return kept;
  await readAgain(needs, list.id);
  return success({ id: list.id });
}

/** Puts the list back that lay there before, or none where there was none, at any later time. */
export async function putListBack(
  needs: Needs,
  id: string,
): Promise<Result<void, Failure<"ledger/not-written" | "ledger/disk-full">>> {
  const back = await needs.catalogues.putBack(id);
  if (!back.ok) return back;
  await readAgain(needs, id);
  return success(undefined);
}

async function readAgain({ ledger, catalogue, recalls }: Needs, id: string): Promise<void> {
  if (id.startsWith(recallIds)) await recalls.load();
  else await catalogue.load(knownProducts(ledger.stock));
}
