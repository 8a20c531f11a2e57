import { beforeAll, describe, expect, test } from "vitest";
import { zipArchive } from "../../renderer/adapters/archive/zip-archive.ts";
import type { PackedSnapshot } from "../../shared/usecases/pack-moment.ts";
import { scanPacks } from "../makers/copies.ts";
import { kept, maria } from "../makers/customers.ts";
import { type Forgery, refusedBy } from "../makers/forged-snapshots.ts";
import { imported } from "../makers/imports.ts";
import { packed } from "../makers/snapshots.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";

const text = new TextEncoder();
let other: TestStation;
let snapshot: PackedSnapshot;
beforeAll(async () => {
  const station = await readyToCount();
  await scanPacks(station, 4);
  await imported(station);
  await kept(station, maria);
  snapshot = await packed(station);
  other = await readyToCount("Kelder");
});
const refused = (how: Forgery) => refusedBy(other, snapshot, how);

/** Where a text stands in bytes, the last time or the first. */
const placeOf = (bytes: Uint8Array, word: string, first = true) => {
  const all = Buffer.from(bytes);
  return first ? all.indexOf(word) : all.lastIndexOf(word);
};
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const end = 22;
/** The zip with a number written somewhere: places below zero count from the end. */
const poked = (at: number, bytes: number, value: number) => (zip: Uint8Array) => {
  const changed = Buffer.from(zip);
  changed.writeUIntLE(value, at < 0 ? zip.length + at : at, bytes);
  return new Uint8Array(changed);
};
/** The same in the directory's line of a part; places are those of that line. */
const inLine = (name: string, at: number, bytes: number, value: number) => (zip: Uint8Array) =>
  poked(placeOf(zip, name, false) - 46 + at, bytes, value)(zip);
/** And in what stands before its bytes. */
const inHead = (name: string, at: number, bytes: number, value: number) => (zip: Uint8Array) =>
  poked(placeOf(zip, name) - 30 + at, bytes, value)(zip);
const part = "settings.json";

describe("a zip file that two programs could read differently is refused, and the part named", () => {
  const both = (at: number, bytes: number, value: number) => (zip: Uint8Array) =>
    inHead(part, at, bytes, value)(inLine(part, at + 2, bytes, value)(zip));
  test.each<readonly [string, (zip: Uint8Array) => Uint8Array, string]>([
    ["something before it", (zip) => joined(text.encode("x"), zip), "x.stock"],
    ["something behind it", (zip) => joined(zip, text.encode("x")), "x.stock"],
    ["a comment", (zip) => joined(poked(-2, 2, 3)(zip), text.encode("abc")), "x.stock"],
    ["fewer parts in its end than in its directory", poked(-end + 10, 2, 2), "x.stock"],
    ["fewer parts in both counts", (zip) => poked(-end + 10, 2, 2)(poked(-end + 8, 2, 2)(zip)), "x.stock"],
    ["another disk", poked(-end + 4, 2, 1), "x.stock"],
    ["a directory elsewhere", poked(-end + 16, 4, 0), "x.stock"],
    ["a part that lies where another does", inLine(part, 42, 4, 0), part],
    [
      "another name before a part than in the directory",
      (zip) => poked(placeOf(zip, part), 1, 83)(zip),
      part,
    ],
    ["a part that is stored, it says", both(8, 2, 0), part],
    ["a part that is encrypted", both(6, 2, 0x0801), part],
    ["lengths behind the part", both(6, 2, 0x0808), part],
    ["a length that is told twice differently", inHead(part, 22, 4, 5), part],
    ["a part that says it is shorter than it is", both(22, 4, 5), part],
    ["a part that says it is longer", both(22, 4, 5_000), part],
    ["a part that says it fills the memory", both(22, 4, 0xffff_fff0), part],
    ["a part longer than the file", both(18, 4, 0x7fff_ffff), part],
    ["another CRC", both(14, 4, 1), part],
    ["further fields", inLine(part, 30, 2, 4), part],
    ["no zip at all", () => text.encode("x"), "x.stock"],
    ["nothing", () => new Uint8Array(0), "x.stock"],
  ])("%s", async (_what, zip, named) => {
    expect(await refused({ zip })).toBe(named);
  });

  test("two parts of one name", async () => {
    const named = await zipArchive.pack(
      ["a.txt", "b.txt"].map((name) => ({ name, bytes: text.encode(name) })),
    );
    const same = Uint8Array.from(
      Buffer.from(Buffer.from(named).toString("latin1").replaceAll("b.txt", "a.txt"), "latin1"),
    );
    expect(await zipArchive.unpack(same, 1e6)).toEqual({ wrong: "a.txt" });
  });
});

describe("a zip file that is still on its way", () => {
  const named = (...names: readonly string[]) =>
    zipArchive.pack(names.map((name) => ({ name, bytes: text.encode(name.repeat(100)) })));
  const growing = async (zip: Uint8Array, most = 1e6) => {
    const came: string[] = [];
    const unpacking = zipArchive.unpacking(most, ({ name }) => came.push(name));
    for (let upTo = 0; upTo < zip.length; upTo += 10) await unpacking.grew(zip.subarray(0, upTo));
    return { unpacking, came };
  };

  test("tells its parts as they come, and holds at its end what the whole holds", async () => {
    const zip = await named("a.txt", "b.txt", "c.txt");
    const { unpacking, came } = await growing(zip);
    expect(came).toEqual(["a.txt", "b.txt", "c.txt"]);
    expect(await unpacking.end(zip)).toEqual(await zipArchive.unpack(zip, 1e6));
  });

  test("is refused at its end where the directory, or a part, is not what was unfolded ahead", async () => {
    const zip = await named("a.txt", "b.txt", "c.txt");
    const { unpacking } = await growing(zip);
    expect(await unpacking.end(inLine("b.txt", 24, 4, 5)(zip))).toEqual({ wrong: "b.txt" });
    const others = await Promise.all([
      named("a.txt", "x.txt", "c.txt"),
      named("a.txt"),
      named("a.txt", "b.txt"),
    ]);
    const wrong = others.map(async (other) => await (await growing(zip)).unpacking.end(other));
    expect(await Promise.all(wrong)).toEqual([{ wrong: "x.txt" }, { wrong: "" }, { wrong: "" }]);
  });

  test("never unfolds to more than is allowed, nor goes on behind a part that is damaged", async () => {
    const zip = await named("a.txt", "b.txt");
    const short = await growing(zip, 999);
    expect([short.came, await short.unpacking.end(zip)]).toEqual([["a.txt"], { wrong: "b.txt" }]);
    const damaged = inHead("a.txt", 14, 4, 1)(inLine("a.txt", 16, 4, 1)(zip));
    const { unpacking, came } = await growing(damaged);
    expect([came, await unpacking.end(damaged)]).toEqual([[], { wrong: "a.txt" }]);
  });
});
