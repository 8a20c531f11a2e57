import { describe, expect, test } from "vitest";
import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import { encodeRecord } from "../../shared/contracts/journal-record.ts";
import { finding } from "../../shared/domain/stock/line-table.ts";
import { failure } from "../../shared/errors.ts";
import { SteppingClock } from "../fakes/stepping-clock.ts";
import { adopted, copyOf, inspected, pagesOf, scanPacks } from "../makers/copies.ts";
import { imported } from "../makers/imports.ts";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { stockText } from "../makers/stock-text.ts";

describe("a copy, taken in", () => {
  test("on an empty PC before it is set up brings everything back, under its own station", async () => {
    const station = await readyToCount();
    await scanPacks(station, 3);
    await imported(station);
    const text = await stockText(station);
    await station.ask.changeSettings({
      country: "LU",
      shortDated: { count: 30, unit: "days" },
      language: "de",
    });
    const empty = await startStation();
    const own = empty.engine.station.file.station;
    await adopted(empty, await copyOf(station));
    expect(await stockText(empty)).toEqual(text);
    expect(empty.engine.station.file).toMatchObject({
      station: own,
      settings: { country: "LU", shortDated: { count: 30, unit: "days" }, language: "nl" },
    });
    const frame = await frameOf(empty);
    expect(frame).toMatchObject({
      ...{ phase: "setup", pharmacy: "Apotheek De Linde", station: { id: own, name: "" } },
      operators: [{ name: "An Peeters" }],
    });
    await empty.ask.nameStation({ name: "Balie 3" });
    await empty.ask.chooseOperator({ id: frame.operators[0]?.id as never });
    expect(await frameOf(empty)).toMatchObject({ phase: "ready", operator: { name: "An Peeters" } });
    empty.kill();
    const again = await startStation(empty);
    expect(await stockText(again)).toEqual(text);
    expect(again.engine.notices).toEqual([]);
    again.kill();
    const rebuilt = await startStation({ ...empty, name: `${empty.name}-lost` });
    expect(await stockText(rebuilt)).toEqual(text);
  });

  test("twice adds nothing and says nothing", async () => {
    const station = await readyToCount();
    await scanPacks(station, 2);
    const files = await copyOf(station);
    const other = await readyToCount("Kelder");
    expect(await adopted(other, files)).toBeGreaterThan(5);
    const { size } = other.engine.ledger.stock.entries;
    expect(await adopted(other, files)).toBe(0);
    expect(other.engine.ledger.stock.entries.size).toBe(size);
  });

  test("in a later copy adds only what came since, also where pages were cut otherwise", async () => {
    const station = await readyToCount();
    await scanPacks(station, 2);
    const other = await readyToCount("Kelder");
    await adopted(other, await copyOf(station));
    await scanPacks(station, 2);
    station.kill();
    const again = await startStation(station);
    await scanPacks(again, 1);
    const { size } = again.engine.ledger.stock.entries;
    expect(await adopted(other, await copyOf(again))).toBe(2 + 2);
    expect(await inspected(other, await copyOf(again))).toMatchObject({ isNew: 0, known: size, missing: [] });
    other.kill();
    expect((await startStation(other)).engine.totals.packs).toBe(5);
  });

  test("leaves out what was staged and never closed", async () => {
    const station = await readyToCount();
    await scanPacks(station, 1);
    const writer = "0123456789abcdef";
    const [page] = await pagesOf(station);
    const text = new TextDecoder().decode(page?.bytes).replaceAll(page?.writer as string, writer);
    const bytes = new TextEncoder().encode(text);
    const staged = { writer, from: page?.from as number, to: page?.to as number, stage: "zzzzzzzzzzzzzzzz" };
    await station.profile["journal.append"]({ records: encodeRecord(staged, bytes) });
    const other = await startStation();
    await adopted(other, await copyOf(station));
    expect(other.engine.ledger.stock.entries.writers.find(writer)).toBeUndefined();
  });

  test("carries what this version does not know, byte for byte, on to the next station", async () => {
    const station = await readyToCount();
    const writer = "0123456789abcdef";
    const line = `{"kind":"weighed","writer":"${writer}","number":1,"grams":12.50}`;
    const bytes = new TextEncoder().encode(`P1 lines\n${line}\n`);
    const record = encodeRecord({ writer, from: 1, to: 1, stage: "-" }, bytes);
    await station.profile["journal.append"]({ records: record });
    const other = await startStation();
    await adopted(other, await copyOf(station));
    const third = await startStation();
    await adopted(third, await copyOf(other));
    expect(new TextDecoder().decode(third.profile.journal)).toContain(line);
  });

  test("stopped on the way leaves nothing", async () => {
    const station = await readyToCount();
    await scanPacks(station, 3);
    const files = await copyOf(station);
    const other = await readyToCount("Kelder");
    const before = [other.engine.ledger.stock.entries.size, await stockText(other)];
    const { copy } = await inspected(other, files);
    const adopting = other.ask.adoptCopy({ copy, passphrase: null });
    for (const { id } of other.engine.tasks.rows) other.engine.tasks.cancel(id);
    expect(await adopting).toEqual(failure("task/cancelled", {}));
    expect([other.engine.ledger.stock.entries.size, await stockText(other)]).toEqual(before);
    expect(await adopted(other, files)).toBeGreaterThan(0);
  });

  test("and refused by the journal leaves nothing, and can be taken in afterwards", async () => {
    const station = await readyToCount();
    await scanPacks(station, 3);
    const files = await copyOf(station);
    const other = await readyToCount("Kelder");
    const { copy } = await inspected(other, files);
    other.profile.next = "fails";
    const size = other.engine.ledger.stock.entries.size;
    expect(await other.ask.adoptCopy({ copy, passphrase: null })).toMatchObject({
      failure: { code: "ledger/not-written" },
    });
    expect(other.engine.ledger.stock.entries.size).toBe(size);
    other.profile.next = "works";
    expect(await adopted(other, files)).toBeGreaterThan(0);
  });

  test("at the second try, with the first one in the journal, goes on into the next copy", async () => {
    const station = await readyToCount();
    await scanPacks(station, 7);
    const files = await copyOf(station);
    const other = await readyToCount("Kelder");
    const { copy } = await inspected(other, files);
    other.profile.next = "fails-but-kept";
    expect(await other.ask.adoptCopy({ copy, passphrase: null })).toMatchObject({ ok: false });
    other.profile.next = "works";
    expect(await adopted(other, files)).toBeGreaterThan(7);
    const third = await startStation();
    await adopted(third, await copyOf(other));
    expect(await stockText(third)).toEqual(await stockText(station));
  });

  test("is not contradicted by what is counted after it, though the clock here runs behind", async () => {
    const station = await readyToCount();
    await scanPacks(station, 2);
    await station.ask.adjustLine({ line: 0, said: 12, reason: "geteld" });
    const clock = new SteppingClock(station.clock.time - 600_000);
    const other = await readyToCount("Kelder", undefined, clock);
    await adopted(other, await copyOf(station));
    await other.ask.openPlace({ id: station.place, how: "go-on" });
    await scanPacks(other, 2);
    const { lines } = other.engine.ledger.stock;
    expect([...lines.quantity.subarray(0, lines.size)]).toEqual([14]);
    expect((lines.findings[0] as number) & finding.saidOther).toBe(0);
  });

  test("looked at before another batch came has to be looked at again", async () => {
    const station = await readyToCount();
    const other = await readyToCount("Kelder");
    const { copy } = await inspected(other, await copyOf(station));
    await imported(other);
    expect(await other.ask.adoptCopy({ copy, passphrase: null })).toEqual(failure("import/plan-stale", {}));
  });
});

const frameOf = async (station: TestStation) =>
  await new Promise<FrameWindow>((resolve) => {
    station.ask.frame({}, resolve)();
  });
