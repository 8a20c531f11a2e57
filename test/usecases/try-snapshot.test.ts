import { beforeAll, describe, expect, test } from "vitest";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { snapshotOf, withKeys } from "../makers/snapshots.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";

const passphrase = "vijf heel gewone woorden hier";

describe("a snapshot of before, restored for trial with what a person typed", () => {
  let station: TestStation;
  let [paper, foreign] = ["", ""];
  let file: { readonly name: string; readonly bytes: Uint8Array };
  beforeAll(async () => {
    station = await readyToCount();
    paper = await withKeys(station, passphrase);
    foreign = await withKeys(await readyToCount(), "heel andere woorden staan hier");
    const { name, file: bytes } = await snapshotOf(station);
    file = { name, bytes };
  });
  const tried = (key: string, bytes = file.bytes) =>
    station.ask.trySnapshot({ file: { name: file.name, bytes: bytes.slice() }, key });

  test("opens with the passphrase, and with the key on paper however it is typed", async () => {
    const { size: entries } = station.engine.ledger.stock.entries;
    for (const key of [passphrase, paper, paper.toLowerCase()])
      expect(await tried(key)).toMatchObject({ ok: true, value: { entries } });
  });

  test("says that a key is the wrong one, of whatever kind, and takes nothing for proven", async () => {
    for (const key of ["not the passphrase", foreign])
      expect(await tried(key)).toMatchObject({ ok: false, failure: { code: "copy/wrong-key" } });
  });

  test("opens with a vendor's key where the settings name one, and with none that they do not", async () => {
    const vendor = await ageKeyFiles(passphraseFiles(10)).newPair();
    expect(await tried(vendor.secret)).toMatchObject({ failure: { code: "copy/wrong-key" } });
    const keys = station.engine.station.file.snapshotKeys;
    if (!keys) throw new Error("No keys");
    await station.engine.station.change({ snapshotKeys: { ...keys, vendor: vendor.open } });
    const { name, file: bytes } = await snapshotOf(station);
    for (const key of [vendor.secret, passphrase, paper])
      expect(await station.ask.trySnapshot({ file: { name, bytes: bytes.slice() }, key })).toMatchObject({
        ok: true,
      });
  });

  test("says of a changed one that it is damaged, whatever key was typed", async () => {
    for (const at of [40, file.bytes.length - 200]) {
      const bytes = file.bytes.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      for (const key of [passphrase, "not the passphrase"])
        expect(await tried(key, bytes)).toMatchObject({ ok: false });
    }
  });
});
