import { describe, expect, test } from "vitest";
import { readingRow } from "../../renderer/engine/reading-rows.ts";
import type { ReadingRow } from "../../shared/contracts/count-records.ts";
import { entryId, type LocationId, numberOf, writerOf } from "../../shared/domain/ledger/identity.ts";
import { lookAt, readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";

const sold = { reason: "sold" } as const;
const gtin = "05412345678908";
const pack = (serial: string) => `]d201${gtin}1729113010LK4471A\x1d21${serial}`;

const rowOf = (answer: { readonly ok: boolean; readonly value?: ReadingRow }): ReadingRow => {
  if (!answer.ok || !answer.value) throw new Error("not written");
  return answer.value;
};

async function count({ ask }: TestStation, text: string, times = 1): Promise<ReadingRow> {
  return rowOf(await ask.recordScan({ ...scanned(text), times }));
}

async function takeOut({ ask }: TestStation, text: string, times = 1): Promise<ReadingRow> {
  return rowOf(await ask.takeOut({ ...scanned(text), times, taking: sold }));
}

async function openPlace({ ask }: TestStation, name: string): Promise<LocationId> {
  const defined = await ask.definePlace({ name, note: "" });
  if (!defined.ok) throw new Error("no place");
  await ask.openPlace({ id: defined.value.id, how: "ask" });
  return defined.value.id;
}

const lines = ({ engine }: TestStation) => {
  const { lines, entries, facts } = engine.ledger.stock;
  return Array.from({ length: lines.size }, (_, line) => line)
    .filter((line) => (lines.live[line] as number) > 0)
    .map((line) => {
      const location = entries.locations.word(lines.location[line] as number);
      return [facts.heads<"locationDefined">(`location:${location}`)[0]?.said.name, lines.quantity[line]];
    });
};

describe("a pack with a serial", () => {
  test("is taken from where it was counted, wherever one stands, and may be counted again", async () => {
    const station = await readyToCount("Koelkast");
    await count(station, pack("A1"));
    await count(station, pack("A2"));
    await openPlace(station, "Balie");
    const row = await takeOut(station, pack("A1"));
    expect(row).toMatchObject({ place: "Koelkast", added: -1, quantity: 1, out: { reason: "sold", to: "" } });
    expect(lines(station)).toEqual([["Koelkast", 1]]);
    expect(await takeOut(station, pack("A1"))).toMatchObject({ outcome: "twice", added: 0, quantity: 1 });
    expect(await count(station, pack("A1"))).toMatchObject({ outcome: "new", added: 1, place: "Balie" });
    expect(await takeOut(station, pack("A1"))).toMatchObject({ outcome: "new", place: "Balie", quantity: 0 });
  });

  test("that nobody counted is taken all the same, and said", async () => {
    const station = await readyToCount("Koelkast");
    await count(station, pack("A1"), 3);
    expect(await takeOut(station, pack("Z9"))).toMatchObject({
      outcome: "uncounted",
      added: -1,
      quantity: 2,
    });
    const stranger = await takeOut(station, "]d2010541386811012821Q1");
    expect(stranger).toMatchObject({ outcome: "uncounted", added: -1, quantity: -1 });
  });

  test("is told from which count it was gone already", async () => {
    const station = await readyToCount("Koelkast");
    await count(station, pack("A1"));
    await takeOut(station, pack("A1"));
    const again = await takeOut(station, pack("A1"));
    expect(again.first).toMatchObject({ place: "Koelkast", operator: "An Peeters" });
    const anyway = rowOf(await station.ask.countAnyway({ of: again.id, reason: "two of them" }));
    expect(anyway).toMatchObject({ added: -1, quantity: -1 });
  });
});

describe("a pack without a serial", () => {
  test("is taken from the only line it can lie on", async () => {
    const station = await readyToCount("Schap");
    await station.ask.recordTyped({ code: gtin, quantity: 4, lot: "L1", expiry: "2029-03" });
    expect(await takeOut(station, gtin)).toMatchObject({ lot: "L1", expiry: "2029-03", quantity: 3 });
    await openPlace(station, "Balie");
    expect(await takeOut(station, gtin)).toMatchObject({ place: "Schap", quantity: 2 });
  });

  test("that lies in several ways is asked, after it was taken", async () => {
    const station = await readyToCount("Schap");
    await station.ask.recordTyped({ code: gtin, quantity: 4, lot: "L1", expiry: "2029-03" });
    await station.ask.recordTyped({ code: gtin, quantity: 5, lot: "L2", expiry: "2029-04" });
    const row = await takeOut(station, gtin);
    expect(row).toMatchObject({ outcome: "asked", added: -1, quantity: -1 });
    expect(row.from?.map(({ lot, quantity }) => [lot, quantity])).toEqual([
      ["L1", 4],
      ["L2", 5],
    ]);
    const answered = rowOf(await station.ask.takeFrom({ of: row.id, line: row.from?.[1]?.line ?? -1 }));
    expect(answered).toMatchObject({ lot: "L2", expiry: "2029-04", added: -1, quantity: 4 });
    expect(answered.from).toBeUndefined();
  });

  test("more than there are go below zero, and that is said", async () => {
    const station = await readyToCount("Schap");
    await station.ask.recordTyped({ code: gtin, quantity: 2 });
    expect(await takeOut(station, gtin, 3)).toMatchObject({ outcome: "uncounted", added: -3, quantity: -1 });
  });
});

describe("what was taken out", () => {
  test("has a quantity, and is taken back with it", async () => {
    const station = await readyToCount("Schap");
    await station.ask.recordTyped({ code: gtin, quantity: 9 });
    const row = await takeOut(station, gtin);
    const six = rowOf(await station.ask.setQuantity({ of: row.id, said: 6 }));
    expect(six).toMatchObject({ added: -6, quantity: 3, typed: true });
    const back = await station.ask.takeBack({});
    expect(back).toMatchObject({ ok: true, value: { id: row.id, quantity: 9 } });
  });

  test("is counted where it was moved to, and both go back as one", async () => {
    const station = await readyToCount("Schap");
    await station.ask.recordTyped({ code: gtin, quantity: 9, lot: "L1" });
    const shelf = station.place;
    const to = await openPlace(station, "Kelder");
    await station.ask.openPlace({ id: shelf, how: "go-on" });
    const taking = { reason: "moved", to } as const;
    const row = rowOf(await station.ask.takeOut({ ...scanned(gtin), times: 2, taking }));
    expect(row).toMatchObject({ added: -2, out: { reason: "moved", to: "Kelder" } });
    expect(lines(station)).toEqual([
      ["Schap", 7],
      ["Kelder", 2],
    ]);
    await station.ask.setQuantity({ of: row.id, said: 5 });
    expect(lines(station)).toEqual([
      ["Schap", 4],
      ["Kelder", 5],
    ]);
    await station.ask.takeBack({});
    expect(lines(station)).toEqual([["Schap", 9]]);
  });

  test.each([0, 1])(
    "and moved is struck as one, whichever of its two entries a person strikes",
    async (half) => {
      const station = await readyToCount("Schap");
      await station.ask.recordTyped({ code: gtin, quantity: 9 });
      const to = await openPlace(station, "Kelder");
      const taking = { reason: "moved", to } as const;
      const { id } = rowOf(await station.ask.takeOut({ ...scanned(gtin), times: 2, taking }));
      const target = entryId(writerOf(id), numberOf(id) + half);
      expect(await station.ask.previewStrike({ target })).toMatchObject({ lines: 2, packs: 0 });
      await station.ask.strike({ target, except: [], reason: "vergist" });
      expect(lines(station)).toEqual([["Schap", 9]]);
    },
  );

  test("a serial that was moved lies inside where it went", async () => {
    const station = await readyToCount("Schap");
    await count(station, pack("A1"));
    const to = await openPlace(station, "Kelder");
    const taking = { reason: "moved", to } as const;
    await station.ask.takeOut({ ...scanned(pack("A1")), taking });
    expect(lines(station)).toEqual([
      ["Schap", 0],
      ["Kelder", 1],
    ]);
    expect(await takeOut(station, pack("A1"))).toMatchObject({ place: "Kelder", quantity: 0 });
  });

  test("stands in the last scans once, also after a restart", async () => {
    const station = await readyToCount("Schap");
    await count(station, pack("A1"));
    const to = await openPlace(station, "Kelder");
    await station.ask.takeOut({ ...scanned(pack("A1")), taking: { reason: "moved", to } });
    station.kill();
    const again = await startStation(station);
    const { readings } = lookAt((changed: (window: { readings: readonly ReadingRow[] }) => void) =>
      again.ask.count({ limit: 9 }, changed),
    );
    expect(readings.map(({ added, out }) => [added, out?.to])).toEqual([
      [-1, "Kelder"],
      [1, undefined],
    ]);
    const { stock } = again.engine.ledger;
    expect(readingRow(again.engine, stock.find(readings[0]?.id as never)).place).toBe("Schap");
  });
});
