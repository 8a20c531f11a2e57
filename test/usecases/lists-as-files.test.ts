import { expect, it } from "vitest";
import { readyToCount, startStation, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";
import { bdpmBytes, realPacks } from "../makers/tables.ts";

const list = (...lines: string[]) => fileOf("apb.csv", "CNK;EAN;Benaming;Verpakking", ...lines);
const mapping = { target: "catalogue", columns: { cnk: 0, gtin: 1, name: 2, pack: 3 } } as const;

async function planned(
  station: TestStation,
  file: { name: string; bytes: Uint8Array },
  said: object = { mapping },
) {
  const plan = await station.ask.planImport({ ...file, ...said });
  if (!plan.ok) throw new Error(plan.failure.code);
  const { rows } = await station.ask.planRows({ plan: plan.value.plan, bucket: "all", first: 0, count: 50 });
  return {
    ...plan.value,
    shown: rows.map(({ line, bucket, reason, was }) => [line, reason ?? bucket, was?.[1]]),
  };
}

const namesOf = ({ engine }: TestStation) =>
  ["CNK:2642619", "CNK:0587188", "CNK:3621729"].map((code) => engine.catalogue.find(code)?.name);

it("a reference list is planned against the one of its title, takes its place, and is put back", async () => {
  const station = await readyToCount();
  const first = await planned(station, list("2642619;;Dafalgan;30", "0587188;;Imodium;20"));
  expect(first).toMatchObject({ what: "catalogue", rows: 2, gone: 0, buckets: { new: 2 } });
  expect(await station.ask.keepList({ plan: first.plan })).toMatchObject({ ok: true });
  expect(namesOf(station)).toEqual(["Dafalgan", "Imodium", undefined]);
  const next = await planned(
    station,
    list(
      "2642619;;Dafalgan Forte;30",
      "587188;;Imodium;20",
      "5,41E+12;;Weg;1",
      "3621729;;Nieuw;1",
      "1;;Kort;",
    ),
  );
  expect(next.shown.map(([line, what, was]) => [line, what, was])).toEqual([
    [2, "changed", "Dafalgan"],
    [3, expect.stringMatching(/same|refused/), undefined],
    [4, "code-damaged", undefined],
    [5, "new", undefined],
    [6, "code-short", undefined],
  ]);
  const sum = Object.values(next.buckets).reduce((all, count) => all + count, 0);
  expect(sum).toBe(next.rows);
  const kept = await station.ask.keepList({ plan: next.plan });
  if (!kept.ok) throw new Error(kept.failure.code);
  expect(namesOf(station)[0]).toBe("Dafalgan Forte");
  expect(await station.ask.putListBack({ id: kept.value.id })).toMatchObject({ ok: true });
  expect(namesOf(station)).toEqual(["Dafalgan", "Imodium", undefined]);
  expect(station.engine.catalogue.rows).toHaveLength(1);
});

it("lists before are put back at any later time, one after another, after a restart too", async () => {
  const first = await readyToCount();
  const keep = async (station: TestStation, name: string) => {
    station.clock.time += 60_000;
    const plan = await planned(station, list(`2642619;;${name};30`));
    expect(await station.ask.keepList({ plan: plan.plan })).toMatchObject({ ok: true });
  };
  for (const name of ["Eén", "Twee", "Twee", "Drie"]) await keep(first, name);
  first.kill();
  const station = await startStation(first);
  const { ask, engine } = station;
  const here = async () => [
    engine.catalogue.find("CNK:2642619")?.name,
    (await ask.listsBefore({})).map(({ id, title, products }) => [id, title, products]),
  ];
  const one = [["own:apb", "apb", 1]];
  expect(engine.catalogue.rows).toHaveLength(1);
  expect(await here()).toEqual(["Drie", one]);
  expect(await ask.putListBack({ id: "own:apb" })).toMatchObject({ ok: true });
  expect(await here()).toEqual(["Twee", one]);
  expect(await ask.putListBack({ id: "own:apb" })).toMatchObject({ ok: true });
  expect(await here()).toEqual(["Eén", []]);
  await ask.loadRecalls(fileOf("fagg.csv", "CNK;Lot", "2642619;AB1"));
  await ask.loadRecalls(fileOf("fagg.csv", "CNK;Lot", "2642619;AB1", "0587188;"));
  expect(await ask.listsBefore({})).toMatchObject([{ id: "recall:fagg", products: 1 }]);
  await ask.putListBack({ id: "recall:fagg" });
  expect(engine.recalls.rows.map(({ rows }) => rows)).toEqual([1]);
  expect(await ask.putListBack({ id: "own:apb" })).toMatchObject({ ok: true });
  expect(await here()).toEqual([undefined, []]);
  expect(engine.catalogue.rows).toEqual([]);
});

it("ten lists before one are kept, and none of them when it is removed", async () => {
  const station = await readyToCount();
  for (let at = 0; at < 14; at++) {
    const plan = await planned(station, list(`2642619;;Naam ${at};30`));
    await station.ask.keepList({ plan: plan.plan });
  }
  for (let at = 12; at >= 3; at--) {
    await station.ask.putListBack({ id: "own:apb" });
    expect(namesOf(station)[0]).toBe(`Naam ${at}`);
  }
  expect(await station.ask.listsBefore({})).toEqual([]);
  const plan = await planned(station, list("2642619;;Nieuw;30"));
  await station.ask.keepList({ plan: plan.plan });
  expect(await station.ask.listsBefore({})).toHaveLength(1);
  await station.ask.removeCatalogue({ id: "own:apb" });
  expect(await station.ask.listsBefore({})).toEqual([]);
});

it("zeros that were lost come back with proof, and what only the old list has is said to go", async () => {
  const station = await readyToCount();
  const codes = ["0587188", "0587196", "0039347", "0012344", "0076547", "0098764"];
  const lost = codes.map((code, at) => `${code.replace(/^0+/, "")};;Naam ${at};`);
  const old = await planned(station, list("0587188;;Naam 0;", "2642619;;Dafalgan;30"));
  await station.ask.keepList({ plan: old.plan });
  const plan = await planned(station, list(...lost));
  expect(plan.gone).toBe(1);
  expect(plan.repairs.some(({ what }) => what === "zeros")).toBe(true);
  expect(plan.shown[0]?.[1]).toBe("same");
});

it("a recall list is planned against the one of its title, and a plan is stale when that one changed", async () => {
  const station = await readyToCount();
  const said = { mapping: { target: "recalls", columns: { cnk: 0, lot: 1 } } };
  const one = await planned(station, fileOf("fagg.csv", "CNK;Lot", "2642619;AB1", "0587188;*"), said);
  expect(one).toMatchObject({ what: "recalls", rows: 2, buckets: { new: 2 } });
  const stale = await planned(station, fileOf("fagg.csv", "CNK;Lot", "2642619;AB1"), said);
  expect(await station.ask.keepList({ plan: stale.plan })).toMatchObject({ ok: true });
  const again = fileOf("fagg.csv", "CNK;Lot", "2642619;AB1", "2642619;AB2", "0587188;");
  const two = await planned(station, again, said);
  expect(two.shown).toEqual([
    [2, "same", undefined],
    [3, "changed", "AB1"],
    [4, "new", undefined],
  ]);
  station.clock.time += 1_000;
  await station.ask.loadRecalls(fileOf("fagg.csv", "CNK;Lot", "2642619;ZZ9"));
  expect(await station.ask.keepList({ plan: two.plan })).toMatchObject({
    failure: { code: "import/plan-stale" },
  });
});

it("both French files as one make the same list as the quick way, 20,903 packs", async () => {
  const [packs, names] = (["CIS_CIP_bdpm.txt", "CIS_bdpm.txt"] as const).map((name) => ({
    name,
    bytes: bdpmBytes(name),
  }));
  const station = await readyToCount();
  const plan = await planned(station, packs as never, { also: names });
  expect(plan).toMatchObject({ what: "catalogue", rows: 20_903, buckets: { new: 20_903, refused: 0 } });
  await station.ask.keepList({ plan: plan.plan });
  const found = (code: string) => station.engine.catalogue.find(code);
  for (const { gtin, name, pack } of realPacks())
    expect(found(gtin)).toMatchObject({ name: name.trim(), pack: pack.trim(), source: "BDPM" });
  const quick = await station.ask.loadCatalogue({ files: [packs, names] as never });
  expect(quick).toMatchObject({ ok: true, value: { products: 20_903 } });
  expect(await planned(station, packs as never, { also: names })).toMatchObject({
    buckets: { same: 20_903 },
    gone: 0,
  });
});
