import { beforeAll, describe, expect, test } from "vitest";
import { ageKeyFiles } from "../../renderer/adapters/sealing/key-files.ts";
import { passphraseFiles } from "../../renderer/adapters/sealing/passphrase-files.ts";
import { failure } from "../../shared/errors.ts";
import { openSnapshot } from "../../shared/usecases/open-snapshot.ts";
import type { PackedSnapshot } from "../../shared/usecases/pack-moment.ts";
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
  test("in the pharmacy's key, which stands in the clear, is not proven though the one on paper opens it", async () => {
    const [pharmacy, paper] = [await keyFiles.newPair(), await keyFiles.newPair()];
    const locked = await keyFiles.lock(pharmacy.secret, "vijf woorden");
    const { file } = await packed(station, [pharmacy, paper], locked);
    const changed = file.slice();
    const at = new TextDecoder("latin1" as "utf-8").decode(file).indexOf(locked.slice(50, 90));
    changed[at] = (changed[at] as number) ^ 1;
    expect(await tried(station, file, paper.secret)).toBe(entries());
    expect(await tried(station, changed, paper.secret)).toEqual({ part: "pharmacy.age", missing: 0 });
  });

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

test("a snapshot of a later format says so", async () => {
  const bytes = new TextEncoder().encode("reshelf-snapshot 2\n{}\n");
  const opened = await openSnapshot(station.engine, { name: "x.stock", bytes }, snapshot.secret);
  expect(opened).toMatchObject({ failure: { code: "copy/newer" } });
});

test("packing changes nothing here", async () => {
  const before = [await pagesOf(station), station.profile.journal.length];
  await packed(station);
  expect([await pagesOf(station), station.profile.journal.length]).toEqual(before);
});
