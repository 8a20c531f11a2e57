import { expect, test } from "vitest";
import { joinedRecord } from "../../shared/domain/customers/joined-record.ts";
import { mergeRows } from "../../shared/domain/customers/merge.ts";
import { isSamePhone } from "../../shared/domain/customers/phone-number.ts";
import { customer } from "../makers/customers.ts";

test.each([
  ["+32 475 12 34 56", "0475 12 34 56"],
  ["+32 (0)475 12 34 56", "0475/12.34.56"],
  ["0032475123456", "0475-12-34-56"],
  ["+320475123456", "0475123456"],
  ["+32 14 31 22 33", "014 31 22 33"],
  ["+32 4 221 33 44", "04 221 33 44"],
])("%s and %s are one number", (one, other) => {
  expect(isSamePhone(one, other)).toBe(true);
  expect(isSamePhone(other, one)).toBe(true);
});

test.each([
  ["0475 12 34 56", "0475 12 34 57"],
  ["475 12 34 56", "0475 12 34 56"],
  ["+31 475 12 34 56", "0475 12 34 56"],
  ["0475 12 34 56 / 014 31 22 33", "0475 12 34 56"],
  ["0475 12 34 56 (dochter)", "0475 12 34 56"],
  ["", ""],
])("%s and %s are not known to be one", (one, other) => {
  expect(isSamePhone(one, other)).toBe(false);
});

test("side by side, and joined, one number is no difference; what is known stays as it was written", () => {
  const [one, other] = ["+32 475 12 34 56", "0475 12 34 56"].map((phone) =>
    customer({ name: "Aerts", phone }),
  );
  if (!one || !other) throw new Error("two records");
  expect(mergeRows(one, other, true)).toContainEqual({ fields: ["phone"], isSame: true, side: "one" });
  expect(joinedRecord(one, other, "said").phone).toBe(one.phone);
});
