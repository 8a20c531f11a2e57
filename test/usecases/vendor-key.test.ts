import { expect, test } from "vitest";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { failure } from "../../shared/errors.ts";
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
  expect(await station.ask.keepVendorKey({ key: ` ${vendor.open}\n` })).toMatchObject({ ok: true });
  for (const key of [vendor.secret, passphrase, paper]) expect(await checked(station, key)).toBe("whole");
  await station.ask.keepVendorKey({ key: "" });
  expect(await checked(station, vendor.secret)).toBe("wrong-key");
});

test("what is no public key of a vendor is refused, and what was there stays", async () => {
  const station = await readyToCount();
  await withKeys(station, passphrase);
  const { open, secret } = await ageKeyFiles(passphraseFiles(10)).newPair();
  await station.ask.keepVendorKey({ key: open });
  // One sign changed: the form is right, the check at its end is not.
  const slip = `${open.slice(0, 20)}${open[20] === "q" ? "p" : "q"}${open.slice(21)}`;
  for (const [key, isSecret] of [
    [slip, false],
    [secret, true],
    ["age1", false],
    ["a word", false],
  ] as const)
    expect(await station.ask.keepVendorKey({ key })).toEqual(
      failure("snapshot/not-public-key", { isSecret }),
    );
  expect(station.engine.station.file.snapshotKeys?.vendor).toBe(open);
});
