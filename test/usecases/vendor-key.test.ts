import { expect, test } from "vitest";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { snapshotOf, withKeys } from "../makers/snapshots.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";

const passphrase = "vijf heel gewone woorden hier";

/** What comes of a snapshot of now, checked with this key. */
async function checked(station: TestStation, key: string) {
  const { name, file: bytes } = await snapshotOf(station);
  const said = await station.ask.checkSnapshot({ file: { name, bytes }, key });
  return said.ok ? said.value.result : said.failure.code;
}

test("a vendor's key opens snapshots where the settings name it, beside the others, and no others", async () => {
  const station = await readyToCount();
  const paper = await withKeys(station, passphrase);
  const vendor = await ageKeyFiles(passphraseFiles(10)).newPair();
  expect(await checked(station, vendor.secret)).toBe("wrong-key");
  const keys = station.engine.station.file.snapshotKeys;
  if (!keys) throw new Error("No keys");
  await station.engine.station.change({ snapshotKeys: { ...keys, vendor: vendor.open } });
  for (const key of [vendor.secret, passphrase, paper]) expect(await checked(station, key)).toBe("whole");
});
