import { expect, test } from "vitest";
import { imported } from "../makers/imports.ts";
import { readyToCount, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

const known = fileOf(
  "namen.csv",
  "Code;Product;Verpakking",
  "05410013111009;Dafalgan Forte;16 tabl",
  "05412345678908;Dafalgan Forte;32 tabl",
  "05400000000003;Dafalgan Forte Plus;8 tabl",
);
/** A code that is gone, one whose check fails, one that is right though nobody knows it, and a name nobody knows. */
const table = fileOf(
  "oud.csv",
  "Plaats;Product;Verpakking;Gelezen code;Lot;Aantal",
  "Robot;DAFALGAN  forté;32 tabl;5,41E+12;L1;3",
  "Robot;Dafalgan Forte;;5410013111005;L2;4",
  "Robot;Dafalgan Forte;;5410013111993;L3;5",
  "Robot;Onbekend;;5,41E+12;L4;6",
  "Totaal;Dafalgan Forte;;5,41E+12;;18",
  "Robot;Dafalgan Forte;;5,41E+12;L5;geen",
);
type Chosen = readonly { readonly line: number; readonly code: string }[];

async function look(station: TestStation, chosen: Chosen = []) {
  const planned = await station.ask.planImport({ ...table, chosen });
  if (!planned.ok) throw new Error(planned.failure.code);
  const { plan } = planned.value;
  const rows = async (bucket: "all" | "asked") =>
    (await station.ask.planRows({ plan, bucket, first: 0, count: 20 })).rows;
  return { ...planned.value, all: await rows("all"), asking: await rows("asked") };
}

test("a row whose code is gone, or fits nothing, asks which product of its name it is; nothing is taken by a name alone", async () => {
  const station = await readyToCount();
  await imported(station, known);
  const { buckets, asked, all } = await look(station);
  expect(buckets).toEqual({ new: 1, more: 0, same: 0, changed: 0, ambiguous: 2, refused: 3 });
  expect(asked).toBe(2);
  expect(all.map(({ bucket, reason }) => reason ?? bucket)).toEqual([
    ...["ambiguous", "ambiguous", "new", "code-damaged", "total", "quantity"],
  ]);
  const forte = { name: "Dafalgan Forte" };
  expect(all[0]?.cells.slice(1, 4)).toEqual(["DAFALGAN  forté", "5,41E+12", "L1"]);
  // The pack that is named stands first.
  expect(all[0]?.candidates).toEqual([
    { ...forte, code: "05412345678908", pack: "32 tabl" },
    { ...forte, code: "05410013111009", pack: "16 tabl" },
  ]);
  // A code that was read may be meant as it stands.
  expect(all[1]?.candidates?.map(({ code }) => code)).toEqual([
    ...["05410013111009", "05412345678908", "5410013111005"],
  ]);
});

test("a choice makes its row one of the plan; without one, or left out, it stays outside", async () => {
  const station = await readyToCount();
  await imported(station, known);
  const chosen = [
    { line: 2, code: "05412345678908" },
    { line: 3, code: "" },
    { line: 4, code: "05410013111009" },
  ];
  const planned = await look(station, chosen);
  expect(planned).toMatchObject({ buckets: { new: 2, ambiguous: 1, refused: 3 }, asked: 2, packs: 8 });
  // What was chosen can be chosen again; a row that does not ask is what its code says.
  expect(planned.asking).toMatchObject([
    { line: 2, bucket: "new", cells: ["Robot", "Dafalgan Forte", "05412345678908", "L1", "", "3", ""] },
    { line: 3, bucket: "ambiguous" },
  ]);
  expect(planned.asking[0]?.candidates?.length).toBe(2);
  expect((await station.ask.commitImport({ plan: planned.plan })).ok).toBe(true);
  const { stock } = station.engine.ledger;
  expect([...stock.lines.live].reduce((sum, live) => sum + live, 0)).toBe(2);
  const again = await look(station, chosen);
  expect(again.buckets).toMatchObject({ same: 2, ambiguous: 1 });
});

test("a choice that is no candidate, or was made with other repairs, chooses nothing it was not asked for", async () => {
  const station = await readyToCount();
  await imported(station, known);
  expect(await look(station, [{ line: 2, code: "05400000000003" }])).toMatchObject({
    buckets: { new: 1, ambiguous: 2 },
  });
  // The code as it was read.
  expect(await look(station, [{ line: 3, code: "5410013111005" }])).toMatchObject({
    buckets: { new: 2, ambiguous: 1 },
  });
});

test("what stands in any cell is found, accents or not; every word must be there", async () => {
  const station = await readyToCount();
  await imported(station, known);
  const { plan } = await look(station);
  const found = async (text: string, bucket: "all" | "refused" = "all") =>
    (await station.ask.planRows({ plan, bucket, text, first: 0, count: 20 })).rows.map(({ line }) => line);
  expect(await found("forte")).toEqual([2, 3, 4]);
  expect(await found("FORTÉ l3")).toEqual([4]);
  expect(await found("5,41e+12")).toEqual([2, 5]);
  expect(await found("geen", "refused")).toEqual([7]);
  expect(await found("6")).toEqual([6]);
  expect(await found("nergens")).toEqual([]);
});

test("of a list in which every code is lost, every row may ask", async () => {
  const station = await readyToCount();
  await imported(station, known);
  const all = fileOf(
    "alles.csv",
    "Plaats;Product;Gelezen code;Aantal",
    "Robot;Dafalgan Forte;5,41E+12;1",
    "Robot;Dafalgan Forte Plus;5,4E+12;2",
  );
  const planned = await station.ask.planImport(all);
  if (!planned.ok) throw new Error(planned.failure.code);
  const { plan, buckets, packs } = planned.value;
  expect({ packs, ...buckets }).toMatchObject({ ambiguous: 2, new: 0, packs: 0 });
  const window = await station.ask.planRows({ plan, bucket: "ambiguous", first: 0, count: 9 });
  expect(window.rows.map(({ line, candidates = [] }) => [line, candidates.length])).toEqual([
    [2, 2],
    [3, 1],
  ]);
});
