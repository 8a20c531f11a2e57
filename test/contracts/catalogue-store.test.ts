import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dexieCatalogueStore } from "../../renderer/adapters/dexie/catalogue-store.ts";
import { Database } from "../../renderer/adapters/dexie/database.ts";
import { memoryParts } from "../../renderer/adapters/memory/memory-parts.ts";
import { mostBefore } from "../../shared/domain/catalogue/list-before.ts";
import type { CatalogueStore, StoredCatalogue } from "../../shared/ports/catalogue-store.ts";

let database: Database | undefined;
afterEach(() => database?.close());

const list = (id: string, text: string): StoredCatalogue => ({
  id,
  title: `${id}.txt`,
  products: text.length,
  loadedAt: 1_000 + text.length,
  bytes: new TextEncoder().encode(text),
});

describe.each([
  [
    "in IndexedDB",
    async () => {
      database = new Database(`lists-${Math.random()}`);
      await database.open();
      return dexieCatalogueStore(database);
    },
  ],
  ["of one who practises", async () => memoryParts().catalogues],
])("a catalogue store %s", (_, open) => {
  let store: CatalogueStore;
  beforeEach(async () => {
    store = await open();
  });
  const texts = async (id = "cip") => {
    const found = (await store.all()).find((one) => one.id === id);
    return found && new TextDecoder().decode(found.bytes);
  };

  test("keeps each list whole, one of each id", async () => {
    await store.replace(list("cip", "one"));
    await store.replace(list("recall:afmps", "two"));
    expect(await store.replace(list("cip", "three"))).toEqual({ ok: true, value: undefined });
    expect([...(await store.all())].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      list("cip", "three"),
      list("recall:afmps", "two"),
    ]);
  });

  test("puts the list before back, step by step, and takes the first one away", async () => {
    for (const text of ["1", "22", "333"]) await store.replace(list("cip", text));
    const { bytes: _, ...facts } = list("cip", "22");
    expect(await store.before()).toEqual([facts]);
    const seen: (string | undefined)[] = [];
    for (let step = 0; step < 3; step++) {
      expect((await store.putBack("cip")).ok).toBe(true);
      seen.push(await texts());
    }
    expect(seen).toEqual(["22", "1", undefined]);
    expect(await store.before()).toEqual([]);
  });

  test("does not count the very same list as one before", async () => {
    await store.replace(list("cip", "1"));
    await store.replace({ ...list("cip", "1"), loadedAt: 9 });
    expect(await store.before()).toEqual([]);
    expect((await store.all())[0]?.loadedAt).toBe(9);
  });

  test("remembers so many lists before, and no more", async () => {
    for (let at = 0; at <= mostBefore + 2; at++) await store.replace(list("cip", "x".repeat(at)));
    for (let step = 0; step < mostBefore; step++) await store.putBack("cip");
    expect(await texts()).toBe("xx");
    await store.putBack("cip");
    expect(await texts()).toBeUndefined();
  });

  test("takes a list away with all before it, and leaves the others", async () => {
    for (const text of ["1", "22"]) await store.replace(list("cip", text));
    for (const text of ["1", "22"]) await store.replace(list("cip-2", text));
    await store.remove("cip");
    expect((await store.all()).map(({ id }) => id)).toEqual(["cip-2"]);
    expect((await store.before()).map(({ id }) => id)).toEqual(["cip-2"]);
  });
});
