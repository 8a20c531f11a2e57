import { expect, it } from "vitest";
import { readyToCount, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

const stock = () => fileOf("stock.csv", "CNK;Aantal", "2642619;3", "587188;12", "1234567;1");
const names = () => fileOf("groothandel.csv", "Benaming;CNK-code", "Imodium;0587188", "Dafalgan;2642619");

const rowsOf = async ({ ask }: TestStation, plan: string) => {
  const window = await ask.planRows({ plan, bucket: "all", first: 0, count: 50 });
  return window.rows.map(({ line, bucket, reason, cells }) => [line, reason ?? bucket, cells[1], cells[2]]);
};

it("a stock list with codes only takes its names from a wholesaler's list, and is known again", async () => {
  const station = await readyToCount();
  const planned = await station.ask.planImport({ ...stock(), also: names() });
  if (!planned.ok) throw new Error(planned.failure.code);
  expect(planned.value).toMatchObject({ what: "stock", title: "stock.csv", rows: 3 });
  expect(await rowsOf(station, planned.value.plan)).toEqual([
    [2, "new", "Dafalgan", "CNK:2642619"],
    [3, "new", "Imodium", "CNK:0587188"],
    [4, "new", "", "CNK:1234567"],
  ]);
  const read = await station.ask.readAs({});
  expect(read).toMatchObject({
    header: ["CNK", "Aantal"],
    join: {
      ...{ column: 0, otherColumn: 1, rows: 3, matched: 2, used: 2, otherRows: 2 },
      lost: [{ line: 4, code: "1234567" }],
      other: { name: "groothandel.csv", headers: ["Benaming", "CNK-code"] },
    },
  });
  await station.ask.commitImport({ plan: planned.value.plan });
  const again = await station.ask.planImport({ ...stock(), also: names() });
  expect(again).toMatchObject({ value: { before: { title: "stock.csv" }, buckets: { same: 3 } } });
  expect(await station.ask.planImport(stock())).toMatchObject({ value: { before: { isSameFile: false } } });
});

it("rows that find nothing are refused where a person says so, and another column may be said", async () => {
  const station = await readyToCount();
  const join = { column: 0, otherColumn: 1, unmatched: "refused", isTurned: false } as const;
  const planned = await station.ask.planImport({ ...stock(), also: names(), join });
  if (!planned.ok) throw new Error(planned.failure.code);
  expect(planned.value.buckets).toMatchObject({ new: 2, refused: 1 });
  expect((await rowsOf(station, planned.value.plan))[2]?.slice(0, 2)).toEqual([4, "unmatched"]);
  await station.ask.planImport({ ...stock(), also: names(), join: { ...join, otherColumn: 0 } });
  expect(await station.ask.readAs({})).toMatchObject({ join: { matched: 0, otherColumn: 0 } });
});

it("two joined files are kept as one recipe, known by the headers of both, joined as it says, whichever comes first", async () => {
  const station = await readyToCount();
  const { ask } = station;
  const join = { column: 0, otherColumn: 1, unmatched: "refused", isTurned: false } as const;
  const odd = () => fileOf("lijst.csv", "Code van ons;X1;CNK", "9;3;2642619", "8;1;1234567");
  const more = () => fileOf("namen.csv", "Wat;Sleutel", "Dafalgan;2642619", "Imodium;0587188");
  const mapping = { target: "stock", columns: { cnk: 2, quantity: 1, name: 3 } } as const;
  const by = { ...join, column: 2 };
  expect(await ask.planImport({ ...odd(), also: more(), join: by, mapping })).toMatchObject({ ok: true });
  const kept = await ask.keepRecipe({ name: "Twee lijsten", mapping, shape: {}, choices: { off: [] } });
  if (!kept.ok) throw new Error(kept.failure.code);
  expect(kept.value).toMatchObject({ columns: 5, headers: ["Code van ons", "X1", "CNK", "Wat", "Sleutel"] });
  const recipe = kept.value.id;

  const other = fileOf("later.csv", "Sleutel;Wat", "2642619;Dafalgan Forte");
  for (const files of [
    { ...odd(), also: more() },
    { ...more(), also: odd() },
    { ...odd(), also: other },
  ]) {
    const planned = await ask.planImport(files);
    expect(planned).toMatchObject({ value: { what: "stock", rows: 2, buckets: { refused: 1 } } });
    expect(await ask.readAs({})).toMatchObject({ recipe, isSure: true, join: { unmatched: "refused" } });
    const name = files.also === other ? "Dafalgan Forte" : "Dafalgan";
    if (planned.ok) expect((await rowsOf(station, planned.value.plan))[0]?.[2]).toBe(name);
  }
  // One of them alone, or joined otherwise by a person, is not what the recipe is for.
  for (const half of [odd(), more(), other]) {
    await ask.planImport(half);
    expect(await ask.readAs({})).toMatchObject({ recipe: null, isHalf: true });
  }
  await ask.planImport({ ...odd(), also: more(), join: { ...by, unmatched: "kept" } });
  expect(await ask.readAs({})).toMatchObject({ recipe: null });
  const { bytes } = await ask.recipeFile({ id: recipe });
  await ask.removeRecipe({ id: recipe });
  expect(await ask.takeRecipe({ name: "x.json", bytes })).toMatchObject({
    value: { id: recipe, columns: 5 },
  });
});

it("two files that have nothing in common are said to have nothing in common", async () => {
  const station = await readyToCount();
  const other = fileOf("prijzen.csv", "CNK;Prijs", "7777777;3");
  expect(await station.ask.planImport({ ...stock(), also: other })).toMatchObject({ ok: true });
  expect(await station.ask.readAs({})).toMatchObject({ join: { column: -1, matched: 0, rows: 3 } });
});

it("whichever file comes first, the rows that stay are those of the list that is looked up from", async () => {
  const station = await readyToCount();
  const planned = await station.ask.planImport({ ...names(), also: stock() });
  expect(planned).toMatchObject({ value: { what: "stock", title: "stock.csv", rows: 3 } });
});
