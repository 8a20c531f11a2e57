import { expect, test } from "vitest";
import {
  daysUntil,
  type Expiry,
  expiryOfYymmdd,
  expiryStored,
  expiryTyped,
  horizonDay,
  isExpired,
  lastDay,
} from "../../shared/domain/codes/expiry.ts";

const today = "2026-11-21";
const day = (text: string) => text as Expiry;

test("six digits of AI 17 are a day", () => {
  expect(expiryOfYymmdd("270131", today)).toBe("2027-01-31");
});

test("day 00 is kept as a month and means its last day", () => {
  expect(expiryOfYymmdd("260200", today)).toBe("2026-02");
  expect(lastDay(day("2026-02"))).toBe("2026-02-28");
  expect(lastDay(day("2028-02"))).toBe("2028-02-29");
  expect(lastDay(day("2027-12"))).toBe("2027-12-31");
});

test("no such day is no expiry", () => {
  for (const text of ["261300", "260001", "260230", "270229", "260431", "26013", "2601311", "26O131", ""])
    expect(expiryOfYymmdd(text, today), text).toBeUndefined();
  expect(expiryOfYymmdd("280229", today)).toBe("2028-02-29");
});

test("two digits mean the year nearest to this one, as GS1 draws the window", () => {
  expect(expiryOfYymmdd("760100", today)).toBe("2076-01");
  expect(expiryOfYymmdd("770100", today)).toBe("1977-01");
  expect(expiryOfYymmdd("990100", "2049-01-01")).toBe("2099-01");
  expect(expiryOfYymmdd("000100", "2049-01-01")).toBe("2000-01");
  expect(expiryOfYymmdd("000100", "2050-01-01")).toBe("2100-01");
  expect(expiryOfYymmdd("500100", "2000-01-01")).toBe("2050-01");
  expect(expiryOfYymmdd("510100", "2000-01-01")).toBe("1951-01");
});

const typed: readonly (readonly [string, string | undefined])[] = [
  ["0327", "2027-03"],
  ["327", "2027-03"],
  ["1227", "2027-12"],
  ["1327", undefined],
  ["0027", undefined],
  ["032027", "2027-03"],
  ["03/27", "2027-03"],
  ["3/27", "2027-03"],
  ["03-2027", "2027-03"],
  ["03.2027", "2027-03"],
  [" 03 / 2027 ", "2027-03"],
  ["2027/03", "2027-03"],
  ["2027-03", "2027-03"],
  ["27/03", undefined],
  ["31/01/2027", "2027-01-31"],
  ["1/2/27", "2027-02-01"],
  ["31-01-27", "2027-01-31"],
  ["31.01.2027", "2027-01-31"],
  ["31 01 2027", "2027-01-31"],
  ["30/02/2027", undefined],
  ["00/02/2027", "2027-02"],
  ["2027-01-31", "2027-01-31"],
  ["2027-02-30", undefined],
  ["31012027", "2027-01-31"],
  ["20270131", "2027-01-31"],
  ["310127", undefined],
  ["310132", "2032-01-31"],
  ["270131", undefined],
  ["270227", "2027-02-27"],
  ["01/31/2027", undefined],
  ["0395", "1995-03"],
  ["03/1950", undefined],
  ["03/2327", undefined],
  ["maart 2027", undefined],
  ["3", undefined],
  ["", undefined],
  ["//", undefined],
  ["1/2/3/4", undefined],
];

for (const [text, expiry] of typed)
  test(`typed "${text}" is ${expiry ?? "not a date, or could be two"}`, () => {
    expect(expiryTyped(text, today)).toBe(expiry);
  });

test("a pack is expired from the day after its last", () => {
  expect(isExpired(day("2026-11-21"), "2026-11-21")).toBe(false);
  expect(isExpired(day("2026-11-20"), "2026-11-21")).toBe(true);
  expect(isExpired(day("2026-11"), "2026-11-30")).toBe(false);
  expect(isExpired(day("2026-11"), "2026-12-01")).toBe(true);
});

test("days are counted to the last day", () => {
  expect(daysUntil(day("2026-11-21"), today)).toBe(0);
  expect(daysUntil(day("2026-11"), today)).toBe(9);
  expect(daysUntil(day("2026-11-20"), today)).toBe(-1);
  expect(daysUntil(day("2027-11-21"), today)).toBe(365);
  expect(daysUntil(day("2028-03-01"), "2028-02-28")).toBe(2);
});

test("a stored expiry has one form only", () => {
  for (const text of ["2027-01-31", "2027-01", "2028-02-29"]) expect(expiryStored(text)).toBe(text);
  for (const text of ["2027-01-00", "2027-13", "2027-1", "2027-02-29", "27-01-31", "2027-01-31T00:00", ""])
    expect(expiryStored(text), text).toBeUndefined();
});

test.each([
  ["2026-11-21", 90, "days", "2027-02-19"],
  ["2026-11-21", 0, "days", "2026-11-21"],
  ["2026-11-30", 3, "months", "2027-02-28"],
  ["2027-11-30", 3, "months", "2028-02-29"],
  ["2026-12-31", 2, "months", "2027-02-28"],
  ["2026-01-31", 12, "months", "2027-01-31"],
] as const)("soon, seen from %s, is %i %s on: %s", (today, count, unit, last) => {
  expect(horizonDay(today, { count, unit })).toBe(last);
});
