import { success } from "../../../shared/base/result.ts";
import { isSameList, mostBefore } from "../../../shared/domain/catalogue/list-before.ts";
import type { CatalogueStore, StoredCatalogue } from "../../../shared/ports/catalogue-store.ts";
import { type Database, writeFailure } from "./database.ts";
import { listOfName, nameOfNext, rangeOf } from "./lists-before.ts";

/** Reference lists in IndexedDB: one record each, and those before them among the small files. */
export function dexieCatalogueStore(database: Database): CatalogueStore {
  const { catalogues, files } = database;
  const namesBefore = async (id?: string) =>
    (await files
      .where("name")
      .between(...rangeOf(id))
      .primaryKeys()) as string[];
  const inOne = async (change: () => Promise<void>) => {
    try {
      await database.transaction("rw", catalogues, files, change);
      return success(undefined);
    } catch (error) {
      return writeFailure(error);
    }
  };
  const keepBefore = async (old: StoredCatalogue) => {
    const names = await namesBefore(old.id);
    const { bytes, ...facts } = old;
    await files.put({ name: nameOfNext(facts, names), bytes });
    await files.bulkDelete(names.slice(0, Math.max(0, names.length + 1 - mostBefore)));
  };
  return {
    all: async () => (database.isOpen() ? await catalogues.toArray() : []),
    replace: (catalogue) =>
      inOne(async () => {
        const old = await catalogues.get(catalogue.id);
        if (old && !isSameList(old, catalogue)) await keepBefore(old);
        await catalogues.put(catalogue);
      }),
    async before() {
      // Sorted by list and number: of each the last one stands.
      const names = database.isOpen() ? await namesBefore() : [];
      return [...new Map(names.map(listOfName).map((list) => [list.id, list])).values()];
    },
    putBack: (id) =>
      inOne(async () => {
        const name = (await namesBefore(id)).at(-1);
        const kept = name === undefined ? undefined : await files.get(name);
        if (!kept) return await catalogues.delete(id);
        await catalogues.put({ ...listOfName(kept.name), bytes: kept.bytes });
        await files.delete(kept.name);
      }),
    async remove(id) {
      await database.transaction("rw", catalogues, files, async () => {
        await catalogues.delete(id);
        await files.bulkDelete(await namesBefore(id));
      });
    },
  };
}
