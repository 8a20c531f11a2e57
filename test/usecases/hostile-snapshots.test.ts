import { beforeAll, describe, expect, test } from "vitest";
import { zipArchive } from "../../renderer/adapters/archive/zip-archive.ts";
import { encodeRecord, readPart } from "../../shared/contracts/journal-record.ts";
import { partNames } from "../../shared/domain/snapshot/manifest.ts";
import type { ArchivePart } from "../../shared/ports/archive.ts";
import type { PackedSnapshot } from "../../shared/usecases/pack-moment.ts";
import { scanPacks } from "../makers/copies.ts";
import { kept, maria } from "../makers/customers.ts";
import { type Forgery, forged, refusedBy } from "../makers/forged-snapshots.ts";
import { imported } from "../makers/imports.ts";
import { packed, tried } from "../makers/snapshots.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";

const text = new TextEncoder();
const journal = "journal-000001.reshelf";
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
const replaced = (gone: string, bytes: Uint8Array) => (parts: readonly ArchivePart[]) =>
  parts.map((part) => (part.name === gone ? { ...part, bytes } : part));
const withPart = (name: string) => (parts: readonly ArchivePart[]) => [
  ...parts,
  { name, bytes: text.encode("x") },
];

describe("a hostile snapshot", () => {
  test("that was only closed again is taken: the forger of these tests forges well", async () => {
    expect(await refused({})).toBe("taken");
  });

  test.each([
    "more.txt",
    "../settings.json",
    "/etc/x",
    "a\\b.txt",
    "SETTINGS.JSON",
    "settings.json\u0000",
    "__proto__",
    "settings.json ",
    "ſettings.json",
    "se\u0301ttings.json",
    "con.txt/",
  ])("with a part that its manifest does not list names it: %j", async (name) => {
    expect(await refused({ parts: withPart(name), relist: false })).toBe(name);
  });

  test("with a manifest that lists a part that leads elsewhere, or one twice, names the manifest", async () => {
    expect(await refused({ parts: withPart("../x.txt") })).toBe("manifest.json");
    expect(await refused({ manifest: (said) => ({ ...said, parts: [...said.parts, said.parts[0]] }) })).toBe(
      "manifest.json",
    );
  });

  test("that lacks a part, or says another length or digest of one, names it", async () => {
    const without = (parts: readonly ArchivePart[]) =>
      parts.filter(({ name }) => name !== partNames.settings);
    expect(await refused({ parts: without, relist: false })).toBe("settings.json");
    for (const lie of [{ size: 1 }, { sha256: "0".repeat(64) }])
      expect(
        await refused({
          manifest: (said) => ({
            ...said,
            parts: said.parts.map((part) => (part.name === journal ? { ...part, ...lie } : part)),
          }),
        }),
      ).toBe(journal);
  });

  test("whose header says otherwise than its manifest names the manifest", async () => {
    for (const lie of [
      { entries: 1 },
      { station: "Other" },
      { stationId: "other" },
      { created: "2020-01-01T00:00:00.000Z" },
      { version: "9" },
    ])
      expect(await refused({ header: lie })).toBe("manifest.json");
  });

  test("with fewer entries, another stock, other keys or other recalls than it says names the part", async () => {
    expect(await refused({ parts: replaced(journal, new Uint8Array(0)) })).toBe("census.txt");
    expect(await refused({ parts: replaced(partNames.census, text.encode("\n")) })).toBe("census.txt");
    expect(await refused({ parts: replaced(partNames.keys, text.encode("{}")) })).toBe("customers.keys");
    expect(
      await refused({ parts: (all) => [...all, { name: partNames.recalls, bytes: text.encode("[") }] }),
    ).toBe("recalls.json");
    const { file, secret } = await forged(snapshot, {
      parts: replaced(partNames.stock, text.encode("[]\n")),
    });
    expect(await tried(other, file, secret)).toEqual({ part: "stock.txt", missing: 0 });
  });

  test("with a page that is damaged, of a later form, or of an entry no kind allows is refused", async () => {
    const changed = (change: (page: string) => string) => (parts: readonly ArchivePart[]) => {
      const bytes = parts.find(({ name }) => name === journal)?.bytes ?? new Uint8Array(0);
      const records = readPart(bytes).records.map((record) => {
        const page = new TextDecoder().decode(bytes.subarray(record.payload, record.payload + record.length));
        return encodeRecord(record, text.encode(change(page)));
      });
      return replaced(journal, new Uint8Array(Buffer.concat(records)))(parts);
    };
    expect(await refused({ parts: changed((page) => page) })).toBe("taken");
    expect(await refused({ parts: changed((page) => page.slice(0, -9)) })).toBe("census.txt");
    expect(await refused({ parts: changed((page) => page.replace("P1 ", "P2 ")) })).toBe("copy/newer");
    expect(await refused({ parts: changed((page) => page.replace('"delta":1', '"delta":2')) })).toBe(
      "census.txt",
    );
    expect(
      await refused({ parts: changed((page) => page.replace('"kind":"counted"', '"kind":"counted9"')) }),
    ).toBe("census.txt");
  });

  test("that unfolds to more than is allowed is refused before it is unfolded", async () => {
    const zip = await zipArchive.pack([{ name: "zeros.txt", bytes: new Uint8Array(3_000_000) }]);
    expect(zip.length).toBeLessThan(20_000);
    expect(await zipArchive.unpack(zip, 2_999_999)).toEqual({ wrong: "zeros.txt" });
    expect(await zipArchive.unpack(zip, 3_000_000)).toHaveLength(1);
  });
});
