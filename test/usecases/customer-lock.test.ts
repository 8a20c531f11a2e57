import { describe, expect, test } from "vitest";
import { failure } from "../../shared/errors.ts";
import { MemoryProfile } from "../fakes/memory-profile.ts";
import { scanPacks } from "../makers/copies.ts";
import { customersOf, kept, maria, namesOf } from "../makers/customers.ts";
import { snapshotOf, withKeys } from "../makers/snapshots.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { stockText } from "../makers/stock-text.ts";

const passphrase = "één heel gewone zin van tien woorden lang";

/** Starts the program again, as it lies on the disk. */
async function restart(station: TestStation): Promise<TestStation> {
  station.database.close();
  return await startStation(station);
}

/** A station with a customer and a lock, and its key on paper. */
async function withLock() {
  const station = await readyToCount();
  await kept(station, maria);
  const paper = await withKeys(station, passphrase);
  return { station, paper };
}

const state = ({ engine }: TestStation) => engine.keys.state;
const written = ({ profile }: TestStation) => new TextDecoder().decode(profile.keys ?? new Uint8Array(0));
const keyIn = (text: string) => /[A-Za-z0-9+/]{43}="[,}]/.test(text.slice(0, 2_000));

/** A station locked by a restart. */
async function locked() {
  const { station, paper } = await withLock();
  return { station: await restart(station), paper };
}

describe("the lock of the customers", () => {
  test("comes with the keys of a pharmacy, and closes at every start", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    expect([state(station), keyIn(written(station))]).toEqual(["none", true]);
    await withKeys(station, passphrase);
    expect([state(station), keyIn(written(station))]).toEqual(["open", false]);
    expect(await namesOf(station)).toEqual(["Van den Broeck, Maria"]);
    const again = await restart(station);
    expect(state(again)).toBe("locked");
    expect(await customersOf(again)).toMatchObject({ rows: [], all: 1, locked: 1 });
  });

  test("opens by the passphrase and by the key on paper, as people type them, and by nothing else", async () => {
    const { station, paper } = await locked();
    for (const typed of [passphrase, passphrase.normalize("NFD"), ` ${paper.toLowerCase()} `]) {
      expect(await station.ask.unlockCustomers({ typed })).toEqual({ ok: true, value: { draft: null } });
      expect(await namesOf(station)).toEqual(["Van den Broeck, Maria"]);
      await station.ask.lockCustomers({ draft: null });
      expect([state(station), await namesOf(station)]).toEqual(["locked", []]);
    }
    const other = await withLock();
    for (const typed of ["iets anders", other.paper])
      expect(await station.ask.unlockCustomers({ typed })).toEqual(failure("customers/wrong-passphrase", {}));
    expect(state(station)).toBe("locked");
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
    expect(state(station)).toBe("locked");
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

describe("a key file under its lock", () => {
  test("takes one more key as one flushed line, and is whole when killed at any byte of it", async () => {
    const { station } = await withLock();
    const before = written(station).length;
    await kept(station, { name: "Aerts" });
    const whole = station.profile.keys?.slice() as Uint8Array;
    expect(whole.length - before).toBe(153);
    for (const cut of [0, 1, 80, 152, 153]) {
      const { profile } = station;
      profile.keys = whole.slice(0, before + cut);
      const again = await restart(station);
      await again.ask.unlockCustomers({ typed: passphrase });
      expect(await namesOf(again)).toEqual([...(cut === 153 ? ["Aerts"] : []), "Van den Broeck, Maria"]);
      await kept(again, { name: `Claes ${cut}` });
      const last = await restart(again);
      await last.ask.unlockCustomers({ typed: passphrase });
      expect(await namesOf(last)).toContain(`Claes ${cut}`);
      last.database.close();
    }
  });

  test("that could not be written leaves the keys as they lay, open, and is made by a later try", async () => {
    const station = await readyToCount();
    await kept(station, maria);
    const before = written(station);
    const write = station.profile["keys.write"];
    station.profile["keys.write"] = async () => failure("journal/not-written", { reason: "told to" });
    await station.ask.makeSnapshotKeys({ passphrase });
    expect(await station.ask.keepSnapshotKeys({})).toMatchObject({ ok: false });
    expect([state(station), written(station)]).toEqual(["none", before]);
    const again = await restart(station);
    expect(await namesOf(again)).toEqual(["Van den Broeck, Maria"]);
    again.profile["keys.write"] = write;
    expect(await again.ask.putLockOn({ typed: "geraden" })).toEqual(
      failure("customers/wrong-passphrase", {}),
    );
    expect(state(again)).toBe("none");
    expect(await again.ask.putLockOn({ typed: passphrase })).toMatchObject({ ok: true });
    expect([state(again), keyIn(written(again))]).toEqual(["open", false]);
    expect(await namesOf(again)).toEqual(["Van den Broeck, Maria"]);
  });

  test("that is damaged in one line opens for all others and is not written over; in its first it says so", async () => {
    const { station } = await withLock();
    await kept(station, { name: "Aerts" });
    await kept(station, { name: "Claes" });
    const whole = station.profile.keys as Uint8Array;
    const hit = (at: number) => {
      const damaged = whole.slice();
      damaged[at] = damaged[at] === 65 ? 66 : 65;
      return damaged;
    };
    station.profile.keys = hit(whole.length - 153 - 100);
    const again = await restart(station);
    expect(await again.ask.unlockCustomers({ typed: passphrase })).toMatchObject({ ok: true });
    expect(await namesOf(again)).toEqual(["Claes", "Van den Broeck, Maria"]);
    expect(await again.ask.saveCustomer({ customer: maria })).toMatchObject({ ok: false });
    expect(again.profile.keys).toEqual(hit(whole.length - 153 - 100));
    const first = whole.indexOf(10) - 20;
    again.profile.keys = hit(first);
    const last = await restart(again);
    expect(await last.ask.unlockCustomers({ typed: passphrase })).toEqual(
      failure("customers/keys-damaged", {}),
    );
  });

  test("follows the pharmacy to other keys, also where a kill came between", async () => {
    const { station, paper } = await withLock();
    const write = station.profile["keys.write"];
    station.profile["keys.write"] = async () => failure("journal/not-written", { reason: "killed" });
    await station.ask.makeSnapshotKeys({ passphrase: "een nieuwe zin, ook lang genoeg" });
    await station.ask.keepSnapshotKeys({});
    station.profile["keys.write"] = write;
    const again = await restart(station);
    // The lock there is opens by what it was closed to, and is closed to the new ones then.
    expect(await again.ask.unlockCustomers({ typed: paper })).toMatchObject({ ok: true });
    const last = await restart(again);
    expect(await last.ask.unlockCustomers({ typed: passphrase })).toMatchObject({ ok: false });
    expect(await last.ask.unlockCustomers({ typed: "een nieuwe zin, ook lang genoeg" })).toMatchObject({
      ok: true,
    });
    expect(await namesOf(last)).toEqual(["Van den Broeck, Maria"]);
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
      expect([state(other), keyIn(written(other))]).toEqual(["open", false]);
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
