import { describe, expect, test } from "vitest";
import { ratesOf, rateText, vatRate } from "../../shared/domain/catalogue/vat-rate.ts";
import { catalogueColumns } from "../../shared/domain/import/catalogue-columns.ts";
import { mapColumns, wordFit } from "../../shared/domain/import/column-map.ts";

describe("a rate of VAT", () => {
  test.each([
    ...[
      ["6", 6],
      ["6 %", 6],
      ["6%", 6],
      ["6,00", 6],
      ["06", 6],
      ["0,06", 6],
      [".06", 6],
      ["0.060", 6],
    ],
    ...[
      ["2,1", 2.1],
      ["2.10 %", 2.1],
      ["0,021", 2.1],
      ["5,5", 5.5],
      ["0,055", 5.5],
      ["TVA 5,5 %", 5.5],
    ],
    ...[
      ["10", 10],
      ["0,1", 10],
      ["20", 20],
      ["0,20", 20],
      ["21", 21],
      ["21,00 %", 21],
      ["btw 21", 21],
    ],
    ...[
      ["0", 0],
      ["0,00 %", 0],
      ["19", 19],
      ["0.07", 7],
      ["9 procent", 9],
      ["1,05", 1.05],
      ["6\u00a0%", 6],
    ],
  ] as const)("%s is %d %%", (cell, rate) => expect(vatRate(cell)).toBe(rate));

  test.each([
    "",
    " ",
    "%",
    ",",
    "65 %",
    "30%",
    "15 %",
    "100",
    "1",
    "2",
    "A",
    "1,46",
    "0,35",
    "6,5",
    "-6",
    "6/21",
    "600",
  ])("“%s” is none", (cell) => expect(vatRate(cell)).toBeUndefined());

  test("is said in the manner of a language", () => {
    expect([rateText(5.5, "nl"), rateText(5.5, "en"), rateText(6, "fr")]).toEqual(["5,5 %", "5.5 %", "6 %"]);
  });

  test.each([
    "TVA",
    "Taux de TVA",
    "taux",
    "BTW",
    "Btw %",
    "btw-tarief",
    "BTW-code (%)",
    "MwSt.",
    "MwSt-Satz",
    "VAT",
    "VAT rate",
  ])("stands under “%s”", (header) => expect(wordFit(header, catalogueColumns.vat)).toBeDefined());

  test.each([
    ...["Taux de remboursement", "Taux de remboursement TVA", "Prix hors TVA", "Prijs excl. btw", "Prix TTC"],
    ...[
      "Montant TVA",
      "Preis inkl. MwSt",
      "Price without VAT",
      "N° TVA",
      "Btw-nummer",
      "Taux de marge",
      "Remise",
    ],
  ])("does not stand under “%s”", (header) => {
    expect(wordFit(header, catalogueColumns.vat)).toBeUndefined();
    expect(mapColumns([header], { vat: catalogueColumns.vat })).toEqual({});
  });

  test("of two lists that differ is the one of the list that was kept last", () => {
    const columns = { codes: ["CNK:1 A", "CNK:2", "A"], vats: [6, 21, 12] };
    const of = (...loaded: [number, number]) =>
      ratesOf(columns, [
        { from: 0, loadedAt: loaded[0] },
        { from: 2, loadedAt: loaded[1] },
      ]);
    expect([of(1, 2).get("A"), of(2, 1).get("A"), of(2, 1).get("CNK:2")]).toEqual([12, 6, 21]);
  });
});
