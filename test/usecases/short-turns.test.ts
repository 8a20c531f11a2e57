import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { Database } from "../../renderer/adapters/dexie/database.ts";
import { dexieLedgerStore, shortTurns } from "../../renderer/adapters/dexie/ledger-store.ts";
import type { StoredPage } from "../../shared/ports/ledger-store.ts";
import { storedPage } from "../../shared/usecases/pages-of-entries.ts";
import { entry } from "../makers/entries.ts";

test("who reads beside a scan reads one record first, and every page of the ledger all the same", async () => {
  const database = new Database("short-turns");
  await database.open();
  const store = dexieLedgerStore(database, undefined, shortTurns);
  for (let number = 1; number <= 9; number++)
    await store.append([storedPage([entry("counted", 1, number, {})], "-")]);
  const turns: StoredPage[][] = [];
  for await (const pages of store.pages()) turns.push([...pages]);
  expect(turns[0]).toHaveLength(1);
  expect(turns.flat().map(({ from }) => from)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  database.close();
});
