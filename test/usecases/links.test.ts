import { expect, test } from "vitest";
import type { LinkWindow } from "../../shared/contracts/link-records.ts";
import { lookAt, readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";

const gtin = "05412345678908";
const cnk = "CNK:2642619";
const list = "EAN;CNK;Benaming\r\n5412345678908;2642619;Pantomed 40 mg\r\n5410013111009;0056135;Siroop\r\n";

async function withList(): Promise<TestStation> {
  const station = await readyToCount();
  const bytes = new TextEncoder().encode(list);
  const loaded = await station.ask.loadCatalogue({ files: [{ name: "lijst.csv", bytes }] });
  if (!loaded.ok) throw new Error(loaded.failure.code);
  return station;
}

const linksOf = ({ ask }: TestStation, text = "") =>
  lookAt((changed: (window: LinkWindow) => void) => ask.links({ first: 0, count: 50, text }, changed));

const areOne = ({ engine }: TestStation, one: string, other: string) => {
  const { products, entries } = engine.ledger.stock;
  return products.root(entries.codes.place(one)) === products.root(entries.codes.place(other));
};

async function scan({ ask }: TestStation, text: string) {
  const read = await ask.recordScan(scanned(text));
  if (!read.ok) throw new Error("Not counted");
  return read.value;
}

test("a link that a list knows is kept when it is first used, with who and when, and found by code and name", async () => {
  const station = await withList();
  expect(linksOf(station)).toMatchObject({ total: 0, all: 0 });
  await scan(station, "5412345678908");
  expect(linksOf(station).rows).toMatchObject([
    {
      code: gtin,
      to: cnk,
      shownTo: "2642-619",
      name: "Pantomed 40 mg",
      operator: "An Peeters",
      source: "lijst",
      isApart: false,
    },
  ]);
  for (const text of ["panto", "2642-619", "54123", "pantomed 40"])
    expect(linksOf(station, text).total, text).toBe(1);
  expect(linksOf(station, "siroop")).toMatchObject({ total: 0, all: 1 });
});

test("a link that was struck is not learned again by itself; the product keeps its name, the other code waits in the lane", async () => {
  const station = await withList();
  await scan(station, "5412345678908");
  const [link] = linksOf(station).rows;
  if (!link) throw new Error("No link");
  await station.ask.unlinkCodes({ of: link.id, pair: [link.code, link.to], reason: "andere verpakking" });
  expect(linksOf(station).total).toBe(0);
  expect(areOne(station, gtin, cnk)).toBe(false);
  expect((await scan(station, "5412345678908")).product).toMatchObject({
    name: "Pantomed 40 mg",
    codes: [gtin],
  });
  expect(await scan(station, "2642619")).toMatchObject({
    outcome: "new",
    product: { name: "" },
    quantity: 1,
  });
  expect(linksOf(station).total).toBe(0);
  station.kill();
  const again = await startStation(station);
  expect(areOne(again, gtin, cnk)).toBe(false);
  await again.ask.linkCodes({ code: cnk, to: gtin, reason: "" });
  expect(areOne(again, gtin, cnk)).toBe(true);
  expect(linksOf(again).rows).toMatchObject([{ code: gtin, to: cnk, source: "" }]);
});

test("a link a person made is struck like any other, and both codes are apart again with what was counted under them", async () => {
  const station = await readyToCount();
  await scan(station, "2642619");
  const full = await scan(station, `]d201${gtin}10A\x1d21S1`);
  await station.ask.samePack({ of: full.id });
  await scan(station, "2642619");
  const [link] = linksOf(station).rows;
  expect(link).toMatchObject({ code: gtin, to: cnk, source: "", operator: "An Peeters" });
  if (!link) return;
  await station.ask.unlinkCodes({ of: link.id, pair: [link.code, link.to], reason: "vergist" });
  expect(areOne(station, gtin, cnk)).toBe(false);
  expect(station.engine.totals.packs).toBe(2);
});

test("a GTIN that two products claim stays apart from both, and each of its links says so", async () => {
  const station = await withList();
  await scan(station, "2642619");
  await scan(station, "0056135");
  const other = "04150138327077";
  await scan(station, other);
  await station.ask.linkCodes({ code: other, to: cnk, reason: "" });
  await station.ask.linkCodes({ code: other, to: "CNK:0056135", reason: "" });
  expect(areOne(station, other, cnk) || areOne(station, other, "CNK:0056135")).toBe(false);
  expect(areOne(station, cnk, "CNK:0056135")).toBe(false);
  expect(linksOf(station, other).rows).toMatchObject([{ isApart: true }, { isApart: true }]);
});

test("all links as a table: code, code, name, who, when, source", async () => {
  const station = await withList();
  await scan(station, "5412345678908");
  const table = await station.ask.exportTable({ what: "links" });
  if (!table.ok) throw new Error(table.failure.code);
  const [header, row, ...rest] = new TextDecoder()
    .decode(table.value.bytes)
    .replace("\ufeff", "")
    .trim()
    .split("\r\n");
  expect(table.value).toMatchObject({ rows: 1, name: expect.stringMatching(/^reshelf-codekoppelingen-/) });
  expect(header).toBe("Code;Andere codes;Product;Wie;Wanneer;Bron");
  expect(row).toMatch(
    /05412345678908.*;.*2642619.*;Pantomed 40 mg;An Peeters;.*2026-11-21 \d\d:\d\d.*;lijst$/,
  );
  expect(rest).toEqual([]);
});
