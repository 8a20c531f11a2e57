import { expect, test } from "vitest";
import { mergedRecord, mergeRows } from "../../shared/domain/customers/merge.ts";
import { customer } from "../makers/customers.ts";

const one = customer({
  name: "Claes",
  phone: "014 31 22 33",
  street: "Markt 1",
  town: "Mol",
  note: "allergie",
});
const other = customer({
  name: "Klaas",
  firstName: "Jan",
  street: "Plein 2",
  postcode: "2490",
  note: "belt",
});

test("what is known is taken, of two the newer, an address whole, of two notes both", () => {
  const newer = mergedRecord(one, other, mergeRows(one, other, true));
  expect(newer).toEqual({ ...other, phone: one.phone, note: "allergie\nbelt" });
  const older = mergedRecord(one, other, mergeRows(one, other, false));
  expect(older).toEqual({ ...one, firstName: "Jan", note: "allergie\nbelt" });
});

test("what is the same is said to be, and what nobody knows is left out", () => {
  const rows = mergeRows(one, { ...one, email: "a@b.be" }, true);
  expect(rows.filter(({ isSame }) => !isSame)).toEqual([{ fields: ["email"], isSame: false, side: "other" }]);
  expect(rows.map(({ fields }) => fields[0])).toEqual(["name", "street", "phone", "email", "note"]);
  expect(mergedRecord(one, one, mergeRows(one, one, true))).toEqual(one);
});
