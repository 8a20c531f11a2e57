import { describe, expect, test } from "vitest";
import { datedNumbers } from "../../shared/domain/repair/dated-numbers.ts";
import { isChangedLot } from "../../shared/domain/repair/lot-cells.ts";

const today = "2026-11-22";

describe("two numbers a spreadsheet took for a date", () => {
  test.each([
    ...[
      ["1-okt", ["1", "10"]],
      ["10-jan", ["10", "1"]],
      ["01-oct", ["1", "10"]],
      ["10-janv.", ["10", "1"]],
    ],
    ...[
      ["01. Okt", ["1", "10"]],
      ["3. Mär", ["3", "3"]],
      ["1/okt", ["1", "10"]],
      ["3-févr", ["3", "2"]],
    ],
    ...[
      ["31-Dec", ["31", "12"]],
      [" 2-mei ", ["2", "5"]],
      ["8-août", ["8", "8"]],
    ],
  ])("%s is a day and a month", (cell, numbers) =>
    expect(datedNumbers(cell as string)).toEqual({ form: "day-month", numbers }),
  );

  test.each([
    ...[
      ["jan/24", ["1", "24"]],
      ["okt-40", ["10", "40"]],
      ["janv.-32", ["1", "32"]],
      ["Mai 27", ["5", "27"]],
    ],
  ])("%s is a month and a year", (cell, numbers) =>
    expect(datedNumbers(cell as string)).toEqual({ form: "month-year", numbers }),
  );

  test.each(["1/10/2026", "2026-10-01", "2026-10-01T00:00:00", "01.10.26", "1-okt-26", "1. Okt 2026"])(
    "%s is a whole date",
    (cell) => expect(datedNumbers(cell)).toEqual({ form: "date" }),
  );

  test.each([
    ...[
      "",
      "12",
      "1.000",
      "1/10",
      "3-in-1",
      "3 st",
      "12 doos",
      "32-okt",
      "0-jan",
      "5 pak",
      "30 tab",
      "28 comp.",
    ],
    ...["2 x 10 ml", "1-tab", "10 doos 24", "mars", "Mars 500", `1-okt${" ".repeat(400)}`],
  ])("“%s” is none", (cell) => expect(datedNumbers(cell)).toBeUndefined());

  test("of a lot nothing is left of them in any of the four languages; other lots stay", () => {
    for (const lot of ["1-okt", "01-oct", "10. Jan", "janv-24", "Okt. 24", "1-okt-26", "01. Okt 26"])
      expect(isChangedLot(lot, today), lot).toBe(true);
    for (const lot of ["MAR24", "1-2", "A-12", "10-ABC", "JAN", "1OKT26", "JAN-2024", "LOT-24", "24-Xyz"])
      expect(isChangedLot(lot, today), lot).toBe(false);
  });
});
