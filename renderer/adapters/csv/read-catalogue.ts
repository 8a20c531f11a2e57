import type { Result } from "../../../shared/base/result.ts";
import {
  type CatalogueContext,
  type CataloguePlan,
  planCatalogue,
} from "../../../shared/domain/import/catalogue-file.ts";
import type { Pause, Table } from "../../../shared/domain/tables/table.ts";
import type { Failure } from "../../../shared/errors.ts";
import { openTable } from "./read-table.ts";

/** Reads a reference list from the files a person chose: one, or the two that the French list consists of. */
export async function readCatalogue(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  context: CatalogueContext,
  pause?: Pause,
): Promise<Result<CataloguePlan, Failure<"table/empty" | "table/not-a-table" | "table/columns-missing">>> {
  const tables: Table[] = [];
  for (const { name, bytes } of files) {
    const opened = await openTable(bytes, name, pause);
    if (!opened.ok) return opened;
    tables.push(opened.value);
  }
  return planCatalogue(tables, context);
}
