import { describe, expect, test } from "vitest";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { failure } from "../../shared/errors.ts";
import { MemoryProfile } from "../fakes/memory-profile.ts";
import { namesOf } from "../makers/customers.ts";
import { passphrase, stateOf, withLock } from "../makers/locked.ts";
import { snapshotOf } from "../makers/snapshots.ts";
import { startStation, type TestStation } from "../makers/station.ts";

const two = "een nieuwe zin, ook lang genoeg voor hier";

/** What is in a snapshot, with this key. */
async function looked(station: TestStation, bytes: Uint8Array, key: string) {
  const seen = await station.ask.inspectSnapshot({ file: { name: "x.stock", bytes }, key });
  if (!seen.ok) throw new Error(seen.failure.code);
  return seen.value;
}

const fresh = () => startStation({ profile: new MemoryProfile() });

describe("the lock of the customers", () => {
  test("is not opened by a snapshot that was looked at before it closed", async () => {
    const { station } = await withLock();
    const { copy } = await looked(station, (await snapshotOf(station)).file, passphrase);
    await station.ask.lockCustomers({ draft: null });
    const adopted = await station.ask.adoptCopy({ copy, passphrase: null });
    expect(adopted).toEqual(failure("import/plan-stale", {}));
    expect(stateOf(station)).toBe("locked");
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
