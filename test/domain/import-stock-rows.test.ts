import { describe, expect, it } from "vitest";
import { openTable } from "../../renderer/adapters/csv/read-table.ts";
import { planStockTable } from "../../shared/domain/import/plan-stock-table.ts";
import type { StockPlan } from "../../shared/domain/import/stock-plan.ts";
import { countedPages } from "../makers/counted-pages.ts";

const belgian = { today: "2026-11-22", country: "BE", choices: { off: [] } } as const;

describe("the rows of a stock table", () => {
  it.each([
    ["code", { "Gelezen code": "" }, ""],
    ["code-damaged", { "Gelezen code": "5,41E+12" }, "5,41E+12"],
    ["person-number", { "Gelezen code": "85.07.30-033.28" }, ""],
    ["place", { Plaats: " " }, " "],
    ["lot", { Lot: "x".repeat(101) }, `${"x".repeat(80)}…`],
    ["expiry", { Vervaldatum: "31/02/2027" }, "31/02/2027"],
    ["quantity", { Aantal: "1,5" }, "1,5"],
    ["quantity", { Aantal: "5412345678908" }, "5412345678908"],
    ["quantity", { Aantal: "" }, ""],
    ["unit", { Eenheid: "doos?" }, "doos?"],
    ["serials", { Serienummers: "x".repeat(101) }, `${"x".repeat(80)}…`],
  ])("refuses a row for its %s, with the line and the cell", async (reason, change, cell) => {
    const header = ["Plaats", "Gelezen code", "Lot", "Vervaldatum", "Aantal", "Eenheid", "Serienummers"];
    const good = ["Robot", "5412345678908", "L1", "31/03/2027", "2,00", "stuk", "A B"];
    const bad = header.map(
      (name, index) => (change as Record<string, string>)[name] ?? (good[index] as string),
    );
    const plan = await planText([header, good, bad].map((row) => row.join(";")).join("\r\n"));
    expect(plan.refused).toEqual([{ line: 3, reason, cell }]);
    expect(plan.taken).toMatchObject({
      line: [2],
      lot: ["L1"],
      expiry: [20270331],
      quantity: [2],
      unit: ["piece"],
    });
    expect(plan.products[0]?.code).toBe("05412345678908");
  });

  it("refuses rows with cells beyond the header and rows whose quotation marks stay open", async () => {
    const plan = await planText(
      'code;aantal;plaats\n5412345678908;1;A;B\n5412345678908;1;A;\n5412345678908;1;"A\n',
    );
    expect(plan.rows).toBe(3);
    expect(plan.refused).toEqual([
      { line: 2, reason: "cells", cell: "" },
      { line: 4, reason: "quotes", cell: "" },
    ]);
  });

  it("passes over rows that count nothing, and takes the code from the GTIN or CNK column when none was read", async () => {
    const plan = await planText("GTIN;CNK;aantal\n5412345678908;;0\n5412345678908;;1\n;56135;2\n", "Hier");
    expect(plan).toMatchObject({
      idle: [{ line: 2, code: "05412345678908" }],
      rows: 3,
      refused: [],
      places: ["Hier"],
    });
    expect(plan.products.map((product) => product.code)).toEqual(["05412345678908", "CNK:0056135"]);
  });

  it("takes a code kept as an empty text for none: the GTIN of each row counts", async () => {
    const rows = ['"=""""";5412345678908;1', ";5412345678915;1", '"=""""";5412345678922;1', '"=""""";;1'];
    const plan = await planText(`code;GTIN;aantal\n${rows.join("\n")}\n`, "Hier");
    expect(plan.products.map(({ code }) => code)).toEqual([
      ...["05412345678908", "05412345678915", "05412345678922"],
    ]);
    expect(plan.taken.product).toEqual([0, 1, 2]);
    expect(plan.refused).toEqual([{ line: 5, reason: "code", cell: "" }]);
  });

  it("says what stays open about a code it counts as read", async () => {
    const codes = ["05412345678908", "5412345678909", "2642618", "96385074", "hello", "CNK:2642618"];
    const plan = await planText(`code;aantal\n${codes.map((code) => `${code};1\n`).join("")}`, "Hier");
    expect(plan.products.map((product) => product.doubt)).toEqual([
      ...[undefined, "check-digit", "check-digit", "ambiguous", "no-rule", "check-digit"],
    ]);
    const [page] = [...countedPages(plan, plan.places)];
    expect(page?.columns["doubt"]).toMatchObject({
      words: [null, "check-digit", "check-digit", "ambiguous", "no-rule", "check-digit"],
    });
  });

  it("refuses a sum that has no name, whatever stands in the rows before and behind it", async () => {
    const rows = ["Totaal;Verbanden;2", "Totaal;;5", "Totaal;Zalven;3", "totaal;;5"];
    const plan = await planText(`code;naam;aantal\n${rows.join("\n")}\n`, "Hier");
    expect(plan.refused.map(({ line, reason }) => [line, reason])).toEqual(
      [3, 5].map((line) => [line, "total"]),
    );
    const turned = await planText(`code;naam;aantal\n${rows.toReversed().join("\n")}\n`, "Hier");
    expect(turned.refused.map(({ line }) => line)).toEqual([2, 4]);
  });

  it("without the columns it needs is refused whole, the columns named", async () => {
    const table = await openTable(new TextEncoder().encode("naam;lot\na;b\n"), "x.csv");
    if (!table.ok) throw new Error(table.failure.code);
    expect(await planStockTable(table.value, { ...belgian, language: "de" })).toEqual({
      ok: false,
      failure: {
        code: "table/columns-missing",
        facts: { name: "x.csv", missing: ["Gelesener Code", "Menge", "Lagerort"] },
      },
    });
  });
});

async function planText(text: string, place?: string): Promise<StockPlan> {
  const table = await openTable(new TextEncoder().encode(text), "stock.csv");
  if (!table.ok) throw new Error(JSON.stringify(table.failure));
  const plan = await planStockTable(table.value, { ...belgian, language: "nl", ...(place && { place }) });
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  return plan.value;
}
