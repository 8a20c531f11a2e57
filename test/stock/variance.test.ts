import { describe, expect, it } from "vitest";
import { everyLine, narrowedTo } from "../../renderer/features/stock/stock-filter.ts";
import { header, imported, placesOf, planned } from "../makers/imports.ts";
import { readyToCount, scanned, startStation } from "../makers/station.ts";
import { fileOf, rowsOf, stockText } from "../makers/stock-text.ts";
import { lineOf, listOf } from "./asking.ts";

const columns = { place: 0, name: 1, code: 2, lot: 3, expiry: 4, quantity: 5 };
const list = {
  ...fileOf(
    "oude-lijst.csv",
    header,
    'Robot;Dafalgan;="05410013111009";="";="";3',
    'Robot;Insuline;="05412345678908";="L1";="2027-11";4',
    'Robot;Insuline;="05412345678908";="L2";="2027-12";1',
  ),
  mapping: { target: "expected", columns },
} as const;

/** A place on which three packs of one product and one unexpected one were counted. */
async function counted() {
  const station = await readyToCount("Robot");
  await imported(station, list);
  for (const code of ["05410013111009", "05410013111009", "05410013111009", "05400000000003"])
    await station.ask.recordScan(scanned(code));
  return station;
}
const variance = { finding: "differs", sort: "difference" } as const;

describe("what differs from what was expected", () => {
  it("is a list: what was not found at all first, what nobody expected last, with its sums", async () => {
    const station = await counted();
    const window = listOf(station, variance);
    expect(window.rows.map(({ lot, expected, isStruck }) => [lot, expected, isStruck])).toEqual([
      ["L1", { expected: 4, counted: 0, difference: -4 }, false],
      ["L2", { expected: 1, counted: 0, difference: -1 }, false],
      ["", { expected: 0, counted: 1, difference: 1 }, false],
    ]);
    expect(window).toMatchObject({
      ...{ total: 3, struck: 0, arrived: 0, all: 2 },
      expected: { expected: 5, counted: 1, difference: -4 },
      findings: { differs: 3 },
    });
  });

  it("tells of a line that was not found which list expects it, and by whom", async () => {
    const station = await counted();
    const [first] = listOf(station, variance).rows;
    const { row, entries } = lineOf(station, first?.line ?? -1);
    expect(row).toMatchObject({ quantity: 0, isStruck: false, expected: { expected: 4 } });
    expect(entries).toMatchObject([
      { kind: "expected", facts: { said: 4, title: "oude-lijst.csv" }, canStrike: true },
    ]);
    await station.ask.strike({ target: entries[0]?.id as never, except: [], reason: "niet meer" });
    // The rest of the list stands.
    expect(listOf(station, { ...variance, fresh: 1 }).rows.map(({ lot }) => lot)).toEqual(["L2", ""]);
  });

  it("leaves the other lists as they are: only what was counted, each line with what was expected of it", async () => {
    const station = await counted();
    const window = listOf(station);
    expect(window.rows.map(({ quantity, expected }) => [quantity, expected?.expected])).toEqual([
      [3, 3],
      [1, 0],
    ]);
    expect(listOf(await readyToCount()).expected).toBeUndefined();
  });

  it("is told of each place as packs found of those expected", async () => {
    const station = await counted();
    expect(placesOf(station).map(({ name, expected }) => [name, expected])).toContainEqual([
      "Robot",
      { found: 3, of: 8 },
    ]);
  });

  it("is read from what is missing most, and what else is asked for by product again", () => {
    expect(narrowedTo(everyLine, "differs")).toMatchObject({ sort: "difference", descending: false });
    expect(narrowedTo(narrowedTo(everyLine, "differs"), "doubt")).toMatchObject({ sort: "product" });
  });

  it("stands behind the lines that are handed out, what was not found too, and is taken in again as the same stock", async () => {
    const station = await counted();
    const text = await stockText(station);
    const exported = await station.ask.exportTable({ what: "stock" });
    if (!exported.ok) throw new Error(exported.failure.code);
    const rows = await rowsOf(exported.value.bytes);
    expect(rows.map((row) => [row[7], row[9], ...row.slice(15)]).sort()).toEqual([
      ["", "1", "0", "1"],
      ["", "3", "3", "0"],
      ["L1", "0", "4", "-4"],
      ["L2", "0", "1", "-1"],
    ]);
    const other = await startStation();
    const { buckets } = await planned(other, { name: "stock.csv", bytes: exported.value.bytes.slice() });
    expect(buckets).toMatchObject({ new: 2, same: 2, refused: 0 });
    await imported(other, { name: "stock.csv", bytes: exported.value.bytes.slice() });
    expect(await stockText(other)).toEqual(text);
    const plain = await other.ask.exportTable({ what: "stock" });
    if (!plain.ok) throw new Error(plain.failure.code);
    expect((await rowsOf(plain.value.bytes))[0]).toHaveLength(15);
  });
});
