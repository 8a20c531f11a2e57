import { expect, test } from "vitest";
import type { FrameWindow } from "../../shared/contracts/frame-records.ts";
import { lookAt, readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";
import { listOf } from "../stock/asking.ts";

const gs = "\x1d";
const gtin = "05412345678908";
const pack = (lot: string, serial: string) => `]d201${gtin}1728110010${lot}${gs}21${serial}`;

async function scan(station: TestStation, text: string) {
  const counted = await station.ask.recordScan(scanned(text));
  if (!counted.ok) throw new Error(counted.failure.code);
  return counted.value;
}

async function load(station: TestStation, name: string, ...rows: readonly string[]) {
  const loaded = await station.ask.loadRecalls(fileOf(name, "code;lot", ...rows));
  if (!loaded.ok) throw new Error(loaded.failure.code);
  return loaded.value;
}

const frameOf = ({ ask }: TestStation) =>
  lookAt((changed: (window: FrameWindow) => void) => ask.frame({}, changed));

test("what was counted before a list came shows at once, and what is scanned after it too", async () => {
  const station = await readyToCount();
  await scan(station, pack("ABC10", "1"));
  await scan(station, pack("B7", "2"));
  const loaded = await load(station, "fagg.csv", `${gtin};abc1o`, ";X", `${gtin};Z9`);
  expect(loaded).toMatchObject({ title: "fagg", rows: 2, whole: 0, lines: 1, packs: 1, refusedRows: 1 });
  expect(loaded.refused).toMatchObject([{ line: 3, reason: "code" }]);
  const list = listOf(station, { finding: "recalled" });
  expect(list.rows).toMatchObject([{ lot: "ABC10", recall: { how: "similar", lots: ["abc1o"] } }]);
  expect(list.findings).toMatchObject({ recalled: 1 });
  expect(await scan(station, pack("Z9", "3"))).toMatchObject({
    outcome: "recalled",
    recall: { how: "lot", lots: ["Z9"] },
    place: "Robot – quarantaine",
  });
  expect(await scan(station, pack("B7", "4"))).toMatchObject({ outcome: "new", place: "Robot" });
  expect(listOf(station).findings).toMatchObject({ recalled: 2, quarantined: 1 });
});

test("a pack counted before says so and adds nothing, and still says that it is recalled", async () => {
  const station = await readyToCount();
  await scan(station, pack("ABC10", "1"));
  await load(station, "a.csv", `${gtin};ABC10`);
  const again = await scan(station, pack("ABC10", "1"));
  expect(again).toMatchObject({ outcome: "recalled", added: 0, first: { place: "Robot" } });
});

test("a pack whose lot is not known is to be looked at, stays in its place, and is put aside once it is", async () => {
  const station = await readyToCount();
  await load(station, "a.csv", `${gtin};ABC10`);
  const row = await scan(station, "5412345678908");
  expect(row).toMatchObject({ outcome: "recalled", recall: { how: "open" }, place: "Robot" });
  expect(await station.ask.amendReading({ of: row.id, change: { lot: "abc10" } })).toMatchObject({
    value: { outcome: "recalled", recall: { how: "similar" }, place: "Robot – quarantaine" },
  });
  expect(await station.ask.amendReading({ of: row.id, change: { lot: "B1" } })).toMatchObject({
    value: { outcome: "new", place: "Robot" },
  });
});

test("a product is recalled under every code that is known of it", async () => {
  const station = await readyToCount();
  await load(station, "a.csv", "2642619;ABC10");
  await scan(station, pack("ABC10", "1"));
  expect(listOf(station).findings).not.toHaveProperty("recalled");
  await station.ask.linkCodes({ code: gtin, to: "CNK:2642619", reason: "" });
  expect(listOf(station).findings).toMatchObject({ recalled: 1 });
  expect(await scan(station, pack("ABC10", "2"))).toMatchObject({ outcome: "recalled" });
});

test("a product is recalled under a code that a reference list which came later knows of it", async () => {
  const station = await readyToCount();
  await load(station, "a.csv", "2642619;ABC10");
  await scan(station, pack("ABC10", "1"));
  expect(listOf(station).findings).not.toHaveProperty("recalled");
  const names = fileOf("namen.csv", "Code;CNK;Product", `${gtin};2642619;Dafalgan`);
  expect(await station.ask.loadCatalogue({ files: [names] })).toMatchObject({ ok: true });
  expect(listOf(station).findings).toMatchObject({ recalled: 1 });
});

test("a list is kept over a start, replaced whole by one of its name, and gone when it is removed", async () => {
  const station = await readyToCount();
  await scan(station, pack("ABC10", "1"));
  await load(station, "fagg.csv", `${gtin};ABC10`);
  station.kill();
  const again = await startStation(station);
  expect(frameOf(again)).toMatchObject({ recalls: [{ title: "fagg", rows: 1 }], catalogues: [] });
  expect(listOf(again).findings).toMatchObject({ recalled: 1 });
  await load(again, "FAGG.csv", `${gtin};OTHER`, `${gtin};`);
  expect(frameOf(again).recalls).toHaveLength(1);
  expect(listOf(again, { finding: "recalled" }).rows).toMatchObject([{ recall: { how: "product" } }]);
  const [row] = frameOf(again).recalls;
  await again.ask.removeCatalogue({ id: row?.id ?? "" });
  expect(frameOf(again).recalls).toEqual([]);
  expect(listOf(again).findings).not.toHaveProperty("recalled");
});

test("lists are no part of the stock: a station without them holds the same lines", async () => {
  const station = await readyToCount();
  await load(station, "a.csv", `${gtin};ABC10`);
  await scan(station, pack("ABC10", "1"));
  const [row] = frameOf(station).recalls;
  const before = listOf(station).rows.map(({ place, quantity }) => [place, quantity]);
  await station.ask.removeCatalogue({ id: row?.id ?? "" });
  expect(listOf(station).rows.map(({ place, quantity }) => [place, quantity])).toEqual(before);
});
