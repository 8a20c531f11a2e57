import { describe, expect, test } from "vitest";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import { failure } from "../../shared/errors.ts";
import { MemoryProfile } from "../fakes/memory-profile.ts";
import { namesOf } from "../makers/customers.ts";
import { planned } from "../makers/imports.ts";
import { passphrase, stateOf, withLock } from "../makers/locked.ts";
import { rejectWords } from "../makers/rejects.ts";
import { snapshotOf } from "../makers/snapshots.ts";
import { lookAt, startStation, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

const two = "een nieuwe zin, ook lang genoeg voor hier";

/** What is in a snapshot, with this key. */
async function looked(station: TestStation, bytes: Uint8Array, key: string) {
  const seen = await station.ask.inspectSnapshot({ file: { name: "x.stock", bytes }, key });
  if (!seen.ok) throw new Error(seen.failure.code);
  return seen.value;
}

const wrong = failure("customers/wrong-passphrase", {});
const frameOf = ({ ask }: TestStation) => lookAt<FrameWindow>((changed) => ask.frame({}, changed));
const fresh = () => startStation({ profile: new MemoryProfile() });

describe("the lock of the customers", () => {
  test("is not opened by a snapshot that was looked at before it closed", async () => {
    const { station } = await withLock();
    const { copy } = await looked(station, (await snapshotOf(station)).file, passphrase);
    await station.ask.lockCustomers({ draft: null });
    const adopted = await station.ask.adoptCopy({ copy, passphrase: null });
    expect(adopted).toEqual(failure("customers/let-go", {}));
    expect(stateOf(station)).toBe("locked");
  });

  test("lets go of a list of customers that was looked at, and books nothing of it", async () => {
    const { station } = await withLock();
    const { plan } = await planned(station, fileOf("klanten.csv", "Naam;Voornaam", "Peeters;An"));
    expect(await station.ask.readAs({})).not.toBeNull();
    await station.ask.lockCustomers({ draft: null });
    const seen = await station.ask.planRows({ plan, bucket: "all", first: 0, count: 10 } as never);
    expect(seen.rows).toEqual([]);
    expect(await station.ask.readAs({})).toBeNull();
    expect(await station.ask.commitImport({ plan })).toEqual(failure("import/plan-stale", {}));
  });

  test("lets go of one whose columns are looked at, and of one that is planned while it closes; never of a stock", async () => {
    const { station } = await withLock();
    const customers = () => fileOf("klanten.csv", "Naam;Voornaam", "Peeters;An");
    const mapping = { target: "customers", columns: {} } as const;
    expect(await station.ask.planImport({ ...customers(), mapping })).toMatchObject({ ok: false });
    expect(await station.ask.readAs({})).not.toBeNull();
    await station.ask.lockCustomers({ draft: null });
    expect(await station.ask.readAs({})).toBeNull();
    await station.ask.unlockCustomers({ typed: passphrase });
    const planning = station.ask.planImport(customers());
    await station.ask.lockCustomers({ draft: null });
    expect(await planning).toEqual(failure("customers/let-go", {}));
    expect(await station.ask.readAs({})).toBeNull();
    await planned(station);
    await station.ask.lockCustomers({ draft: null });
    expect(await station.ask.readAs({})).not.toBeNull();
  });

  test("lets go of rows that stayed out of a list that was taken in", async () => {
    const { station } = await withLock();
    const { plan, digest } = await planned(
      station,
      fileOf("klanten.csv", "Naam;Voornaam", "Peeters;An", ";"),
    );
    expect(await station.ask.commitImport({ plan, digest })).toMatchObject({ ok: true });
    const words = rejectWords("nl");
    expect(await station.ask.rejects({ plan, words })).toMatchObject({ ok: true });
    await station.ask.lockCustomers({ draft: null });
    expect(await station.ask.rejects({ plan, words })).toEqual(failure("import/plan-stale", {}));
  });

  test("stays closed when it is locked while it is being opened", async () => {
    const { station } = await withLock();
    await station.ask.lockCustomers({ draft: null });
    const opening = station.ask.unlockCustomers({ typed: passphrase });
    await station.ask.lockCustomers({ draft: null });
    expect(await opening).toEqual(failure("customers/locked", {}));
    expect(stateOf(station)).toBe("locked");
    expect(await station.ask.unlockCustomers({ typed: passphrase })).toMatchObject({ ok: true });
    expect(await namesOf(station)).toHaveLength(1);
  });

  test("does not follow to keys that were said not to be kept", async () => {
    const { station } = await withLock();
    const write = station.profile["settings.write"];
    station.profile["settings.write"] = async () => failure("journal/not-written", { reason: "EACCES" });
    await station.ask.makeSnapshotKeys({ passphrase: two });
    expect(await station.ask.keepSnapshotKeys({})).toMatchObject({ ok: false });
    station.profile["settings.write"] = write;
    for (let time = 0; time < 2; time++) {
      await station.ask.lockCustomers({ draft: null });
      expect(await station.ask.unlockCustomers({ typed: passphrase })).toMatchObject({ ok: true });
    }
  });

  test("never follows to other keys by itself: a person says so, with their passphrase", async () => {
    const { station } = await withLock();
    const other = await withLock(two);
    const named = other.station.engine.station.file.snapshotKeys;
    await station.engine.station.change({ snapshotKeys: named });
    for (let time = 0; time < 2; time++) {
      await station.ask.lockCustomers({ draft: null });
      expect(await station.ask.unlockCustomers({ typed: passphrase })).toMatchObject({ ok: true });
      expect(frameOf(station).lockIsOther).toBe(true);
    }
    expect(await station.ask.putLockOn({ typed: passphrase })).toEqual(wrong);
    expect(await station.ask.putLockOn({ typed: two })).toMatchObject({ ok: true });
    expect(frameOf(station).lockIsOther).toBe(false);
    await station.ask.lockCustomers({ draft: null });
    expect(await station.ask.unlockCustomers({ typed: passphrase })).toEqual(wrong);
    expect(await station.ask.unlockCustomers({ typed: two })).toMatchObject({ ok: true });
  });

  test("has guesses wait for each other, and nothing but what was opened sets their number back", async () => {
    const { station } = await withLock();
    await station.ask.lockCustomers({ draft: null });
    const guess = () => station.ask.unlockCustomers({ typed: "geraden" });
    const said = await Promise.all([guess(), guess(), guess(), guess(), guess()]);
    const waits = failure("customers/wait", { seconds: 1 });
    expect(said).toEqual([wrong, wrong, wrong, waits, waits]);
    station.clock.time += 1_000;
    expect(await station.ask.putLockOn({ typed: passphrase })).toEqual(failure("customers/locked", {}));
    expect([await guess(), await guess()]).toEqual([wrong, failure("customers/wait", { seconds: 2 })]);
  });

  test("that closes while a key is put on paper lets these keys be kept once it is open again", async () => {
    const { station } = await withLock();
    await station.ask.makeSnapshotKeys({ passphrase: two });
    await station.ask.lockCustomers({ draft: null });
    expect(await station.ask.keepSnapshotKeys({})).toEqual(failure("customers/locked", {}));
    await station.ask.unlockCustomers({ typed: passphrase });
    expect(await station.ask.keepSnapshotKeys({})).toMatchObject({ ok: true });
    await station.ask.lockCustomers({ draft: null });
    expect(await station.ask.unlockCustomers({ typed: two })).toMatchObject({ ok: true });
  });
});

describe("a snapshot closed to a vendor's key", () => {
  test("comes in with the stock, with the customers or without, whether it was made open or locked", async () => {
    const { station } = await withLock();
    const vendor = await ageKeyFiles(passphraseFiles(10)).newPair();
    await station.ask.keepVendorKey({ key: vendor.open });
    const open = await snapshotOf(station);
    await station.ask.lockCustomers({ draft: null });
    const locked = await snapshotOf(station);
    for (const [snapshot, names] of [
      [open, 1],
      [locked, 0],
    ] as const) {
      const other = await fresh();
      const { copy } = await looked(other, snapshot.file, vendor.secret);
      expect(await other.ask.adoptCopy({ copy, passphrase: null })).toMatchObject({ ok: true });
      expect(other.engine.ledger.stock.entries.size).toBeGreaterThanOrEqual(snapshot.entries);
      expect(await namesOf(other)).toHaveLength(names);
    }
  });
});
