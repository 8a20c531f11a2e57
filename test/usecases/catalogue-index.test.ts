import { expect, test } from "vitest";
import type { Product } from "../../shared/domain/catalogue/product.ts";
import type { CatalogueStore } from "../../shared/ports/catalogue-store.ts";
import { Catalogue } from "../../shared/usecases/catalogue.ts";

const neverAsked = () => Promise.reject(new Error("Never asked"));
const noLists: CatalogueStore = {
  all: async () => [],
  ...{ replace: neverAsked, before: neverAsked, putBack: neverAsked, remove: neverAsked },
};
const named = (at: number): Product => ({ code: `${at}`, codes: [`${at}`], name: `Sirop ${at}`, pack: "" });
const products = Array.from({ length: 10_000 }, (_, at) => named(at));
const codes = (catalogue: Catalogue, text: string) => catalogue.search(text, 50).map(({ code }) => code);

async function loaded() {
  const catalogue = new Catalogue(noLists);
  await catalogue.load(products);
  return catalogue;
}

test("names are found at once, before an index was made in idle turns", async () => {
  const catalogue = await loaded();
  expect(catalogue.isStale).toBe(true);
  expect(codes(catalogue, "sirop 9999")).toEqual(["9999"]);
  expect(catalogue.isStale).toBe(false);
});

test("a name learned and a name looked for between two turns are there after the last", async () => {
  const catalogue = await loaded();
  let turns = 0;
  await catalogue.refresh({
    pause: async () => {
      turns += 1;
      if (turns === 1) catalogue.know(named(20_000));
      if (turns === 2) expect(codes(catalogue, "sirop 20000")).toEqual(["20000"]);
      if (turns === 3) catalogue.know(named(30_000));
    },
  });
  expect(turns).toBeGreaterThan(3);
  for (const code of ["17", "9999", "20000", "30000"])
    expect(codes(catalogue, `sirop ${code}`)).toContain(code);
});

test("an index whose lists were read anew meanwhile is let go", async () => {
  const catalogue = await loaded();
  let turns = 0;
  await catalogue.refresh({
    pause: async () => {
      turns += 1;
      if (turns === 1) await catalogue.load(products.slice(5_000));
    },
  });
  expect(codes(catalogue, "sirop 17")).toEqual([]);
  expect(codes(catalogue, "sirop 7777")).toEqual(["7777"]);
});

test("more names than an index takes make it stale; looked after, it has them all", async () => {
  const catalogue = await loaded();
  await catalogue.refresh({ pause: async () => {} });
  for (let at = 0; at < 400; at++) catalogue.know(named(50_000 + at));
  expect(catalogue.isStale).toBe(true);
  await catalogue.refresh({ pause: async () => {} });
  expect(codes(catalogue, "sirop 50399")).toEqual(["50399"]);
});
