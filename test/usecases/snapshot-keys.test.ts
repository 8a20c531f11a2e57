import { describe, expect, test } from "vitest";
import { snapshotKeysIn } from "../../shared/domain/snapshot/snapshot-keys.ts";
import { failure } from "../../shared/errors.ts";
import { scanPacks } from "../makers/copies.ts";
import { kept, maria, namesOf } from "../makers/customers.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { stockText } from "../makers/stock-text.ts";

const passphrase = "één heel gewone zin van tien woorden lang";

/** A station with keys and something to lose, its snapshot, and the key on paper. */
async function saved(said = passphrase) {
  const station = await readyToCount();
  await scanPacks(station, 3);
  await kept(station, maria);
  const made = await station.ask.makeSnapshotKeys({ passphrase: said });
  if (!made.ok) throw new Error(made.failure.code);
  const snapshot = await station.ask.packSnapshot({});
  if (!snapshot) throw new Error("no keys");
  return { station, snapshot, paper: made.value.paper };
}

const looked = ({ ask }: TestStation, file: Uint8Array, key: string) =>
  ask.inspectSnapshot({ file: { name: "x.stock", bytes: file }, key });

describe("the keys of a pharmacy", () => {
  test("are needed before a snapshot is packed", async () => {
    expect(await (await readyToCount()).ask.packSnapshot({})).toBeNull();
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
    await station.ask.makeSnapshotKeys({ passphrase: "de zin van morgen" });
    const newer = await station.ask.packSnapshot({});
    const other = await startStation();
    expect(await looked(other, snapshot.file, paper)).toMatchObject({ ok: true });
    expect(await looked(other, snapshot.file, passphrase)).toMatchObject({ ok: true });
    expect(await looked(other, newer?.file ?? snapshot.file, "de zin van morgen")).toMatchObject({
      ok: true,
    });
    expect(await looked(other, newer?.file ?? snapshot.file, passphrase)).toMatchObject({ ok: false });
  });

  test("stay with the station when it starts again; one that cannot be used counts as none", async () => {
    const { station } = await saved();
    const { snapshotKeys } = station.engine.station.file;
    station.database.close();
    expect((await startStation(station)).engine.station.file.snapshotKeys).toEqual(snapshotKeys);
    expect(snapshotKeysIn({ ...snapshotKeys, pharmacy: "AGE-SECRET-KEY-1" })).toBeUndefined();
    expect(snapshotKeysIn({ ...snapshotKeys, locked: "" })).toBeUndefined();
  });
});

describe("secrets", () => {
  test("are in nothing that was written: not the passphrase, no secret key, no customer", async () => {
    const { station, snapshot, paper } = await saved();
    const { profile } = station;
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
    const newer = await station.ask.packSnapshot({});
    if (!newer) throw new Error("no keys");
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
