import { describe, expect, test, vi } from "vitest";
import { readKeyFile } from "../../shared/domain/customers/key-file.ts";
import { readLockedKeyFile } from "../../shared/domain/customers/locked-key-file.ts";
import { readSnapshot, writeSnapshot } from "../../shared/domain/snapshot/header.ts";
import { snapshotKeysIn } from "../../shared/domain/snapshot/snapshot-keys.ts";
import { failure } from "../../shared/errors.ts";
import { MemoryProfile } from "../fakes/memory-profile.ts";
import { scanPacks } from "../makers/copies.ts";
import { kept, maria, namesOf } from "../makers/customers.ts";
import { snapshotOf, withKeys } from "../makers/snapshots.ts";
import { readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { stockText } from "../makers/stock-text.ts";

const passphrase = "één heel gewone zin van tien woorden lang";

/** A station with keys and something to lose, its snapshot, and the key on paper. */
async function saved(said = passphrase) {
  const station = await readyToCount();
  await scanPacks(station, 3);
  await kept(station, maria);
  const paper = await withKeys(station, said);
  return { station, snapshot: await snapshotOf(station), paper };
}

const looked = ({ ask }: TestStation, file: Uint8Array, key: string) =>
  ask.inspectSnapshot({ file: { name: "x.stock", bytes: file }, key });

describe("the keys of a pharmacy", () => {
  test("are needed before a snapshot is packed", async () => {
    const { ask } = await readyToCount();
    await ask.makeSnapshotKeys({ passphrase });
    // Made is not kept: nobody has them on paper yet.
    expect(await ask.packSnapshot({})).toEqual({ ok: true, value: null });
  });

  test("open a snapshot on another PC, by passphrase or from paper as people type it", async () => {
    const { station, snapshot, paper } = await saved();
    for (const key of [
      passphrase,
      passphrase.normalize("NFD"),
      paper,
      ` ${paper
        .toLowerCase()
        .match(/.{1,6}/g)
        ?.join(" ")}\n`,
    ]) {
      const other = await startStation();
      const seen = await looked(other, snapshot.file, key);
      if (!seen.ok) throw new Error(`${key}: ${seen.failure.code}`);
      expect(seen.value).toMatchObject({ customers: 1, keys: "open", entries: snapshot.entries });
      expect(await other.ask.adoptCopy({ copy: seen.value.copy, passphrase: null })).toMatchObject({
        ok: true,
      });
      expect(await stockText(other)).toEqual(await stockText(station));
      expect(await namesOf(other)).toHaveLength(1);
    }
  });

  test("of another pharmacy, or mistyped, open nothing and say so", async () => {
    const { snapshot, paper } = await saved();
    const theirs = await saved("een andere zin");
    const other = await startStation();
    const mistyped = `${paper.slice(0, -1)}${paper.endsWith("A") ? "C" : "A"}`;
    for (const key of ["een andere zin", theirs.paper, mistyped, "", passphrase.toUpperCase()])
      expect([key, await looked(other, snapshot.file, key)]).toEqual([key, failure("copy/wrong-key", {})]);
  });

  test("are made anew without harm: a snapshot from before opens by what it was closed to", async () => {
    const { station, snapshot, paper } = await saved();
    await withKeys(station, "de zin van morgen");
    const newer = await snapshotOf(station);
    const other = await startStation();
    expect(await looked(other, snapshot.file, paper)).toMatchObject({ ok: true });
    expect(await looked(other, snapshot.file, passphrase)).toMatchObject({ ok: true });
    expect(await looked(other, newer.file, "de zin van morgen")).toMatchObject({
      ok: true,
    });
    expect(await looked(other, newer.file, passphrase)).toMatchObject({ ok: false });
  });

  test("stay with the station when it starts again; one that cannot be used counts as none", async () => {
    const { station } = await saved();
    const { snapshotKeys } = station.engine.station.file;
    station.kill();
    expect((await startStation(station)).engine.station.file.snapshotKeys).toEqual(snapshotKeys);
    expect(snapshotKeysIn({ ...snapshotKeys, pharmacy: "AGE-SECRET-KEY-1" })).toBeUndefined();
    expect(snapshotKeysIn({ ...snapshotKeys, locked: "" })).toBeUndefined();
  });
});

describe("a PC without keys", () => {
  test("goes on with those of the pharmacy whose snapshot it takes in; one that has keys keeps its own", async () => {
    const { station, snapshot, paper } = await saved();
    const { snapshotKeys } = station.engine.station.file;
    const takeIn = async (other: TestStation) => {
      const seen = await looked(other, snapshot.file, paper);
      if (!seen.ok) throw new Error(seen.failure.code);
      await other.ask.adoptCopy({ copy: seen.value.copy, passphrase: null });
      return seen.value.bringsKeys;
    };
    const empty = await startStation();
    expect(await takeIn(empty)).toBe(true);
    expect(empty.engine.station.file.snapshotKeys).toEqual(snapshotKeys);
    expect(await looked(await startStation(), (await snapshotOf(empty)).file, paper)).toMatchObject({
      ok: true,
    });
    expect(await takeIn(empty)).toBe(false);
    const own = await readyToCount();
    await withKeys(own, "een andere zin");
    const { snapshotKeys: before } = own.engine.station.file;
    expect(await takeIn(own)).toBe(false);
    expect(own.engine.station.file.snapshotKeys).toEqual(before);
  });

  test("never has the customers' keys lie open: they come under the lock at once", async () => {
    const { snapshot, paper } = await saved();
    const profile = new MemoryProfile();
    const write = vi.spyOn(profile, "keys.write");
    const empty = await startStation({ profile });
    const seen = await looked(empty, snapshot.file, paper);
    if (!seen.ok) throw new Error(seen.failure.code);
    await empty.ask.adoptCopy({ copy: seen.value.copy, passphrase: null });
    expect(await namesOf(empty)).toHaveLength(1);
    const written = write.mock.calls.map(([{ bytes }]) => [
      readKeyFile(bytes),
      readLockedKeyFile(bytes)?.isWhole,
    ]);
    expect(written).toEqual([[undefined, true]]);
  });

  test("does not take keys from a file whose own key is another than its settings name", async () => {
    const { snapshot, paper } = await saved();
    const theirs = await saved("een andere zin");
    const [ours, other] = [snapshot.file, theirs.snapshot.file].map((file) => {
      const taken = readSnapshot(file);
      if (!taken || taken === "newer") throw new Error("no snapshot");
      return taken;
    });
    if (!ours || !other) throw new Error("no snapshot");
    const swapped = writeSnapshot({ ...ours, lockedKey: other.lockedKey });
    expect(await looked(await startStation(), swapped, paper)).toMatchObject({
      value: { bringsKeys: false },
    });
  });
});

describe("a file that is damaged", () => {
  test("is said to be, whatever key was given; where only its key is, the one on paper still opens it", async () => {
    const { station, snapshot, paper } = await saved();
    const name = snapshot.name;
    const asked = async (change: (file: Uint8Array) => Uint8Array, key: string) =>
      await (await startStation()).ask.inspectSnapshot({ file: { name, bytes: change(snapshot.file) }, key });
    const flipped = (at: number) => (file: Uint8Array) =>
      file.map((byte, place) => (place === at ? byte ^ 1 : byte));
    const damaged = failure("copy/damaged", { name: "", part: name });
    for (const key of ["no key at all", passphrase, paper]) {
      expect(await asked(flipped(snapshot.file.length - 100), key)).toEqual(damaged);
      expect(await asked((file) => file.subarray(0, -1), key)).toEqual(damaged);
    }
    const inKey = new TextDecoder("latin1").decode(snapshot.file).indexOf("-----BEGIN AGE") + 60;
    expect(await asked(flipped(inKey), passphrase)).toEqual(damaged);
    expect(await asked(flipped(inKey), paper)).toMatchObject({ value: { entries: snapshot.entries } });
    expect(station.engine.station.file.snapshotKeys).toBeDefined();
  });
});

describe("secrets", () => {
  test("are in nothing that was written: not the passphrase, no secret key, no customer", async () => {
    const { station, snapshot, paper } = await saved();
    const { profile, ask } = station;
    // Who scans the sheet to see what it is loses nothing: it is no pack, and nothing of it is kept.
    for (const text of [paper, paper.toLowerCase(), paper.slice(0, 40)])
      expect(await ask.recordScan(scanned(text))).toEqual(failure("scan/own-sheet", { sheet: "key" }));
    expect(await ask.recordTyped({ code: paper, quantity: 1 })).toMatchObject({ ok: false });
    const written = [profile.journal, snapshot.file, new TextEncoder().encode(profile.settings ?? "")].map(
      (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""),
    );
    expect(written[2]).toContain("age1");
    for (const secret of [passphrase, "gewone zin", paper, "AGE-SECRET-KEY", "Broeck"])
      expect([secret, written.some((text) => text.includes(secret))]).toEqual([secret, false]);
  });
});

describe("the snapshot that is being written", () => {
  test("is proven as it was read again from the stick, once; another whole one of ours is not it", async () => {
    const { station, snapshot } = await saved();
    const newer = await snapshotOf(station);
    await scanPacks(station, 2);
    expect(await station.ask.proveSnapshot({ file: newer.file })).toEqual({
      ok: true,
      value: { entries: newer.entries },
    });
    await expect(station.ask.proveSnapshot({ file: newer.file })).rejects.toThrow();
    await station.ask.packSnapshot({});
    expect(await station.ask.proveSnapshot({ file: snapshot.file })).toMatchObject({
      failure: { code: "copy/not-proven" },
    });
  });
});
