import { describe, expect, test } from "vitest";
import { encodeRecord } from "../../shared/contracts/journal-record.ts";
import { decodePage, encodeRuns } from "../../shared/domain/ledger/page.ts";
import { failure } from "../../shared/errors.ts";
import { adopted, copyOf, inspected, pagesOf, scanPacks, sealedCopy } from "../makers/copies.ts";
import { kept, maria } from "../makers/customers.ts";
import { imported } from "../makers/imports.ts";
import { readyToCount, startStation } from "../makers/station.ts";

describe("a copy, looked at", () => {
  test("says what it holds and what is new, and takes nothing in", async () => {
    const station = await readyToCount();
    await scanPacks(station, 3);
    await imported(station);
    await kept(station, maria);
    const files = await copyOf(station);
    const empty = await startStation();
    expect(await inspected(empty, files)).toMatchObject({
      pharmacy: "Apotheek De Linde",
      stations: ["Balie 2"],
      operators: ["An Peeters"],
      entries: station.engine.ledger.stock.entries.size,
      lines: 4,
      packs: 19,
      isNew: station.engine.ledger.stock.entries.size,
      known: 0,
      missing: [],
      customers: 1,
      keys: "none",
      damagedBytes: 0,
    });
    expect(empty.engine.ledger.stock.entries.size).toBe(0);
    expect(await inspected(station, files)).toMatchObject({ isNew: 0, missing: [] });
  });

  test("without copy.json is none, with one of a later format is of a newer version", async () => {
    const station = await readyToCount();
    const [, ...files] = await copyOf(station);
    expect(await station.ask.inspectCopy({ files })).toEqual(
      failure("copy/none", { name: "journal-000001.reshelf" }),
    );
    const bytes = new TextEncoder().encode('{"format":2,"version":"3.1"}');
    expect(await station.ask.inspectCopy({ files: [{ name: "copy.json", bytes }, ...files] })).toEqual(
      failure("copy/newer", { version: "3.1" }),
    );
  });

  test("names the file that is missing or is not what copy.json says", async () => {
    const station = await readyToCount();
    const files = await copyOf(station, "vijf woorden of meer");
    for (const part of ["journal-000001.reshelf", "settings.json", "customers.age"]) {
      const hit = files.map((file) => {
        if (file.name !== part) return file;
        const bytes = file.bytes.slice();
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
        return { ...file, bytes };
      });
      const expected = { ok: false, failure: { code: "copy/damaged", facts: { part } } };
      expect(await station.ask.inspectCopy({ files: hit })).toMatchObject(expected);
      const gone = files.filter((file) => file.name !== part);
      expect(await station.ask.inspectCopy({ files: gone })).toMatchObject(expected);
    }
  });

  test("with a stretch its journal had lost already tells the bytes and the entries that are missing", async () => {
    const station = await readyToCount();
    await scanPacks(station, 4);
    const journal = station.profile.journal.slice();
    const middle = journal.length - 700;
    journal[middle] = (journal[middle] as number) ^ 1;
    const { size } = station.engine.ledger.stock.entries;
    const files = await sealedCopy(station, [{ name: "journal-000001.reshelf", bytes: journal }], {
      station: "Balie 2",
      entries: size,
    });
    const seen = await inspected(await startStation(), files);
    expect(seen.damagedBytes).toBeGreaterThan(100);
    expect(seen.missing).toContainEqual({
      station: "Balie 2",
      from: expect.any(Number),
      to: expect.any(Number),
    });
    expect(await inspected(station, files)).toMatchObject({ isNew: 0 });
  });

  test("with an entry that is not what it was is refused, and nothing of it is taken", async () => {
    const station = await readyToCount();
    await scanPacks(station, 1);
    const other = await startStation();
    await adopted(other, await copyOf(station));
    const [page] = await pagesOf(station);
    const altered = new TextDecoder().decode(page?.bytes).replace("Apotheek De Linde", "Apotheek De Winde");
    const record = encodeRecord({ ...(page as NonNullable<typeof page>) }, new TextEncoder().encode(altered));
    const files = await sealedCopy(station, [{ name: "journal-000001.reshelf", bytes: record }], {
      station: "Balie 2",
      entries: 1,
    });
    expect(await other.ask.inspectCopy({ files })).toEqual(
      failure("ledger/entry-altered", { station: "Balie 2", entry: `${page?.writer}.2` as never }),
    );
  });

  test("with a column that its kind does not allow is refused", async () => {
    const station = await readyToCount();
    const writer = "0123456789abcdef" as never;
    const same = (value: unknown) => ({ same: value });
    const columns = {
      ...{ station: same(writer), operator: same(writer), at: same("2026-11-21T10:41:58.123Z") },
      ...{ name: same("x".repeat(201)), replaces: same([]) },
    };
    const bytes = encodeRuns(writer, 1, [{ kind: "pharmacyNamed", count: 1, columns }]);
    expect(decodePage(bytes)).toBeDefined();
    const files = await sealedCopy(
      station,
      [
        {
          name: "journal-000001.reshelf",
          bytes: encodeRecord({ writer, from: 1, to: 1, stage: "-" }, bytes),
        },
      ],
      { station: "Balie 2", entries: 1 },
    );
    expect(await station.ask.inspectCopy({ files })).toMatchObject({ failure: { code: "copy/damaged" } });
  });
});
