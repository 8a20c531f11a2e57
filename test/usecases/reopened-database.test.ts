import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { expect, test } from "vitest";
import { dexieLedgerStore } from "../../renderer/adapters/dexie/ledger-store.ts";
import type { WriterId } from "../../shared/domain/ledger/identity.ts";
import { failure } from "../../shared/errors.ts";
import type { LedgerStore } from "../../shared/ports/ledger-store.ts";
import { MemoryProfile } from "../fakes/memory-profile.ts";
import { readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { until } from "../makers/until.ts";

const packs = ["05410013111009", "05412345678908", "03400930000014"];
const packsOf = ({ engine }: TestStation) => engine.totals.packs;

/** A station that counted two packs and whose database is closed under it, as a full disk does. */
async function cutOff(wrap?: (store: LedgerStore) => LedgerStore): Promise<TestStation> {
  const station = await readyToCount("Robot", wrap);
  for (const code of packs.slice(0, 2)) await station.ask.recordScan(scanned(code));
  station.database.close();
  return station;
}

/** What a start finds in the database, with no journal beside it. */
async function fromDatabaseAlone(station: TestStation): Promise<TestStation> {
  station.database.close();
  const profile = Object.assign(new MemoryProfile(), { settings: station.profile.settings });
  return await startStation({ ...station, profile });
}

test("a database that was closed under the program is opened again, and what waited is saved", async () => {
  const station = await cutOff();
  await station.ask.recordScan(scanned(packs[2] ?? ""));
  await until(() => station.engine.groups.state.state === "saved");
  expect(packsOf(station)).toBe(3);
  expect(packsOf(await fromDatabaseAlone(station))).toBe(3);
});

test("a database that comes back empty while the program runs is given everything again from the journal", async () => {
  const station = await cutOff();
  await Dexie.delete(station.name);
  await station.ask.recordScan(scanned(packs[2] ?? ""));
  await until(() => station.engine.groups.state.state === "saved");
  expect(packsOf(await fromDatabaseAlone(station))).toBe(3);
});

test("a database that cannot be read when it is opened again takes what waits, and is healed when it can", async () => {
  let isReadable = true;
  const station = await cutOff((store) => ({
    ...store,
    pages: () => {
      if (!isReadable) throw new Error("DatabaseClosedError");
      return store.pages();
    },
  }));
  isReadable = false;
  await Dexie.delete(station.name);
  expect(await station.ask.recordScan(scanned(packs[2] ?? ""))).toMatchObject({ ok: true });
  expect(station.engine.groups.state.state).toBe("one-copy");
  isReadable = true;
  await until(() => station.engine.groups.state.state === "saved");
  expect(packsOf(station)).toBe(3);
  expect(packsOf(await fromDatabaseAlone(station))).toBe(3);
});

test("a database that comes back empty is not said to be whole before the journal could be read", async () => {
  const station = await cutOff();
  const open = station.profile["journal.open"];
  station.profile["journal.open"] = async () => failure("journal/not-readable", { reason: "EBUSY" });
  await Dexie.delete(station.name);
  expect(await station.ask.recordScan(scanned(packs[2] ?? ""))).toMatchObject({ ok: true });
  expect(station.engine.groups.state.state).toBe("one-copy");
  station.profile["journal.open"] = open;
  await until(() => station.engine.groups.state.state === "saved");
  expect(packsOf(await fromDatabaseAlone(station))).toBe(3);
});

test("a database that comes back empty is given again what the journal had refused", async () => {
  const station = await readyToCount();
  station.profile.next = "fails";
  for (const code of packs.slice(0, 2)) await station.ask.recordScan(scanned(code));
  station.database.close();
  await Dexie.delete(station.name);
  await station.ask.recordScan(scanned(packs[2] ?? ""));
  // The program ends before the journal takes anything.
  station.database.close();
  expect(packsOf(await startStation(station))).toBe(3);
});

test("a database that is closed and empty is healed with nothing new to write", async () => {
  const station = await cutOff();
  await Dexie.delete(station.name);
  await until(() => station.database.isOpen());
  await station.engine.groups.settle();
  expect(packsOf(await fromDatabaseAlone(station))).toBe(2);
});

test("a database is not opened again on a disk without room, and is as soon as there is some", async () => {
  const station = await cutOff();
  station.profile.freeBytes = 0;
  await station.engine.groups.settle();
  expect(station.database.isOpen()).toBe(false);
  station.profile.freeBytes = 10_000_000_000;
  await station.engine.groups.settle();
  expect(station.database.isOpen()).toBe(true);
  expect(await station.ask.recordScan(scanned(packs[2] ?? ""))).toMatchObject({ ok: true });
  expect(packsOf(await fromDatabaseAlone(station))).toBe(3);
});

test("a database that does not answer is given up, closed and opened again, and what waited is saved", async () => {
  const station = await cutOff();
  // Long enough that a busy PC's real answer after the reopening is not taken for silence.
  const silent = dexieLedgerStore(station.database, 2_000);
  await station.database.open();
  const connection = station.database.backendDB();
  const begin = connection.transaction;
  // A transaction that neither completes nor aborts, as Chromium leaves one behind on a disk that filled up.
  connection.transaction = (...asked: Parameters<typeof begin>) => {
    const transaction = begin.apply(connection, asked);
    Object.defineProperty(transaction, "oncomplete", { set: () => {} });
    return transaction;
  };
  const page = {
    writer: "w".repeat(26) as WriterId,
    from: 1,
    to: 1,
    stage: "-",
    crc: 0,
    bytes: new Uint8Array(9),
  };
  expect(await silent.append([page])).toMatchObject({ ok: false, failure: { code: "ledger/not-written" } });
  expect(station.database.isOpen()).toBe(false);
  expect(await silent.reopen()).toBe(true);
  expect(await silent.append([page])).toMatchObject({ ok: true });
});

test("on a disk that can only be read nothing is written, and it says why", async () => {
  const station = await readyToCount();
  station.profile.isReadOnly = true;
  await until(() => station.engine.disk.level === "read-only");
  expect(await station.ask.recordScan(scanned(packs[0] ?? ""))).toMatchObject({
    failure: { code: "ledger/read-only" },
  });
  station.profile.isReadOnly = false;
  await until(() => station.engine.disk.level === "fine");
  expect(await station.ask.recordScan(scanned(packs[0] ?? ""))).toMatchObject({ ok: true });
});
