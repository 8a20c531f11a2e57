import type { LedgerStore } from "../../../shared/ports/ledger-store.ts";
import type { Database } from "./database.ts";

/** The small file that says which journal the pages are of. */
const name = "generation";

/** Which journal the pages of a database are of, and letting go of them for those of another. */
export const generationsOf = (database: Database): Pick<LedgerStore, "generation" | "beginAnew"> => ({
  generation: async () => {
    if (!database.isOpen()) return Number.POSITIVE_INFINITY;
    const file = await database.files.get(name);
    return file ? Number(new TextDecoder().decode(file.bytes)) : 0;
  },
  beginAnew: async (generation) => {
    const { pages, files } = database;
    const bytes = new TextEncoder().encode(String(generation));
    await database.transaction("rw", pages, files, async () => {
      await pages.clear();
      await files.put({ name, bytes });
    });
  },
});
