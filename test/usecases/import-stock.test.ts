import { describe, expect, test } from "vitest";
import { pagesOf } from "../../renderer/adapters/dexie/page-records.ts";
import { canonicalLine, readLine } from "../../shared/domain/ledger/entry-line.ts";
import { decodePage, entriesOf } from "../../shared/domain/ledger/page.ts";
import { imported, placesOf, planned } from "../makers/imports.ts";
import { readyToCount, scanned, startStation } from "../makers/station.ts";
import { stockText } from "../makers/stock-text.ts";
import { stockFile } from "../makers/tables.ts";

describe("an import", () => {
  test("is in the stock at once, in both copies, and after a restart from either", async () => {
    const station = await readyToCount();
    const { entries } = await imported(station);
    expect(entries).toBe(1 + 2 + 1 + 2 + 5 + 2);
    expect(station.engine.totals.packs).toBe(16);
    const text = await stockText(station);
    expect(text).toHaveLength(3);
    expect(placesOf(station).map(({ name, packs }) => [name, packs])).toContainEqual(["Koelkast", 3]);
    station.kill();
    const again = await startStation(station);
    expect(await stockText(again)).toEqual(text);
    expect(again.engine.notices).toEqual([]);
    again.kill();
    const rebuilt = await startStation({ ...station, name: `${station.name}-lost` });
    expect(await stockText(rebuilt)).toEqual(text);
  });

  test("struck leaves nothing of it: no packs, no place, no session", async () => {
    const station = await readyToCount();
    await station.ask.recordScan(scanned("5412345678908"));
    station.clock.time += 1_000;
    const before = [await stockText(station), placesOf(station)];
    const { batch } = await imported(station);
    await station.ask.strike({ target: batch, except: [], reason: "verkeerd bestand" });
    expect([await stockText(station), placesOf(station)]).toEqual(before);
    station.kill();
    const again = await startStation(station);
    expect(await stockText(again)).toEqual(before[0]);
  });

  test("struck leaves what was counted beside it where it lies, under its name", async () => {
    const station = await readyToCount();
    const { batch } = await imported(station);
    const cold = placesOf(station).find(({ name }) => name === "Koelkast");
    await station.ask.openPlace({ id: cold?.id as never, how: "again" });
    await station.ask.recordScan(scanned("05410013111009"));
    await station.ask.settleSessions({
      sessions: [station.engine.station.file.session as never],
      stands: null,
    });
    await station.ask.strike({ target: batch, except: [], reason: "verkeerd bestand" });
    const [line, ...others] = await stockText(station);
    expect(others).toEqual([]);
    expect(line).toMatch(/^Koelkast \| Dafalgan \|.*05410013111009/);
  });

  test("struck but for some entries keeps those at their place", async () => {
    const station = await readyToCount();
    const { batch } = await imported(station);
    const { stock } = station.engine.ledger;
    const kept = stock.batchEntries(batch).find((index) => stock.entries.serial[index] !== 0) as number;
    const except = [stock.entries.id(kept)];
    await station.ask.strike({ target: batch, except, reason: "verkeerd bestand" });
    const [line, ...others] = await stockText(station);
    expect(others).toEqual([]);
    expect(line).toMatch(/^Koelkast \| Insuline \|.* 1 \| verpakking \| S1/);
  });

  test("into a place counted before is summed with the question whether it was counted twice", async () => {
    const station = await readyToCount();
    await station.ask.recordScan(scanned("05410013111009"));
    await imported(station);
    const [robot] = placesOf(station).filter(({ name }) => name === "Robot");
    expect(robot).toMatchObject({ packs: 14, unsettled: true });
  });

  test("that is stopped leaves nothing", async () => {
    const station = await readyToCount();
    const file = { name: "groot.csv", bytes: await stockFile(20_000, 1) };
    const { plan } = await planned(station, file);
    const pages = await station.database.pages.count();
    const committing = station.ask.commitImport({ plan });
    while ((await station.database.pages.count()) === pages) await station.clock.pause();
    for (const { id } of station.engine.tasks.rows) await station.ask.cancelTask({ id });
    expect(await committing).toMatchObject({ ok: false, failure: { code: "task/cancelled" } });
    expect(await station.database.pages.count()).toBe(pages);
    expect(station.engine.totals.lines).toBe(0);
    station.kill();
    const again = await startStation(station);
    expect(again.engine.totals.lines).toBe(0);
    const { batch } = await imported(again, file);
    expect(again.engine.totals.lines).toBe(20_000);
    // So does a look at what taking it back would do.
    const looking = again.ask.lookAtUndo({ batch });
    for (const { id } of again.engine.tasks.rows) await again.ask.cancelTask({ id });
    expect(await looking).toMatchObject({ ok: false, failure: { code: "task/cancelled" } });
    expect(again.engine.totals.lines).toBe(20_000);
  });

  test("that a disk refuses leaves nothing and says why", async () => {
    const station = await readyToCount();
    const { plan } = await planned(station);
    const pages = await station.database.pages.count();
    station.profile.next = "fails";
    expect(await station.ask.commitImport({ plan })).toMatchObject({
      ok: false,
      failure: { code: "ledger/not-written" },
    });
    station.profile.next = "works";
    expect(await station.database.pages.count()).toBe(pages);
    expect(station.engine.totals.packs).toBe(0);
    expect(await station.ask.commitImport({ plan })).toMatchObject({ ok: true });
    expect(station.engine.totals.packs).toBe(16);
  });

  test("lies in pages of 5,000 entries whose every line is canonical", async () => {
    const station = await readyToCount();
    const { entries } = await imported(station, { name: "groot.csv", bytes: await stockFile(8_000, 2) });
    const records = await station.database.pages.toArray();
    const stored = records.filter(({ stage }) => stage !== "-").flatMap(pagesOf);
    // What is said first, what is told of products, the counts and what is said last end a page each.
    const sizes = stored.map(({ from, to }) => to - from + 1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(entries);
    expect(
      sizes
        .toSorted((a, b) => b - a)
        .slice(0, -4)
        .every((size) => size === 5_000),
    ).toBe(true);
    for (const { bytes } of stored) {
      const page = decodePage(bytes);
      if (!page) throw new Error("no page");
      for (const entry of entriesOf(page)) expect(readLine(canonicalLine(entry))).toEqual(entry);
    }
  });
});
