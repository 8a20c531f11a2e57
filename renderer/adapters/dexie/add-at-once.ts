import type { Database, PageRecord } from "./database.ts";

/**
 * Adds records in a transaction of their own, and commits without waiting to hear that they were added: a scan saves a
 * turn, and pages of a batch never hold the table while the engine is busy. Resolves once all are committed; rejects
 * as Dexie does, with none of them added. Dexie knows no such commit, and does the rest.
 */
export async function addAtOnce(database: Database, records: readonly PageRecord[]): Promise<void> {
  const transaction = begun(database);
  if (!transaction) {
    await database.pages.bulkAdd(records);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("The database gave up"));
    const pages = transaction.objectStore(database.pages.name);
    for (const record of records) pages.add(record);
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
