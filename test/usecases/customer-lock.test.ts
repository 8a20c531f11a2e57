import { describe, expect, test } from "vitest";
import { failure } from "../../shared/errors.ts";
import { MemoryProfile } from "../fakes/memory-profile.ts";
import { scanPacks } from "../makers/copies.ts";
import { customersOf, kept, maria, namesOf } from "../makers/customers.ts";
import { keyIn, passphrase, restart, stateOf, withLock, written } from "../makers/locked.ts";
import { snapshotOf, withKeys } from "../makers/snapshots.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { stockText } from "../makers/stock-text.ts";

/** A station locked by a restart. */
async function locked() {
  const { station, paper } = await withLock();
  return { station: await restart(station), paper };
}

describe("the lock of the customers", () => {
  test("comes with the keys of a pharmacy, and closes at every start", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    expect([stateOf(station), keyIn(written(station))]).toEqual(["none", true]);
    await withKeys(station, passphrase);
    expect([stateOf(station), keyIn(written(station))]).toEqual(["open", false]);
    expect(await namesOf(station)).toEqual(["Van den Broeck, Maria"]);
    const again = await restart(station);
    expect(stateOf(again)).toBe("locked");
    expect(await customersOf(again)).toMatchObject({ rows: [], all: 1, locked: 1 });
  });

  test("opens by the passphrase and by the key on paper, as people type them, and by nothing else", async () => {
    const { station, paper } = await locked();
    for (const typed of [passphrase, passphrase.normalize("NFD"), ` ${paper.toLowerCase()} `]) {
      expect(await station.ask.unlockCustomers({ typed })).toEqual({ ok: true, value: { draft: null } });
      expect(await namesOf(station)).toEqual(["Van den Broeck, Maria"]);
      await station.ask.lockCustomers({ draft: null });
      expect([stateOf(station), await namesOf(station)]).toEqual(["locked", []]);
    }
    const other = await withLock();
    for (const typed of ["iets anders", other.paper])
      expect(await station.ask.unlockCustomers({ typed })).toEqual(failure("customers/wrong-passphrase", {}));
    expect(stateOf(station)).toBe("locked");
  });

  test("slows down who guesses, and no longer than a minute", async () => {
    const { station } = await locked();
    const guess = async () => {
      const said = await station.ask.unlockCustomers({ typed: "geraden" });
      return said.ok ? 0 : "seconds" in said.failure.facts ? said.failure.facts.seconds : -1;
    };
    expect([await guess(), await guess(), await guess(), await guess()]).toEqual([-1, -1, -1, 1]);
    for (let more = 0; more < 8; more++) {
      station.clock.time += 60_000;
      expect(await guess()).toBe(-1);
    }
    expect(await guess()).toBe(60);
    // Not even the right one, before then.
    expect(await station.ask.unlockCustomers({ typed: passphrase })).toEqual(
      failure("customers/wait", { seconds: 60 }),
    );
    station.clock.time += 60_000;
    expect(await station.ask.unlockCustomers({ typed: passphrase })).toMatchObject({ ok: true });
  });

  test("holds up no work with stock: scans, undo, snapshots; a customer can be neither made nor changed", async () => {
    const { station } = await locked();
    await scanPacks(station, 3);
    const refused = failure("customers/locked", {});
    expect(await station.ask.saveCustomer({ customer: maria })).toEqual(refused);
    expect(await station.ask.makeSnapshotKeys({ passphrase })).toEqual(refused);
    const packed = await snapshotOf(station);
    const proven = await station.ask.proveSnapshot({ file: packed.file });
    expect(proven).toMatchObject({ ok: true, value: { entries: packed.entries } });
    expect(stateOf(station)).toBe("locked");
  });

  test("gives back what was being typed, which lay sealed meanwhile", async () => {
    const { station } = await withLock();
    const draft = JSON.stringify({ name: "half getypt" });
    await station.ask.lockCustomers({ draft });
    expect(await station.ask.unlockCustomers({ typed: passphrase })).toEqual({ ok: true, value: { draft } });
    await station.ask.lockCustomers({ draft: null });
    expect(await station.ask.unlockCustomers({ typed: passphrase })).toEqual({
      ok: true,
      value: { draft: null },
    });
  });
});

describe("a snapshot packed while the customers are locked", () => {
  test("brings them back on an empty PC with the one key that opens it, under a lock of that PC", async () => {
    const { station, paper } = await locked();
    const snapshot = await snapshotOf(station);
    for (const key of [passphrase, paper]) {
      const other = await startStation({ profile: new MemoryProfile() });
      const seen = await other.ask.inspectSnapshot({ file: { name: "x.stock", bytes: snapshot.file }, key });
      if (!seen.ok) throw new Error(seen.failure.code);
      expect(await other.ask.adoptCopy({ copy: seen.value.copy, passphrase: null })).toMatchObject({
        ok: true,
      });
      expect(await namesOf(other)).toEqual(["Van den Broeck, Maria"]);
      expect([stateOf(other), keyIn(written(other))]).toEqual(["open", false]);
      expect(await stockText(other)).toEqual(await stockText(station));
    }
  });

  test("and taken in where they are locked opens the lock, if it is that of the pharmacy; else nothing is taken in", async () => {
    const { station, paper } = await locked();
    const other = await startStation({ profile: new MemoryProfile() });
    const snapshot = await snapshotOf(station);
    const take = async (here: TestStation, file: Uint8Array, key: string) => {
      const seen = await here.ask.inspectSnapshot({ file: { name: "x.stock", bytes: file }, key });
      if (!seen.ok) throw new Error(seen.failure.code);
      return await here.ask.adoptCopy({ copy: seen.value.copy, passphrase: null });
    };
    await take(other, snapshot.file, paper);
    await kept(other, { name: "Aerts" });
    const newer = await snapshotOf(other);
    expect(await take(station, newer.file, passphrase)).toMatchObject({ ok: true });
    expect(await namesOf(station)).toEqual(["Aerts", "Van den Broeck, Maria"]);
    const stranger = await locked();
    const before = stranger.station.engine.ledger.stock.entries.size;
    expect(await take(stranger.station, newer.file, passphrase)).toEqual(failure("customers/locked", {}));
    expect(stranger.station.engine.ledger.stock.entries.size).toBe(before);
  });
});
