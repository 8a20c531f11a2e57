import { describe, expect, test } from "vitest";
import { encodeRecord } from "../../shared/contracts/journal-record.ts";
import { failure } from "../../shared/errors.ts";
import type { CopyFile } from "../../shared/usecases/copy-pages.ts";
import { copyOf, pagesOf, scanPacks, sealedCopy } from "../makers/copies.ts";
import { kept as keptCustomer, maria } from "../makers/customers.ts";
import { imported } from "../makers/imports.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";

const notProven = (missing: number, part = "") => failure("copy/not-proven", { part, missing });
const prove = ({ ask }: TestStation, files: readonly CopyFile[]) => ask.proveCopy({ files: [...files] });

/** A copy whose journal is another one, under a copy.json that fits it: what main writes of a journal that is not whole. */
const withJournal = (station: TestStation, files: readonly CopyFile[], bytes: Uint8Array) =>
  sealedCopy(
    station,
    files
      .filter(({ name }) => name !== "copy.json")
      .map((file) => (file.name.startsWith("journal-") ? { ...file, bytes } : file)),
    { station: "Balie 2", entries: station.engine.ledger.stock.entries.size },
  );

describe("a copy, restored for trial", () => {
  test("is proven when it brings everything back, an import and what was struck included", async () => {
    const station = await readyToCount();
    await scanPacks(station, 3);
    await imported(station);
    await station.ask.adjustLine({ line: 0, said: 12, reason: "geteld" });
    const files = await copyOf(station);
    const entries = station.engine.ledger.stock.entries.size;
    expect(await prove(station, files)).toEqual({ ok: true, value: { entries } });
  });

  test("is proven though counting went on while it was written", async () => {
    const station = await readyToCount();
    await scanPacks(station, 3);
    const { parts, ...prepared } = await station.ask.prepareCopy({ passphrase: null });
    await scanPacks(station, 2);
    await imported(station);
    const journal = { name: "journal-000001.reshelf", bytes: station.profile.journal.slice() };
    const files = await sealedCopy(station, [journal, ...parts], prepared);
    await scanPacks(station, 1);
    expect(await prove(station, files)).toEqual({ ok: true, value: { entries: prepared.entries } });
  });

  test("adds nothing to what is here", async () => {
    const station = await readyToCount();
    await scanPacks(station, 2);
    const files = await copyOf(station);
    const before = [station.profile.journal.length, station.engine.ledger.stock.entries.size];
    await prove(station, files);
    expect([station.profile.journal.length, station.engine.ledger.stock.entries.size]).toEqual(before);
  });

  test("of a journal that lacks entries says how many, though every file is what copy.json says", async () => {
    const station = await readyToCount();
    const kept = station.profile.journal.length;
    await scanPacks(station, 3);
    const files = await copyOf(station);
    const short = await withJournal(station, files, station.profile.journal.slice(0, kept));
    // A pack is known the first time, and each is counted.
    expect(await prove(station, short)).toEqual(notProven(3));
    const again = await copyOf(station);
    const rotten = station.profile.journal.slice();
    rotten.fill(0, kept, kept + 60);
    expect(await prove(station, await withJournal(station, again, rotten))).toMatchObject({
      failure: { code: "copy/not-proven", facts: { part: "" } },
    });
  });

  test("with an entry that is another one than here is not proven", async () => {
    const station = await readyToCount();
    await scanPacks(station, 2);
    const files = await copyOf(station);
    const pages = await pagesOf(station);
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    const page = pages.find(({ bytes }) => text(bytes).includes('"delta":1'));
    if (!page) throw new Error("no page");
    const other = new TextEncoder().encode(text(page.bytes).replace('"delta":1', '"delta":2'));
    const parts = pages.map((one) => encodeRecord(one, one === page ? other : one.bytes));
    const journal = new Uint8Array(parts.flatMap((part) => [...part]));
    expect(await prove(station, await withJournal(station, files, journal))).toEqual(notProven(0));
  });

  test("with a changed byte in any of its files names that file", async () => {
    const station = await readyToCount();
    await scanPacks(station, 1);
    const names = (await copyOf(station, "vijf woorden")).map(({ name }) => name);
    expect(names).toContain("customers.age");
    for (const name of names) {
      const files = await copyOf(station, "vijf woorden");
      const damaged = files.map((file) => {
        if (file.name !== name) return file;
        const bytes = file.bytes.slice();
        bytes[0] = (bytes[0] as number) ^ 1;
        return { name, bytes };
      });
      expect([name, await prove(station, damaged)]).toEqual([name, notProven(0, name)]);
    }
  });

  test("has to open the customers' keys with the passphrase that was given", async () => {
    const station = await readyToCount();
    await keptCustomer(station, maria);
    expect(await prove(station, await copyOf(station, "vijf woorden"))).toMatchObject({ ok: true });
    const theirs = await copyOf(station, "andere woorden");
    await copyOf(station, "vijf woorden");
    expect(await prove(station, theirs)).toEqual(notProven(0, "customers.age"));
  });
});
