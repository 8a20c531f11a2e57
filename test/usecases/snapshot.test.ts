import { beforeAll, describe, expect, test } from "vitest";
import { zipArchive } from "../../renderer/adapters/archive/zip-archive.ts";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { readSnapshot, writeSnapshot } from "../../shared/domain/snapshot/header.ts";
import { partNames, readManifest, writeManifest } from "../../shared/domain/snapshot/manifest.ts";
import { failure } from "../../shared/errors.ts";
import type { ArchivePart } from "../../shared/ports/archive.ts";
import { openSnapshot } from "../../shared/usecases/open-snapshot.ts";
import type { PackedSnapshot } from "../../shared/usecases/pack-snapshot.ts";
import { pagesOf, scanPacks } from "../makers/copies.ts";
import { kept, maria } from "../makers/customers.ts";
import { imported } from "../makers/imports.ts";
import { packed, tried } from "../makers/snapshots.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";

const keyFiles = ageKeyFiles(passphraseFiles(10));
let station: TestStation;
let snapshot: PackedSnapshot;
beforeAll(async () => {
  station = await readyToCount();
  await scanPacks(station, 4);
  await imported(station);
  await kept(station, maria);
  await station.ask.adjustLine({ line: 0, said: 12, reason: "geteld" });
  snapshot = await packed(station);
});
const entries = () => station.engine.ledger.stock.entries.size;

describe("a snapshot", () => {
  test("brings everything back, for the key of its trial and for each it is closed to, on any PC", async () => {
    const [pharmacy, paper, other] = await Promise.all([1, 2, 3].map(() => keyFiles.newPair()));
    if (!pharmacy || !paper || !other) throw new Error("no keys");
    const { file, secret } = await packed(station, [pharmacy, paper]);
    const empty = await startStation();
    for (const key of [secret, pharmacy.secret, paper.secret])
      expect(await tried(empty, file, key)).toBe(entries());
    const opened = await openSnapshot(empty.engine, { name: "x.stock", bytes: file }, other.secret);
    expect(opened).toEqual(failure("copy/wrong-key", {}));
  });

  test("is of one moment, though counting goes on while it is packed", async () => {
    const here = await readyToCount();
    await scanPacks(here, 3);
    const before = here.engine.ledger.stock.entries.size;
    const packing = packed(here);
    await Promise.all([scanPacks(here, 5), imported(here)]);
    const { file, secret } = await packing;
    expect(here.engine.ledger.stock.entries.size).toBeGreaterThan(before + 5);
    expect(await tried(here, file, secret)).toBe(before);
  });

  test("holds nothing of customers or stock in the clear", async () => {
    const text = new TextDecoder("latin1" as "utf-8").decode(snapshot.file);
    for (const word of ["Broeck", "5412345678908", "Robot", "Peeters", snapshot.secret])
      expect([word, text.includes(word)]).toEqual([word, false]);
    expect(text).toContain("Balie 2");
  });

  test("has a name that begins with its time and ends with the first digits of its SHA-256", () => {
    const digits = snapshot.sha256.slice(0, 12);
    expect(snapshot.name).toMatch(/^Reshelf \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d Balie 2 [0-9a-f]{12}\.stock$/);
    expect(snapshot.name.endsWith(` ${digits}.stock`)).toBe(true);
  });
});

describe("a snapshot that was changed", () => {
  test("in any one of its bytes is not proven", async () => {
    const { file, secret } = snapshot;
    for (let at = 0; at < file.length; at += Math.ceil(file.length / 400)) {
      const flipped = file.slice();
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
      expect([at, typeof (await tried(station, flipped, secret))]).toEqual([at, "object"]);
    }
  });

  test("by being cut off or made longer is not proven", async () => {
    const { file, secret } = snapshot;
    for (let length = 0; length < file.length; length += Math.ceil(file.length / 60))
      expect([length, typeof (await tried(station, file.slice(0, length), secret))]).toEqual([
        length,
        "object",
      ]);
    const longer = new Uint8Array(file.length + 1);
    longer.set(file);
    expect(await tried(station, longer, secret)).toEqual({ part: "x.stock", missing: 0 });
  });
});

/** The snapshot again with other parts, closed and described anew, as only who holds its keys could make it. */
async function forged(
  change: (parts: readonly ArchivePart[]) => readonly ArchivePart[],
  { relist = true, zip = (parts: readonly ArchivePart[]) => zipArchive.pack(parts) } = {},
): Promise<readonly [file: Uint8Array, secret: string]> {
  const taken = readSnapshot(snapshot.file);
  if (!taken || taken === "newer") throw new Error("none");
  const bytes = await keyFiles.open(taken.closed, snapshot.secret);
  const parts = change((bytes && (await zipArchive.unpack(bytes, 1e9))) ?? []);
  const { open, secret } = await keyFiles.newPair();
  const closed = await keyFiles.close(await zip(relist ? await listed(parts) : parts), [open]);
  const header = { ...taken.header, size: closed.length, sha256: await station.clock.digest(closed) };
  return [writeSnapshot({ header, lockedKey: "", closed }), secret];
}

/** Parts with a manifest that fits them. */
async function listed(parts: readonly ArchivePart[]): Promise<readonly ArchivePart[]> {
  const old = parts.find(({ name }) => name === partNames.manifest);
  const said = readManifest(new TextDecoder().decode(old?.bytes));
  if (!said || said === "newer") throw new Error("no manifest");
  const others = parts.filter(({ name }) => name !== partNames.manifest && name !== partNames.sums);
  const named = await Promise.all(
    others.map(async ({ name, bytes }) => ({
      ...{ name, size: bytes.length, sha256: await station.clock.digest(bytes) },
    })),
  );
  const bytes = new TextEncoder().encode(writeManifest({ ...said, parts: named }));
  return [{ name: partNames.manifest, bytes }, ...others];
}

const without = (gone: string) => (parts: readonly ArchivePart[]) =>
  parts.filter(({ name }) => name !== gone);
const text = new TextEncoder();

describe("a hostile snapshot", () => {
  test("that was only closed again is proven: the forger of these tests forges well", async () => {
    expect(await tried(station, ...(await forged((parts) => parts)))).toBe(entries());
  });

  test("with a part that is missing, unlisted, or leads out of its folder is refused and names it", async () => {
    const more = (name: string) => (parts: readonly ArchivePart[]) => [
      ...parts,
      { name, bytes: text.encode("x") },
    ];
    const kept = { relist: false };
    expect(await tried(station, ...(await forged(without(partNames.settings), kept)))).toEqual({
      part: "settings.json",
      missing: 0,
    });
    for (const name of [
      "more.txt",
      "../settings.json",
      "/etc/x",
      "a\\b.txt",
      "SETTINGS.JSON",
      "settings.json\u0000",
    ])
      expect(await tried(station, ...(await forged(more(name), kept)))).toEqual({ part: name, missing: 0 });
    expect(await tried(station, ...(await forged(more("../x.txt"))))).toEqual({
      part: "manifest.json",
      missing: 0,
    });
  });

  test("that names another stock, another census or more entries than it brings is refused", async () => {
    const other = (gone: string) => (parts: readonly ArchivePart[]) =>
      parts.map(({ name, bytes }) => ({ name, bytes: name === gone ? text.encode("[]\n") : bytes }));
    for (const name of [partNames.stock, partNames.census, partNames.keys])
      expect(await tried(station, ...(await forged(other(name))))).toEqual({ part: name, missing: 0 });
    const journal = await tried(station, ...(await forged(other("journal-000001.reshelf"))));
    expect(journal).toEqual({ part: partNames.census, missing: 0 });
  });

  test("that unfolds to more than anything is refused before it is unfolded", async () => {
    const bomb = (parts: readonly ArchivePart[]) => [
      ...parts,
      { name: "zeros.txt", bytes: new Uint8Array(3_000_000) },
    ];
    const zip = await zipArchive.pack(bomb([]));
    expect(zip.length).toBeLessThan(20_000);
    expect(await zipArchive.unpack(zip, 2_999_999)).toBeUndefined();
    expect(await zipArchive.unpack(zip, 3_000_000)).toHaveLength(1);
  });

  test("with two parts of one name is refused", async () => {
    const twice = await zipArchive.pack([
      { name: "a.txt", bytes: text.encode("one") },
      { name: "b.txt", bytes: text.encode("two") },
    ]);
    for (let at = 0; at + 5 < twice.length; at++)
      if (new TextDecoder().decode(twice.subarray(at, at + 5)) === "b.txt")
        twice.set(text.encode("a.txt"), at);
    expect(await zipArchive.unpack(twice, 1e6)).toBeUndefined();
  });

  test("of a later format says so", async () => {
    const later = text.encode("reshelf-snapshot 2\n{}\n");
    const opened = await openSnapshot(station.engine, { name: "x.stock", bytes: later }, snapshot.secret);
    expect(opened).toMatchObject({ failure: { code: "copy/newer" } });
  });
});

test("packing changes nothing here", async () => {
  const before = [await pagesOf(station), station.profile.journal.length];
  await packed(station);
  expect([await pagesOf(station), station.profile.journal.length]).toEqual(before);
});
