import { success } from "../base/result.ts";
import type { CarriedList } from "../domain/catalogue/carried-lists.ts";
import type { CatalogueStore } from "../ports/catalogue-store.ts";
import type { Dependencies } from "./dependencies.ts";
import { knownProducts } from "./known-products.ts";

/** The reference lists of a snapshot that are not here, older here, or cannot be read here. */
export const newLists = (
  { catalogue }: Pick<Dependencies, "catalogue">,
  carried: readonly CarriedList[],
): readonly CarriedList[] =>
  carried.filter(({ id, loadedAt }) => {
    const held = catalogue.rows.find((list) => list.id === id);
    return !held || held.isDamaged || held.loadedAt < loadedAt;
  });

/** Keeps what a snapshot has newer, each list in the place of the one of its title, which can be put back. */
export async function takeLists(
  needs: Pick<Dependencies, "catalogue" | "ledger"> & { readonly catalogues: CatalogueStore },
  carried: readonly CarriedList[],
): ReturnType<CatalogueStore["replace"]> {
  const lists = newLists(needs, carried);
  for (const list of lists) {
    const kept = await needs.catalogues.replace(list);
    if (!kept.ok) return kept;
  }
  if (lists.length > 0) await needs.catalogue.load(knownProducts(needs.ledger.stock));
  return success(undefined);
}
