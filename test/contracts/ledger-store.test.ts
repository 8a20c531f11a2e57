import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Database } from "../../renderer/adapters/dexie/database.ts";
import { dexieLedgerStore, shortTurns } from "../../renderer/adapters/dexie/ledger-store.ts";
import { memoryParts } from "../../renderer/adapters/memory/memory-parts.ts";
import type { LedgerStore, RecordStart, StoredPage } from "../../shared/ports/ledger-store.ts";
import { storedPage } from "../../shared/usecases/pages-of-entries.ts";
import { RefusingStore } from "../fakes/refusing-store.ts";
import { entry, writer } from "../makers/entries.ts";

let databases: Database[] = [];
async function dexie(turns?: typeof shortTurns): Promise<LedgerStore> {
  const database = new Database(`contract-${Math.random()}`);
  databases.push(database);
  await database.open();
  return dexieLedgerStore(database, undefined, turns);
}
afterEach(() => {
  for (const database of databases) database.close();
  databases = [];
});

/** A page of scans of one writer. */
const page = (by: number, from: number, count = 1, stage = "-", said = {}): StoredPage =>
  storedPage(
    Array.from({ length: count }, (_, at) => entry("counted", by, from + at, said)),
    stage,
  );

async function held(store: LedgerStore, isKnown?: (start: RecordStart) => boolean): Promise<StoredPage[]> {
  const all: StoredPage[] = [];
  for await (const pages of store.pages(isKnown)) all.push(...pages);
  return all.sort((a, b) => (a.writer === b.writer ? a.from - b.from : a.writer < b.writer ? -1 : 1));
}

describe.each([
  ["in IndexedDB", () => dexie()],
  ["in IndexedDB, in short turns", () => dexie(shortTurns)],
  ["of one who practises", async () => memoryParts().store],
  ["that can be made to refuse", async () => new RefusingStore().wrap(await dexie())],
])("a ledger store %s", (_, open) => {
  let store: LedgerStore;
  beforeEach(async () => {
    store = await open();
  });

  test("gives back the very bytes, whole and by each number, staged ones too", async () => {
    const pages = [page(1, 1, 3), page(1, 4), page(2, 1, 2, "b000000000000001")];
    expect(await store.append(pages)).toEqual({ ok: true, value: undefined });
    expect(await held(store)).toEqual(pages);
    expect(await store.read(writer(1), 2)).toEqual(pages[0]);
    expect(await store.read(writer(1), 4)).toEqual(pages[1]);
    expect(await store.read(writer(2), 2)).toEqual(pages[2]);
    expect(await store.read(writer(1), 5)).toBeUndefined();
    expect(await store.read(writer(3), 1)).toBeUndefined();
  });

  test("holds a page once, however often and in whatever order it comes", async () => {
    for (const number of [2, 1, 2, 1]) expect((await store.append([page(1, number)])).ok).toBe(true);
    expect((await store.append([page(1, 2), page(1, 1)])).ok).toBe(true);
    expect(await held(store)).toEqual([page(1, 1), page(1, 2)]);
  });

  test("refuses another page under the numbers of one it holds, and keeps that one", async () => {
    await store.append([page(1, 1)]);
    expect(await store.append([page(1, 1, 1, "-", { delta: 2, at: -5 })])).toMatchObject({
      failure: { code: "ledger/not-written" },
    });
    expect(await held(store)).toEqual([page(1, 1)]);
  });

  test("keeps nothing of an append that fails in the middle", async () => {
    const broken = { ...page(1, 2), bytes: undefined as unknown as Uint8Array };
    await store.append([page(1, 1), broken, page(1, 3)]).catch(() => {});
    expect(await held(store)).toEqual([]);
    expect((await store.append([page(1, 1), page(1, 2)])).ok).toBe(true);
    expect(await held(store)).toEqual([page(1, 1), page(1, 2)]);
  });

  test("takes pages with a gap between their numbers, and leaves the gap", async () => {
    await store.append([page(1, 1), page(1, 7)]);
    expect((await held(store)).map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [7, 7],
    ]);
    expect(await store.read(writer(1), 4)).toBeUndefined();
  });

  test("takes what two writers write at once", async () => {
    const numbers = Array.from({ length: 20 }, (_, at) => at + 1);
    const pages = numbers.flatMap((number) => [page(1, number), page(2, number)]);
    const answers = await Promise.all(pages.map((one) => store.append([one])));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await held(store)).toHaveLength(40);
  });

  test("leaves out what is known already, and says how each record begins", async () => {
    await store.append([page(1, 1)]);
    await store.append([page(2, 1)]);
    expect([...(await store.starts())].sort()).toEqual([
      [writer(1), 1],
      [writer(2), 1],
    ]);
    expect(await held(store, ([by]) => by === writer(1))).toEqual([page(2, 1)]);
  });

  test("forgets a stage that was never closed, and nothing else", async () => {
    await store.append([page(1, 1)]);
    await store.append([page(2, 1, 1, "b000000000000001")]);
    await store.append([page(3, 1, 1, "b000000000000002")]);
    await store.sweep(["b000000000000001"]);
    expect(await held(store)).toEqual([page(1, 1), page(3, 1, 1, "b000000000000002")]);
  });

  test("holds the same pages after it joined small records, none of the present writer", async () => {
    for (const number of [1, 2, 3]) await store.append([page(1, number), page(2, number)]);
    const before = await held(store);
    const records = (await store.starts()).length;
    const fewer = await store.merge(writer(2));
    expect(await held(store)).toEqual(before);
    expect((await store.starts()).length).toBe(records - fewer);
    expect((await store.starts()).filter(([by]) => by === writer(2))).toHaveLength(3);
  });

  test("is of the first journal until it begins anew for another, which it does without a page", async () => {
    await store.append([page(1, 1)]);
    expect(await store.generation()).toBe(0);
    await store.beginAnew(2);
    expect([await store.generation(), await held(store)]).toEqual([2, []]);
    expect(await store.reopen()).toBe(false);
  });
});
