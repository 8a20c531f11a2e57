import { success } from "../../../shared/base/result.ts";
import type { CatalogueStore } from "../../../shared/ports/catalogue-store.ts";
import { type Database, writeFailure } from "./database.ts";

/** Reference lists in IndexedDB: one record each. */
export function dexieCatalogueStore(database: Database): CatalogueStore {
  const { catalogues } = database;
  return {
    all: async () => (database.isOpen() ? await catalogues.toArray() : []),
    async replace(catalogue) {
      try {
        await catalogues.put(catalogue);
        return success(undefined);
      } catch (error) {
        return writeFailure(error);
      }
    },
    async remove(id) {
      await catalogues.delete(id);
    },
  };
}
