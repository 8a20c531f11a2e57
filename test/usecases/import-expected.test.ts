import { describe, expect, test } from "vitest";
import { header, imported, placesOf, planned } from "../makers/imports.ts";
import { readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { fileOf, stockText } from "../makers/stock-text.ts";

const columns = { place: 0, name: 1, code: 2, lot: 3, expiry: 4, quantity: 5 };
const asExpected = { target: "expected", columns } as const;
const listOf = (name: string, ...rows: readonly string[]) => ({
  ...fileOf(name, header.replace(";Serienummers", ""), ...rows),
  mapping: asExpected,
});

const old = listOf(
  "oude-lijst.csv",
  'Koelkast;Insuline;="05412345678908";="L1";="2027-11";3',
  'Koelkast;Insuline;="05412345678908";="L2";="2028-01";4',
  ';Dafalgan;="05410013111009";="";="";12',
  'Robot;Niets;="05400000000003";="";="";0',
);

/** What is expected where, and what of it was counted. */
function rowsOf({ engine }: TestStation) {
  const { lines, expected, variance, entries } = engine.ledger.stock;
  return Array.from({ length: lines.size }, (_, line) => line)
    .filter((line) => expected.stands(line))
    .map((line) =>
      [
        entries.codes.word(lines.root[line] as number).slice(-4),
        entries.lots.word(lines.lot[line] as number),
        `${variance.counted(line)} of ${expected.quantity(line)}`,
      ].join(" "),
    )
    .sort();
}

describe("a list that is expected", () => {
  test("counts nothing, makes its places, and is compared with what is counted", async () => {
    const station = await readyToCount();
    const plan = await planned(station, old);
    expect(plan).toMatchObject({
      what: "expected",
      rows: 4,
      buckets: { new: 3, more: 0, same: 1, changed: 0, ambiguous: 0, refused: 0 },
      packs: 19,
      newPlaces: ["Koelkast"],
      countedPlaces: [],
    });
    await imported(station, old);
    expect(station.engine.totals).toMatchObject({ lines: 0, packs: 0 });
    expect(await stockText(station)).toEqual([]);
    expect(placesOf(station).map(({ name, state }) => [name, state])).toContainEqual([
      "Koelkast",
      "not-begun",
    ]);
    await station.ask.recordScan(scanned("05410013111009"));
    expect(rowsOf(station)).toEqual(["1009  1 of 12", "8908 L1 0 of 3", "8908 L2 0 of 4"]);
    station.kill();
    expect(rowsOf(await startStation(station))).toEqual([
      "1009  1 of 12",
      "8908 L1 0 of 3",
      "8908 L2 0 of 4",
    ]);
  });

  test("says of each row whether it is new, the same or changed, and the whole product where a part of it is", async () => {
    const station = await readyToCount();
    await imported(station, old);
    const newer = listOf(
      "nieuwe-lijst.csv",
      'Koelkast;Insuline;="05412345678908";="L1";="2027-11";3',
      'Koelkast;Insuline;="05412345678908";="L2";="2028-01";1',
      ';Dafalgan;="05410013111009";="";="";12',
      'Koelkast;Nieuw;="05400000000003";="";="";2',
      'Koelkast;Nieuw;="niets";="";="";twee',
    );
    const plan = await planned(station, newer);
    expect(plan.buckets).toEqual({ new: 1, more: 0, same: 2, changed: 1, ambiguous: 0, refused: 1 });
    const changed = await station.ask.planRows({ plan: plan.plan, bucket: "changed", first: 0, count: 9 });
    const cells = ["Koelkast", "Insuline", "05412345678908", "L2", "2028-01"];
    expect(changed).toMatchObject({
      rows: [{ line: 3, cells: [...cells, "1", ""], was: [...cells, "4", ""] }],
    });
    await imported(station, newer);
    expect(rowsOf(station)).toEqual(["0003  0 of 2", "1009  0 of 12", "8908 L1 0 of 3", "8908 L2 0 of 1"]);
    expect((await planned(station, newer)).buckets).toMatchObject({ new: 0, same: 4, changed: 0 });
  });

  test("without a lot the list before named changes the product, whose lot is expected no more", async () => {
    const station = await readyToCount();
    await imported(station, old);
    const fewer = listOf("minder.csv", 'Koelkast;Insuline;="05412345678908";="L1";="2027-11";3');
    expect((await planned(station, fewer)).buckets).toMatchObject({ new: 0, same: 0, changed: 1 });
    await imported(station, fewer);
    expect(rowsOf(station)).toEqual(["1009  0 of 12", "8908 L1 0 of 3"]);
  });

  test("taken back brings the list before back, and leaves the place that list rests on", async () => {
    const station = await readyToCount();
    const first = await imported(station, old);
    const newer = listOf("nieuw.csv", 'Koelkast;Insuline;="05412345678908";="L9";="2029-11";8');
    const second = await imported(station, newer);
    expect(rowsOf(station)).toEqual(["1009  0 of 12", "8908 L9 0 of 8"]);
    await station.ask.strike({ target: first.batch, except: [], reason: "verkeerd" });
    expect(rowsOf(station)).toEqual(["8908 L9 0 of 8"]);
    expect(placesOf(station).map(({ name }) => name)).toContain("Koelkast");
    await station.ask.strike({ target: second.batch, except: [], reason: "verkeerd" });
    expect(rowsOf(station)).toEqual([]);
  });
});
