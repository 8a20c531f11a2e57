import { describe, expect, test } from "vitest";
import type { GivenRow } from "../../shared/contracts/customer-records.ts";
import type { HistoryWindow } from "../../shared/contracts/stock-records.ts";
import { failure } from "../../shared/errors.ts";
import { MemoryProfile } from "../fakes/memory-profile.ts";
import { customersOf, kept, maria, namesOf } from "../makers/customers.ts";
import { snapshotOf, withKeys } from "../makers/snapshots.ts";
import { lookAt, readyToCount, startStation, type TestStation } from "../makers/station.ts";

const passphrase = "één heel gewone zin van tien woorden lang";

async function restart(station: TestStation): Promise<TestStation> {
  station.kill();
  const again = await startStation(station);
  await again.ask.unlockCustomers({ typed: passphrase });
  return again;
}

async function take(here: TestStation, file: Uint8Array) {
  const seen = await here.ask.inspectSnapshot({ file: { name: "x.stock", bytes: file }, key: passphrase });
  if (!seen.ok) throw new Error(seen.failure.code);
  const done = await here.ask.adoptCopy({ copy: seen.value.copy, passphrase: null });
  if (!done.ok) throw new Error(done.failure.code);
  return seen.value;
}

/** A station with two customers of whom one is erased, a snapshot of before, and whose id that was. */
async function erased() {
  const station = await readyToCount();
  const id = await kept(station, maria);
  await kept(station, { name: "Aerts" });
  await withKeys(station, passphrase);
  const before = await snapshotOf(station);
  const key = station.engine.keys.of(id);
  expect(await station.ask.eraseCustomer({ id })).toMatchObject({ ok: true });
  return { station, id, before, key };
}

describe("a customer who is erased", () => {
  test("is gone with the key, here and after a restart; the ledger says that it was done and not of whom it was", async () => {
    const { station, id } = await erased();
    expect(await namesOf(station)).toEqual(["Aerts"]);
    const again = await restart(station);
    expect([await namesOf(again), again.engine.keys.of(id), again.engine.keys.all.length]).toEqual([
      ["Aerts"],
      undefined,
      1,
    ]);
    expect(await customersOf(again)).toMatchObject({ all: 1, locked: 0 });
    const { rows } = lookAt<HistoryWindow>((changed) =>
      again.ask.history({ first: 0, count: 5, batchesOnly: false }, changed),
    );
    expect(rows.map(({ kind }) => kind)).toContain("customerErased");
  });

  test("stays erased whatever is taken in: an old snapshot here, and a new one where the record still opened", async () => {
    const { station, id, before } = await erased();
    const other = await startStation({ profile: new MemoryProfile() });
    await take(other, before.file);
    expect(await namesOf(other)).toEqual(["Aerts", "Van den Broeck, Maria"]);
    await kept(other, { name: "Claes" });
    const theirs = await snapshotOf(other);
    await take(station, theirs.file);
    expect([await namesOf(station), station.engine.keys.of(id)]).toEqual([["Aerts", "Claes"], undefined]);
    await take(other, (await snapshotOf(station)).file);
    expect([await namesOf(other), other.engine.keys.of(id)]).toEqual([["Aerts", "Claes"], undefined]);
    expect(await namesOf(await restart(other))).toEqual(["Aerts", "Claes"]);
  });

  test("is not in snapshots made from then on: neither the record nor the key opens on an empty PC", async () => {
    const { station, id } = await erased();
    const empty = await startStation({ profile: new MemoryProfile() });
    expect(await take(empty, (await snapshotOf(station)).file)).toMatchObject({ customers: 1 });
    expect([await namesOf(empty), empty.engine.keys.of(id)]).toEqual([["Aerts"], undefined]);
  });

  test("is gone too where a kill came between the entry and the key, as soon as the lock is opened", async () => {
    const station = await readyToCount();
    const id = await kept(station, maria);
    await withKeys(station, passphrase);
    const write = station.profile["keys.write"];
    station.profile["keys.write"] = async () => failure("journal/not-written", { reason: "killed" });
    expect(await station.ask.eraseCustomer({ id })).toMatchObject({ ok: false });
    station.profile["keys.write"] = write;
    expect(await namesOf(station)).toEqual([]);
    const again = await restart(station);
    expect(again.engine.keys.of(id)).toBeUndefined();
  });

  test("leaves another key on the file and no byte of the old one in it", async () => {
    const { station, key } = await erased();
    const text = new TextDecoder().decode(station.profile.keys as Uint8Array);
    expect(text).not.toContain(key);
    const open = await readyToCount();
    const id = await kept(open, maria);
    const theirs = open.engine.keys.of(id) as string;
    expect(new TextDecoder().decode(open.profile.keys as Uint8Array)).toContain(theirs);
    await open.ask.eraseCustomer({ id });
    expect(new TextDecoder().decode(open.profile.keys as Uint8Array)).not.toContain(theirs);
  });

  test("has to wait while the customers are locked", async () => {
    const { station, id } = await erased();
    await station.ask.lockCustomers({ draft: null });
    expect(await station.ask.eraseCustomer({ id })).toEqual(failure("customers/locked", {}));
  });
});

test("what is handed out or printed of customers is listed: when, by whom, how, of how many", async () => {
  const { station } = await erased();
  await station.ask.customersPrinted({ how: "slip", customers: 1 });
  const made = await station.ask.exportTable({ what: "customers" });
  if (!made.ok) throw new Error(made.failure.code);
  const { export: id, name, bytes } = made.value;
  await station.ask.verifyExport({ export: id, name, sha256: "", readBack: true, bytes });
  const rows = lookAt<readonly GivenRow[]>((changed) => station.ask.customersGiven({}, changed));
  expect(rows.map(({ who, how, customers }) => [who, how, customers])).toEqual([
    ["An Peeters", "table", 1],
    ["An Peeters", "slip", 1],
  ]);
  await station.ask.lockCustomers({ draft: null });
  expect(await station.ask.exportTable({ what: "customers" })).toEqual(failure("customers/locked", {}));
});
