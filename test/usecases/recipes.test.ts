import { expect, it } from "vitest";
import { readyToCount, type TestStation } from "../makers/station.ts";
import { fileOf } from "../makers/stock-text.ts";

const headed = (...header: string[]) =>
  fileOf("lijst.csv", header.join(";"), "2642619;x;3;L1A", "0587188;y;12;L2B");
const first = headed("Artikel", "Tekst", "Vrd", "Ch");
const mapping = { target: "stock", columns: { cnk: 0, name: 1, quantity: 2, lot: 3 } } as const;
const choices = { off: ["zeros"], dateOrder: "dmy" } as const;

const planned = (station: TestStation, file: typeof first, more: object = {}) =>
  station.ask.planImport({ ...file, bytes: file.bytes.slice(), ...more });

async function kept(station: TestStation, name = "Groothandel") {
  await planned(station, first, { mapping });
  const done = await station.ask.keepRecipe({
    name,
    mapping,
    shape: {},
    choices: { ...choices, off: ["zeros"] },
  });
  if (!done.ok) throw new Error(done.failure.code);
  return done.value;
}

it("a file with the same headings in another order is taken as its recipe says", async () => {
  const station = await readyToCount();
  const recipe = await kept(station);
  const other = fileOf(
    "nieuw.csv",
    "TITEL;;;",
    "vrd;Artikel ;ch;tekst",
    "3;2642619;L1A;x",
    "12;0587188;L2B;y",
  );
  expect(await planned(station, other)).toMatchObject({ ok: true, value: { what: "stock", packs: 15 } });
  expect(await station.ask.readAs({})).toMatchObject({
    mapping: { target: "stock", columns: { cnk: 1, name: 3, quantity: 0, lot: 2 } },
    isSure: true,
    recipe: recipe.id,
    recipes: [{ id: recipe.id, name: "Groothandel" }],
    choices: { off: ["zeros"], dateOrder: "dmy" },
  });
  // Without the recipe, by choice; and a file with one heading more is another one.
  await planned(station, other, { recipe: null });
  expect(await station.ask.readAs({})).toMatchObject({ recipe: null, isSure: false });
  await planned(station, headed("Artikel", "Tekst", "Vrd", "Ch", "Prijs"));
  expect(await station.ask.readAs({})).toMatchObject({ recipe: null, recipes: [] });
});

it("of several that fit the newest is used, and any of them can be", async () => {
  const station = await readyToCount();
  const old = await kept(station, "Oud");
  await kept(station, "Nieuw");
  await planned(station, first);
  expect((await station.ask.readAs({}))?.recipes.map(({ name }) => name).sort()).toEqual(["Nieuw", "Oud"]);
  await planned(station, first, { recipe: old.id });
  expect(await station.ask.readAs({})).toMatchObject({ recipe: old.id });
});

it("how a file is cut is part of its recipe: another delimiter, letters, no heading", async () => {
  const station = await readyToCount();
  const bare = fileOf("a.csv", "2642619|3|Robot", "0587188|12|Robot");
  const shape = { headerLine: 0, delimiter: "|" } as const;
  const own = { target: "stock", columns: { cnk: 0, quantity: 1, place: 2 } } as const;
  await planned(station, bare, { shape, mapping: own });
  await station.ask.keepRecipe({ name: "Kaal", mapping: own, shape, choices: { off: [] } });
  const next = fileOf("b.csv", "0021295|7|Kluis", "0733295|1|Kluis", "0587188|2|Kluis");
  expect(await planned(station, next)).toMatchObject({ ok: true, value: { rows: 3, packs: 10 } });
  expect(await station.ask.readAs({})).toMatchObject({
    isSure: true,
    shape: { headerLine: 0, delimiter: "|" },
  });
  // What stands in its columns is something else: not that making.
  await planned(station, fileOf("c.csv", "Jan|Mol|2400", "Piet|Geel|2440"));
  expect(await station.ask.readAs({})).toMatchObject({ recipe: null });
});

it("a recipe goes into a file and comes back from it; it is renamed, removed, put back and kept over a restart", async () => {
  const station = await readyToCount();
  const { id } = await kept(station);
  const { name, bytes } = await station.ask.recipeFile({ id });
  expect(name).toBe("Groothandel.json");
  expect(await station.ask.removeRecipe({ id })).toMatchObject({ ok: true, value: { bytes } });
  await planned(station, first);
  expect(await station.ask.readAs({})).toMatchObject({ recipe: null });
  expect(await station.ask.takeRecipe({ name, bytes })).toMatchObject({ ok: true, value: { id } });
  await station.ask.renameRecipe({ id, name: "Febelco" });
  await planned(station, first);
  expect(await station.ask.readAs({})).toMatchObject({ recipe: id, recipes: [{ name: "Febelco" }] });
  expect(station.engine.station.file.recipes).toMatchObject([{ id, name: "Febelco", target: "stock" }]);
});

it("a file of somebody else is no recipe unless every part of it is right", async () => {
  const station = await readyToCount();
  const { id } = await kept(station);
  const text = new TextDecoder().decode((await station.ask.recipeFile({ id })).bytes);
  const whole = JSON.parse(text);
  const take = async (value: unknown) => {
    const bytes = new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
    const taken = await station.ask.takeRecipe({ name: "x.json", bytes });
    return taken.ok ? "taken" : taken.failure.code;
  };
  const { recipe } = whole;
  const bad: readonly (readonly [string, unknown])[] = [
    ["recipe/none", ""],
    ["recipe/none", "{"],
    ["recipe/none", "CNK;Naam"],
    ["recipe/none", []],
    ["recipe/none", { ...whole, kind: "other" }],
    ["recipe/newer", { ...whole, version: 2 }],
    ["recipe/none", { ...whole, more: 1 }],
    ["recipe/none", { ...whole, recipe: { ...recipe, columns: [] } }],
    ["recipe/none", { ...whole, recipe: { ...recipe, name: "a\u202eb" } }],
    ["recipe/none", { ...whole, recipe: { ...recipe, target: "everything" } }],
    ["recipe/none", { ...whole, recipe: { ...recipe, columns: [recipe.columns[0], recipe.columns[0]] } }],
    ["recipe/none", { ...whole, recipe: { ...recipe, choices: { off: ["all"] } } }],
    ["recipe/none", " ".repeat(300_000)],
    [
      "recipe/none",
      { ...whole, recipe: { ...recipe, columns: [{ ...recipe.columns[0], field: "__proto__" }] } },
    ],
    [
      "recipe/newer",
      { ...whole, recipe: { ...recipe, columns: [{ ...recipe.columns[0], field: "price" }] } },
    ],
  ];
  for (const [code, value] of bad) expect(await take(value), JSON.stringify(value).slice(0, 200)).toBe(code);
  expect(await take(text)).toBe("taken");
});
