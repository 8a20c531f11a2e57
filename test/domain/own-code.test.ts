import { expect, test } from "vitest";
import { cnkOf } from "../../shared/domain/codes/national-code.ts";
import { isOwnCode, ownCodes } from "../../shared/domain/codes/own-code.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { lineOf } from "../laws/folded.ts";
import { entry, station } from "../makers/entries.ts";
import { pagesOf } from "../makers/pages.ts";

test("a pharmacy's own codes are the ten thousand CNK from 0900000 to 0999999, each given once, with a right check digit", () => {
  for (const n of [1, 2, 3]) {
    const all = [...ownCodes(station(n))];
    expect(new Set(all).size).toBe(10_000);
    for (const code of all) expect([cnkOf(code), isOwnCode(code)]).toEqual([code, true]);
    expect([...all].sort()[0]?.startsWith("090000")).toBe(true);
    expect([...all].sort().at(-1)?.startsWith("099999")).toBe(true);
  }
  expect(isOwnCode("CNK:2642619")).toBe(false);
});

test("stations begin at places of their own", () => {
  const starts = Array.from({ length: 200 }, (_, n) => ownCodes(station(n)).next().value);
  expect(new Set(starts).size).toBeGreaterThan(190);
});

test("one code given to two products by two stations: after a merge both stay apart, and it is a finding", () => {
  const own = "CNK:0900007";
  const made = (by: number, code: string, name: string) => [
    entry("productKnown", by, 1, { code, codes: [code, own], name: "", pack: "", source: "" }),
    entry("named", by, 2, { code, name }),
    entry("counted", by, 3, { code, delta: by }),
  ];
  const entries = [
    ...made(1, "ABC-1", "Salve"),
    ...made(2, "XYZ-2", "Syrup"),
    entry("counted", 3, 1, { code: own, delta: 9 }),
  ];
  const stock = new Stock();
  for (const one of [entry("sessionOpened", 4, 1), ...entries]) stock.apply(pagesOf([one]));
  const said = Array.from({ length: stock.lines.size }, (_, line) => ({
    code: stock.entries.codes.word(stock.lines.root[line] as number),
    name: stock.products.known(stock.lines.root[line] as number).name,
    ...lineOf(stock, line),
  }));
  expect(said).toMatchObject([
    { code: "ABC-1", name: "Salve", quantity: 1 },
    { code: "XYZ-2", name: "Syrup", quantity: 2 },
    { code: own, name: "", quantity: 9 },
  ]);
  expect(said[2]?.findings).toContain("twoNames");
});
