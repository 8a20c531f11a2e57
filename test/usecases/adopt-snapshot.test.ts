import { describe, expect, test } from "vitest";
import { encodeRecord } from "../../shared/contracts/journal-record.ts";
import { secretKeyIn } from "../../shared/domain/snapshot/snapshot-keys.ts";
import { adoptCopy } from "../../shared/usecases/adopt-copy.ts";
import { inspectSnapshot } from "../../shared/usecases/inspect-snapshot.ts";
import { Cancelled } from "../../shared/usecases/tasks.ts";
import { MemoryProfile } from "../fakes/memory-profile.ts";
import { adopted, copyOf, pagesOf, scanPacks } from "../makers/copies.ts";
import { customersOf, kept, maria, namesOf } from "../makers/customers.ts";
import { imported } from "../makers/imports.ts";
import { defined, fieldsOf } from "../makers/own-fields.ts";
import { packed, quiet, snapshotOf, withKeys } from "../makers/snapshots.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { stockText } from "../makers/stock-text.ts";

/** Has a station take a snapshot of another in; answers what was in it and how many entries were new. */
async function taken(
  here: TestStation,
  { file, secret }: { readonly file: Uint8Array; readonly secret: string },
) {
  const needs = here.engine;
  const seen = await inspectSnapshot(needs, { name: "x.stock", bytes: file }, secret, quiet);
  if (!seen.ok) throw new Error(seen.failure.code);
  const done = await adoptCopy(needs, seen.value, null, quiet);
  if (!done.ok) throw new Error(done.failure.code);
  return { ...seen.value.summary, added: done.value.added };
}

describe("a snapshot, taken in", () => {
  test("on an empty PC brings everything back, customers open", async () => {
    const station = await readyToCount();
    await scanPacks(station, 3);
    await imported(station);
    const field = await defined(station, { form: "yesno", isAsked: true });
    await kept(station, { ...maria, own: { [field]: "yes" } });
    const empty = await startStation();
    const { entries, customers, keys, missing, stations } = await taken(empty, await packed(station));
    expect({ entries, customers, keys, missing, stations }).toEqual({
      ...{ entries: station.engine.ledger.stock.entries.size, customers: 1, keys: "open" },
      ...{ missing: [], stations: ["Balie 2"] },
    });
    expect(await stockText(empty)).toEqual(await stockText(station));
    expect(await namesOf(empty)).toEqual(["Van den Broeck, Maria"]);
    expect(fieldsOf(empty)).toEqual(fieldsOf(station));
    expect((await customersOf(empty)).rows[0]?.customer.own).toEqual({ [field]: "yes" });
    empty.kill();
    expect(await stockText(await startStation(empty))).toEqual(await stockText(station));
  });

  test("stopped on the way leaves no key and no lock on an empty PC either, and can be taken in afterwards", async () => {
    const station = await readyToCount();
    await scanPacks(station, 3);
    await kept(station, maria);
    const secret = secretKeyIn(await withKeys(station, "vijf heel gewone woorden hier")) ?? "";
    const file = { name: "x.stock", bytes: (await snapshotOf(station)).file };
    const empty = await startStation();
    const needs = empty.engine;
    const look = async () => {
      const seen = await inspectSnapshot(needs, file, secret, quiet);
      if (!seen.ok) throw new Error(seen.failure.code);
      return seen.value;
    };
    const stopping = { ...quiet, step: () => Promise.reject(new Cancelled()) };
    await expect(adoptCopy(needs, await look(), null, stopping)).rejects.toThrow(Cancelled);
    expect([needs.keys.state, needs.keys.all, needs.station.file.snapshotKeys]).toEqual([
      "none",
      [],
      undefined,
    ]);
    expect(await pagesOf(empty)).toEqual([]);
    expect(await adoptCopy(needs, await look(), null, quiet)).toMatchObject({ ok: true });
    expect([needs.keys.state, needs.station.file.snapshotKeys]).toEqual(["open", expect.anything()]);
    expect(await namesOf(empty)).toEqual(["Van den Broeck, Maria"]);
  });

  test("is what the ledger goes on from: what is said while it is taken in, and scanned after it, counts with it", async () => {
    const station = await readyToCount();
    await scanPacks(station, 3);
    await imported(station);
    const snapshot = await packed(station);
    const { packs } = station.engine.totals;
    const [alone, busy] = [await startStation(), await startStation()];
    const name = { name: "Kelder", note: "" };
    await Promise.all([taken(alone, snapshot), taken(busy, snapshot), busy.ask.definePlace(name)]);
    expect(busy.engine.ledger.stock.facts.subjects("location:").length).toBeGreaterThan(
      alone.engine.ledger.stock.facts.subjects("location:").length,
    );
    for (const here of [alone, busy]) {
      await here.ask.openPlace({ id: station.place, how: "go-on" });
      await scanPacks(here, 2);
      expect(here.engine.totals.packs).toBe(packs + 2);
      const shown = await stockText(here);
      here.kill();
      expect(await stockText(await startStation(here))).toEqual(shown);
    }
  });

  test("twice, older after newer, and beside a copy of the same, adds nothing", async () => {
    const station = await readyToCount();
    await scanPacks(station, 2);
    const older = await packed(station);
    await scanPacks(station, 2);
    const newer = await packed(station);
    const other = await readyToCount("Kelder");
    expect((await taken(other, newer)).added).toBeGreaterThan(4);
    expect([(await taken(other, older)).added, (await taken(other, newer)).added]).toEqual([0, 0]);
    expect(await adopted(other, await copyOf(station))).toBe(0);
  });

  test("of two stations that took each other in is the same stock on both, and on a third", async () => {
    const [one, other, third] = [await readyToCount(), await readyToCount("Kelder"), await startStation()];
    await scanPacks(one, 3);
    await scanPacks(other, 2, "4012345678901");
    await taken(one, await packed(other));
    await taken(other, await packed(one));
    expect(await stockText(other)).toEqual(await stockText(one));
    await taken(third, await packed(other));
    expect(await stockText(third)).toEqual(await stockText(one));
  });

  test("with an entry that is another one here is refused, and nothing of it is taken in", async () => {
    const station = await readyToCount();
    await scanPacks(station, 2);
    const snapshot = await packed(station);
    const profile = new MemoryProfile();
    for (const page of await pagesOf(station)) {
      const text = new TextDecoder().decode(page.bytes).replace('"delta":1', '"delta":2');
      await profile["journal.append"]({ records: encodeRecord(page, new TextEncoder().encode(text)) });
    }
    const other = await startStation({ profile });
    const { size } = other.engine.ledger.stock.entries;
    expect(size).toBe(station.engine.ledger.stock.entries.size);
    const file = { name: "x.stock", bytes: snapshot.file };
    const seen = await inspectSnapshot(other.engine, file, snapshot.secret, quiet);
    expect(seen).toMatchObject({ failure: { code: "ledger/entry-altered" } });
    expect(other.engine.ledger.stock.entries.size).toBe(size);
  });
});
