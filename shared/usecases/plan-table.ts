import type { DoubtAnswers } from "../domain/import/person-doubt.ts";
import type { Pause } from "../domain/tables/table.ts";
import type { Failure } from "../errors.ts";
import type { CatalogueStore } from "../ports/catalogue-store.ts";
import type { Dependencies } from "./dependencies.ts";
import type { OpenedFile } from "./find-mapping.ts";
import { planCustomers } from "./import-customers.ts";
import { planExpected } from "./import-expected.ts";
import { planLinks } from "./import-links.ts";
import { planCatalogueList, planRecallList } from "./import-list.ts";
import { planLocations } from "./import-locations.ts";
import { planProducts } from "./import-products.ts";
import { planStock } from "./import-stock.ts";
import type { PlanHow, Planned } from "./planned-batch.ts";

type Needs = Dependencies & { readonly catalogues: CatalogueStore };

/** What a person said where rows ask: of single ones, and of all people of a doubt. */
export interface SaidOfRows {
  readonly chosen?: readonly { readonly line: number; readonly code: string }[] | undefined;
  readonly doubts?: DoubtAnswers | undefined;
}

/** Says what a table would write, by what it is for. */
export async function planTable(
  needs: Needs,
  { table, mapping, choices }: OpenedFile,
  { chosen = [], doubts }: SaidOfRows,
  pause: Pause,
): Planned<Failure<"table/columns-missing" | "customers/locked">> {
  const chosenAt = new Map(chosen.map(({ line, code }) => [line, code]));
  const how: PlanHow = { choices, columns: mapping.columns, chosen: chosenAt, doubts };
  const { target } = mapping;
  if (target === "products") return await planProducts(needs, table, how, pause);
  if (target === "customers") return await planCustomers(needs, table, how, pause);
  if (target === "expected") return await planExpected(needs, table, how, pause);
  if (target === "locations") return await planLocations(needs, table, how);
  if (target === "links") return await planLinks(needs, table, how, pause);
  if (target === "catalogue") return await planCatalogueList(needs, table, how);
  if (target === "recalls") return await planRecallList(needs, table, how);
  // A file that says nothing is taken for a stock, whose missing columns are then named.
  return await planStock(needs, table, how, pause);
}
