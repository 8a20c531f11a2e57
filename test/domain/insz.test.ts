import { expect, test } from "vitest";
import { birthDateHint, formatInsz, isInsz, sexHint } from "../../shared/domain/customers/insz.ts";

const good = [
  "85073003328",
  "17073003384",
  "75060898009",
  "98472899765",
  "01490700185",
  "75460898095",
  "00000100166",
  "00200100112",
];

test("numbers that pass are a person's, however they are written", () => {
  for (const number of good) expect(isInsz(number), number).toBe(true);
  expect(isInsz("85.07.30-033.28")).toBe(true);
  expect(isInsz("850730 033 28")).toBe(true);
});

test("other numbers are not", () => {
  for (const text of [
    "12345678901",
    "85133000105",
    "85073003329",
    "8507300332",
    "850730033280",
    "",
    "8507300332X",
  ])
    expect(isInsz(text), text).toBe(false);
});

test("one changed digit is always found", () => {
  for (const number of good)
    for (let at = 0; at < 11; at++)
      for (let digit = 0; digit < 10; digit++) {
        const changed = number.slice(0, at) + digit + number.slice(at + 1);
        // The two centuries have two check numbers, so a changed check may be the other century's.
        if (changed !== number && at < 9 && isInsz(changed))
          expect(birthDateHint(changed)).not.toBe(birthDateHint(number));
      }
});

test("it is shown as on the card, and anything else as it is", () => {
  expect(formatInsz("85073003328")).toBe("85.07.30-033.28");
  expect(formatInsz("850730")).toBe("850730");
});

test("the check tells the century, the date is a hint", () => {
  expect(birthDateHint("85073003328")).toBe("1985-07-30");
  expect(birthDateHint("17073003384")).toBe("2017-07-30");
  expect(birthDateHint("98472899765")).toBe("1998-07-28");
  expect(birthDateHint("01490700185")).toBe("2001-09-07");
  expect(birthDateHint("00000100166")).toBeUndefined();
  expect(birthDateHint("00200100112")).toBeUndefined();
  expect(birthDateHint("12345678901")).toBeUndefined();
});

test("odd serials are male, and a bis number given without the sex says nothing", () => {
  expect(sexHint("85073003328")).toBe("M");
  expect(sexHint("75060898009")).toBe("F");
  expect(sexHint("00200100112")).toBeUndefined();
  expect(sexHint("12345678901")).toBeUndefined();
});
