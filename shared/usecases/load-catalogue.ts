import { type Result, success } from "../base/result.ts";
import type { CatalogueRow } from "../contracts/frame-records.ts";
import {
  type CatalogueColumns,
  decodeCatalogue,
  encodeCatalogue,
} from "../domain/catalogue/catalogue-page.ts";
import { type CataloguePlan, planCatalogue } from "../domain/import/catalogue-file.ts";
import type { Table } from "../domain/tables/table.ts";
import { type Failure, failure } from "../errors.ts";
import type { CatalogueStore } from "../ports/catalogue-store.ts";
import type { Tables } from "../ports/tables.ts";
import type { Dependencies } from "./dependencies.ts";
import { sourceText } from "./known-facts.ts";
import { knownProducts } from "./known-products.ts";
import type { Task } from "./tasks.ts";

type Needs = Pick<Dependencies, "ledger" | "catalogue" | "station" | "clock"> & {
  readonly tables: Tables;
  readonly catalogues: CatalogueStore;
};
type File = { readonly name: string; readonly bytes: Uint8Array };

/** The French national list goes by one name, whichever of its files come first and whenever it is renewed. */
export const french = { id: "bdpm", title: "BDPM" };

/** A list as it was loaded, how many rows were not taken, and the half that is still to come. */
export type LoadedCatalogue = CatalogueRow & Pick<CataloguePlan, "lacks"> & { readonly refused: number };

/** Loads reference files as one list, in the place of the one of the same title; the stock is not touched. */
export async function loadCatalogue(
  needs: Needs,
  files: readonly File[],
  task: Task,
): Promise<
  Result<
    LoadedCatalogue,
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
  const tables: Table[] = [];
  for (const { name, bytes } of files) {
    const opened = await needs.tables.open(bytes, name, task.step);
    if (!opened.ok) return opened;
    tables.push(opened.value);
  }
  const held = await heldColumns(needs.catalogues);
  const { country, language } = needs.station.file.settings;
  const planned = await planCatalogue(tables, { country, language, ...(held ? { held } : {}) });
  if (!planned.ok) return planned;
  const { family, columns, products, refused, lacks } = planned.value;
  if (columns.names.length === 0) return failure("catalogue/no-products", { name: files[0]?.name ?? "" });
  const title = listTitle(files[0]?.name ?? "");
  const list = family === "bdpm" ? french : { id: ownListId(title), title };
  const row = { ...list, products, loadedAt: needs.clock.now() };
  task.commit();
  const kept = await needs.catalogues.replace({ ...row, bytes: encodeCatalogue(columns) });
  if (!kept.ok) return kept;
  await needs.catalogue.load(knownProducts(needs.ledger.stock));
  return success({ ...row, refused: refused.length, ...(lacks ? { lacks } : {}) });
}

/** Takes a list away; what was used of it stays in the ledger. */
export async function removeCatalogue(needs: Needs, id: string): Promise<void> {
  await needs.catalogues.remove(id);
  await needs.catalogue.load(knownProducts(needs.ledger.stock));
}

async function heldColumns(catalogues: CatalogueStore): Promise<CatalogueColumns | undefined> {
  const held = (await catalogues.all()).find(({ id }) => id === french.id);
  return held && decodeCatalogue(held.bytes);
}

/** A file's name without its ending: `apb-2026-11.csv` is the list `apb-2026-11`. */
export const listTitle = (name: string) => sourceText(name.replace(/\.[a-z0-9]{1,5}$/i, "").trim() || name);

/** The id of a list: one of the same title takes its place. */
export const ownListId = (title: string): string => `own:${title.toLowerCase()}`;
