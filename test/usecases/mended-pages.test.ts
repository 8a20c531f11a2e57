import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Database } from "../../renderer/adapters/dexie/database.ts";
import { dexieLedgerStore } from "../../renderer/adapters/dexie/ledger-store.ts";
import type { LedgerStore, StoredPage } from "../../shared/ports/ledger-store.ts";
import { storedPage } from "../../shared/usecases/pages-of-entries.ts";
import { entry, writer } from "../makers/entries.ts";

const page = (number: number, said = {}): StoredPage => storedPage([entry("counted", 1, number, said)], "-");

let database: Database;
let store: LedgerStore;
let opened = 0;
beforeEach(async () => {
  opened += 1;
  database = new Database(`mended-${opened}`);
  await database.open();
  store = dexieLedgerStore(database);
});
afterEach(() => database.close());

/** Keeps three pages of one scan each, joins them into one record, and hurts the first of them. */
async function mergedAndDamaged(): Promise<void> {
  for (const number of [1, 2, 3]) expect((await store.append([page(number)])).ok).toBe(true);
  expect(await store.merge(writer(2))).toBe(2);
  const [record] = await database.pages.toArray();
  if (!record) throw new Error("nothing there");
  await database.pages.put({
    ...record,
    bytes: record.bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte)),
  });
}

async function held(): Promise<readonly StoredPage[]> {
  const all: StoredPage[] = [];
  for await (const pages of store.pages()) all.push(...pages);
  return all;
}

test.each([
  ["alone", [page(1)]],
  ["with others", [page(1), page(4)]],
])("a damaged page of a merged record is mended %s, and those beside it stay", async (_, mending) => {
  await mergedAndDamaged();
  expect((await store.append(mending)).ok).toBe(true);
  expect(await held()).toEqual([page(1), page(2), page(3), ...mending.slice(1)]);
});

test("a page that is held whole may be kept again, and is never replaced by another", async () => {
  expect((await store.append([page(1)])).ok).toBe(true);
  expect((await store.append([page(1)])).ok).toBe(true);
  expect((await store.append([page(1, { delta: 2 })])).ok).toBe(false);
  expect(await held()).toEqual([page(1)]);
});

test("a page that was staged in vain and stayed is held under the stage it is kept for anew", async () => {
  const [first, again] = ["b000000000000001", "b000000000000002"].map((stage) =>
    storedPage([entry("counted", 1, 1)], stage),
  ) as [StoredPage, StoredPage];
  expect((await store.append([first])).ok).toBe(true);
  expect((await store.append([again])).ok).toBe(true);
  expect(await held()).toEqual([again]);
  await store.sweep([first.stage]);
  expect(await held()).toEqual([again]);
});

test("small records of finished writers are joined, and what is large or of the present writer stays", async () => {
  const of = (by: number, number: number, count = 1, stage = "-") =>
    storedPage(
      Array.from({ length: count }, (_, at) => entry("counted", by, number + at)),
      stage,
    );
  const stored = [of(1, 1), of(1, 2), of(1, 3, 600), of(1, 603), of(1, 604), of(2, 1), of(2, 2), of(3, 1)];
  for (const one of stored) expect((await store.append([one])).ok).toBe(true);
  const before = await held();
  expect(await store.merge(writer(2))).toBe(2);
  expect(await held()).toEqual(before);
  const keys = (await database.pages.toCollection().primaryKeys()).map(([, from]) => from);
  expect(keys).toEqual([1, 3, 603, 1, 2, 1]);
  expect(await store.merge(writer(2))).toBe(0);
});
