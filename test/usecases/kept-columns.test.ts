import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { pagesOf, recordOf } from "../../renderer/adapters/dexie/page-records.ts";
import { crc32c } from "../../shared/base/crc32c.ts";
import type { LedgerStore, StoredPage } from "../../shared/ports/ledger-store.ts";
import { MemoryProfile } from "../fakes/memory-profile.ts";
import { adopted, copyOf } from "../makers/copies.ts";
import { header, imported, placesOf } from "../makers/imports.ts";
import { readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

const packs = ["3400936963504", "3400935955838", "3400936963504"];

/** Counts every page that is read of the database. */
function watched() {
  const seen = { pages: 0 };
  const wrap = (store: LedgerStore): LedgerStore => ({
    ...store,
    async *pages(isKnown) {
      for await (const pages of store.pages(isKnown)) {
        seen.pages += pages.length;
        yield pages;
      }
    },
  });
  return { seen, wrap };
}

const linesOf = ({ engine }: TestStation) => {
  const { stock } = engine.ledger;
  return {
    entries: stock.entries.size,
    quantity: [...stock.lines.quantity.subarray(0, stock.lines.size)].sort(),
  };
};

const noticesOf = ({ engine }: TestStation) => engine.notices;

let station: TestStation;
beforeEach(async () => {
  station = await readyToCount();
  for (const pack of packs) await station.ask.recordScan(scanned(pack));
  await station.columns.renew();
});

async function again(wrap?: (store: LedgerStore) => LedgerStore): Promise<TestStation> {
  station.kill();
  return await startStation(station, wrap);
}

test("a start reads nothing of the database that was kept, and what came later with it", async () => {
  await station.ask.recordScan(scanned("3400936963504"));
  const before = linesOf(station);
  const { seen, wrap } = watched();
  const after = await again(wrap);
  expect(seen.pages).toBe(1);
  expect(linesOf(after)).toEqual(before);
  expect(noticesOf(after)).toEqual([]);
  // It goes on counting, and what was counted is there after a start without them.
  await after.ask.recordScan(scanned("3400936963504"));
  after.columns.bytes = undefined;
  after.kill();
  const plain = await startStation(after);
  expect(linesOf(plain)).toEqual(linesOf(after));
});

test.each([
  ["damaged", (bytes: Uint8Array) => bytes.fill(7, bytes.length >> 1, (bytes.length >> 1) + 1)],
  ["cut short", (bytes: Uint8Array) => bytes.slice(0, bytes.length >> 1)],
  ["empty", () => new Uint8Array(0)],
])("columns that are %s are passed over", async (_, hurt) => {
  const before = linesOf(station);
  station.columns.bytes = Uint8Array.from(hurt(station.columns.bytes as Uint8Array<ArrayBuffer>));
  const { seen, wrap } = watched();
  const after = await again(wrap);
  expect(seen.pages).toBeGreaterThan(1);
  expect(linesOf(after)).toEqual(before);
  expect(noticesOf(after)).toEqual([]);
});

test("a database that lost a record is read and healed, whatever was kept", async () => {
  const before = linesOf(station);
  const keys = await station.database.pages.toCollection().primaryKeys();
  await station.database.pages.delete(keys[1] as [string, number]);
  const after = await again();
  expect(linesOf(after)).toEqual(before);
  expect(await after.database.pages.toCollection().primaryKeys()).toEqual(keys);
});

test("a journal that lost its end is given back what it lacks, whatever was kept", async () => {
  const before = linesOf(station);
  const { journal } = station.profile;
  station.profile.journal = journal.slice(0, journal.length - 30);
  const after = await again();
  expect(linesOf(after)).toEqual(before);
  expect(noticesOf(after).map(({ kind }) => kind)).toContain("journal-healed");
  expect(after.profile.journal.length).toBeGreaterThanOrEqual(journal.length - 30);
});

test("a database with a damaged page is not kept, and the next start heals it", async () => {
  const before = linesOf(station);
  const [record] = await station.database.pages.toArray();
  if (!record) throw new Error("nothing there");
  await station.database.pages.put({
    ...record,
    bytes: record.bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte)),
  });
  await station.columns.renew();
  expect(station.columns.bytes).toBeUndefined();
  const after = await again();
  expect(linesOf(after)).toEqual(before);
});

test("pages that were joined since they were kept are read again, and count once", async () => {
  const before = linesOf(station);
  station.kill();
  const next = await startStation(station);
  await next.ask.recordScan(scanned("3400936963504"));
  await next.engine.store.merge(next.engine.ledger.writer);
  next.kill();
  const after = await startStation(next);
  expect(linesOf(after).entries).toBe(linesOf(next).entries);
  expect(linesOf(next).entries).toBeGreaterThan(before.entries);
});

test("records that are joined after they were kept hold more than was kept, and nothing of it is missed", async () => {
  const profile = Object.assign(new MemoryProfile(), { persistent: false });
  const first = await startStation({ profile });
  await first.ask.setUp({ language: "nl", pharmacy: "De Linde", station: "Balie", operators: ["An"] });
  await first.columns.renew();
  await first.ask.definePlace({ name: "Robot", note: "" });
  await first.ask.definePlace({ name: "Kelder", note: "" });
  first.kill();
  const second = await startStation(first);
  expect(placesOf(second)).toHaveLength(2);
  second.clock.time += 10_000;
  while ((await second.database.pages.count()) > 1) await second.clock.sleep();
  second.kill();
  expect(placesOf(await startStation(second))).toHaveLength(2);
});

test("what is staged while the ledger is packed is no part of what is kept once it is closed", async () => {
  const profile = Object.assign(new MemoryProfile(), { persistent: false });
  const first = await readyToCount();
  const other = await startStation({ profile });
  await adopted(other, await copyOf(first));
  for (const pack of packs) await first.ask.recordScan(scanned(pack));
  // The next pages of a writer that is known, packed when they are staged and not closed yet.
  const { record } = other.engine.ledger;
  other.engine.ledger.record = async (drafts) => {
    await other.columns.renew();
    return await record.call(other.engine.ledger, drafts);
  };
  await adopted(other, await copyOf(first));
  const before = linesOf(other);
  other.kill();
  expect(linesOf(await startStation(other))).toEqual(before);
});

test("an import that is not closed is no part of what is kept, and is swept as ever", async () => {
  const before = linesOf(station);
  const [page] = await station.database.pages.toArray();
  if (!page) throw new Error("nothing there");
  await station.database.pages.put({ ...page, writer: "h000000000000000", stage: "b000000000000000" });
  await station.columns.renew();
  const after = await again();
  expect(linesOf(after)).toEqual(before);
  expect(
    await after.database.pages.where("[writer+from]").equals(["h000000000000000", page.from]).count(),
  ).toBe(0);
});

test("what an import wrote is read again soon after: what is whole and says nothing is named, once", async () => {
  const { batch } = await imported(station);
  const record = (await station.database.pages.toArray()).findLast(({ stage }) => stage === batch);
  const [page, ...others] = record ? pagesOf(record).toReversed() : [];
  if (!page) throw new Error("nothing there");
  const bytes = new TextEncoder().encode("P1 columns\n{}\n");
  const hurt = { ...page, bytes, crc: crc32c(bytes) };
  await station.database.pages.put(recordOf([...others.toReversed(), hurt] as [StoredPage]));
  const found = { kind: "not-read-back", station: "voorraad.csv", from: page.from, to: page.to };
  station.clock.time += 10_000;
  await vi.waitFor(() => expect(noticesOf(station)).toEqual([found]));
  expect(station.columns.bytes).toBeUndefined();
  await station.ask.readNotices({});
  const renew = vi.spyOn(station.columns, "renew");
  await imported(
    station,
    fileOf("kast.csv", header, 'Kast;Insuline;="05412345678908";="L1";="2027-11";3;=""'),
  );
  await vi.waitFor(() => expect(renew).toHaveResolved());
  expect([noticesOf(station), station.engine.told]).toEqual([[], [found]]);
  expect(await station.ask.strike({ target: batch, except: [], reason: "" })).toMatchObject({ ok: true });
});
