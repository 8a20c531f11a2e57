import { type Result, success } from "../base/result.ts";
import type { LoadedRecalls } from "../contracts/file-records.ts";
import { planRecalls } from "../domain/import/recall-file.ts";
import { encodeRecalls, recallId } from "../domain/recall/recall-list.ts";
import { type Failure, failure } from "../errors.ts";
import type { CatalogueStore } from "../ports/catalogue-store.ts";
import type { Tables } from "../ports/tables.ts";
import type { Dependencies } from "./dependencies.ts";
import { listTitle } from "./load-catalogue.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "recalls" | "station" | "clock"> & {
  readonly tables: Tables;
  readonly catalogues: CatalogueStore;
};

const mostRefusedShown = 200;

/** Loads a recall list in the place of the one of the same title; the stock is looked through, not touched. */
export async function loadRecalls(
  needs: Needs,
  file: { readonly name: string; readonly bytes: Uint8Array },
  task: Task,
): Promise<
  Result<
    LoadedRecalls,
    Failure<
      | "table/not-a-table"
      | "table/empty"
      | "table/columns-missing"
      | "catalogue/no-products"
      | "ledger/not-written"
      | "ledger/disk-full"
      | "ledger/read-only"
    >
  >
> {
  const opened = await needs.tables.open(file.bytes, file.name, task.step);
  if (!opened.ok) return opened;
  const planned = await planRecalls(opened.value, needs.station.file.settings);
  if (!planned.ok) return planned;
  const { list, refused } = planned.value;
  if (list.codes.length === 0) return failure("catalogue/no-products", { name: file.name });
  const title = listTitle(file.name);
  const kept = {
    id: recallId(title),
    title,
    products: list.codes.length,
    loadedAt: needs.clock.now(),
    bytes: encodeRecalls(list),
  };
  task.commit();
  const written = await needs.catalogues.replace(kept);
  if (!written.ok) return written;
  await needs.recalls.load();
  return success({
    ...{ id: kept.id, title, rows: list.codes.length, loadedAt: kept.loadedAt },
    whole: list.lots.filter((lot) => lot === "").length,
    refused: refused.slice(0, mostRefusedShown),
    refusedRows: refused.length,
    ...needs.recalls.counts(list),
  });
}
