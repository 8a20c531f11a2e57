import { expect, test } from "vitest";
import { readyToCount, scanned, startStation, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";
import { bdpmBytes, realPacks } from "../makers/tables.ts";

const names = () => ({ name: "CIS_bdpm.txt", bytes: bdpmBytes("CIS_bdpm.txt") });
const packs = () => ({ name: "CIS_CIP_bdpm.txt", bytes: bdpmBytes("CIS_CIP_bdpm.txt") });

async function loaded(station: TestStation, ...files: readonly { name: string; bytes: Uint8Array }[]) {
  const list = await station.ask.loadCatalogue({ files: [...files] as never });
  if (!list.ok) throw new Error(list.failure.code);
  return list.value;
}

test("the French list is known by its two files, loaded together or one at a time in any order", async () => {
  const pack = realPacks()[5] as { gtin: string; name: string };
  for (const turns of [[[names(), packs()]], [[names()], [packs()]], [[packs()], [names()]]]) {
    const station = await readyToCount();
    const answers = [];
    for (const files of turns) answers.push(await loaded(station, ...files));
    expect(answers.at(-1)).toMatchObject({ id: "bdpm", products: 20_903 });
    expect(answers.at(-1)).not.toHaveProperty("lacks");
    if (turns.length > 1)
      expect(answers[0]?.lacks).toBe(turns[0]?.[0]?.name === "CIS_bdpm.txt" ? "packs" : "names");
    expect(station.engine.catalogue.rows).toHaveLength(1);
    expect(await station.ask.recordScan(scanned(pack.gtin))).toMatchObject({
      value: { outcome: "good", product: { name: pack.name } },
    });
  }
});

test("a list with a header is searched at once, replaced by one of the same title, and goes when removed", async () => {
  const station = await readyToCount();
  const first = await loaded(
    station,
    fileOf("apb.csv", "CNK;Naam;Prijs", "2642619;Amoxiclav;3,20", ";Niets;1"),
  );
  expect(first).toMatchObject({ title: "apb", products: 1, refused: 1 });
  const search = async (text: string) =>
    (await station.ask.searchProducts({ text, limit: 5 })).map(({ name }) => name);
  expect(await search("amox")).toEqual(["Amoxiclav"]);
  await loaded(station, fileOf("apb.csv", "CNK;Naam", "2642619;Amoxicilline"));
  expect(station.engine.catalogue.rows).toHaveLength(1);
  expect(await search("amoxi")).toEqual(["Amoxicilline"]);
  station.kill();
  const again = await startStation(station);
  expect(again.engine.catalogue.rows).toMatchObject([{ title: "apb", products: 1 }]);
  await again.ask.removeCatalogue({ id: first.id });
  expect(again.engine.catalogue.rows).toEqual([]);
  expect(await again.ask.searchProducts({ text: "amoxi", limit: 5 })).toEqual([]);
});

test("a file without a product is said to be one, and nothing is kept", async () => {
  const station = await readyToCount();
  expect(await station.ask.loadCatalogue({ files: [fileOf("leeg.csv", "CNK;Naam", ";")] })).toMatchObject({
    ok: false,
    failure: { code: "catalogue/no-products", facts: { name: "leeg.csv" } },
  });
  expect(station.engine.catalogue.rows).toEqual([]);
});
