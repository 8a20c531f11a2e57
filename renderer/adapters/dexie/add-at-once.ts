import type { Database, PageRecord } from "./database.ts";

/**
 * Adds one record in a transaction of its own, and commits without waiting to hear that it was added: a scan saves a turn.
 * Resolves once it is committed; rejects as Dexie does. Dexie knows no such commit, and does the rest.
 */
export async function addAtOnce(database: Database, record: PageRecord): Promise<void> {
  const transaction = begun(database);
  if (!transaction) {
    await database.pages.add(record);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("The database gave up"));
    transaction.objectStore(database.pages.name).add(record);
    transaction.commit();
  });
}

/** A transaction on the connection as it is; undefined when it is closed, or closing. */
function begun(database: Database): IDBTransaction | undefined {
  if (!database.isOpen()) return undefined;
  try {
    const { name } = database.pages;
    return database.backendDB().transaction(name, "readwrite", { durability: database.durability });
  } catch {
    return undefined;
  }
}
