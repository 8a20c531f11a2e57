import { describe, expect, test } from "vitest";
import { type Customer, noCustomer } from "../../shared/domain/customers/customer.ts";
import { comparableOf, findingPairs, likenessOf } from "../../shared/domain/customers/doubles.ts";
import { isWithinSlips } from "../../shared/domain/customers/edits.ts";
import { traitsOf } from "../../shared/domain/customers/likeness.ts";
import { doublesTrial } from "../bench/doubles-trial.ts";

const compared = (customer: Partial<Customer>) => comparableOf(traitsOf({ ...noCustomer, ...customer }));
const why = (one: Partial<Customer>, other: Partial<Customer>) => {
  const [first, second] = [compared(one), compared(other)];
  const there = likenessOf(first, new Set(first.keys), second);
  // Whoever is asked first, the answer is the same.
  expect(likenessOf(second, new Set(second.keys), first)).toBe(there);
  return there;
};
const pairsOf = (all: readonly Partial<Customer>[]) => {
  const finding = findingPairs(all.map(compared));
  for (;;) {
    const step = finding.next();
    if (step.done) return step.value;
  }
};

const maria = { name: "Van den Broeck", firstName: "Maria", birthDate: "1958-03-14" };
const home = { street: "Molsesteenweg 48", postcode: "2490" };
const number = "58.03.14-122.18";

describe("two records may be of one person", () => {
  test.each<[string, Partial<Customer>, Partial<Customer>, string | undefined]>([
    ["one number", { ...maria, insz: number }, { name: "Broeckx", insz: "58031412218" }, "number"],
    ["two numbers that hold", { ...maria, insz: number }, { ...maria, insz: "85.07.30-033.28" }, undefined],
    [
      "a number that does not hold",
      { ...maria, insz: number },
      { ...maria, insz: "58.03.41-122.18" },
      "name",
    ],
    ["as one", maria, { ...maria, name: "Vandenbroeck" }, "name"],
    [
      "by sound",
      { ...maria, firstName: "Katrien" },
      { ...maria, name: "Vanden Broek", firstName: "Catrien" },
      "name",
    ],
    ["in each other's field", maria, { ...maria, name: "Maria", firstName: "Van den Broeck" }, "name"],
    ["by a slip", maria, { ...maria, name: "Van den Boreck" }, "name"],
    ["with a second first name", maria, { ...maria, firstName: "Maria Louisa" }, "name"],
    ["a twin", maria, { ...maria, firstName: "Johanna" }, undefined],
    ["born another day", maria, { ...maria, birthDate: "1961-11-02" }, undefined],
    [
      "day and month changed",
      { ...maria, birthDate: "1958-03-04" },
      { ...maria, birthDate: "1958-04-03" },
      "birth-near",
    ],
    ["of whom the year is known", maria, { ...maria, birthDate: "1958" }, "birth-near"],
    ["no birth date, elsewhere", maria, { ...maria, birthDate: "" }, undefined],
    ["no birth date, one house", { ...maria, ...home }, { ...maria, ...home, birthDate: "" }, "address"],
    [
      "another name, one house and date",
      { ...maria, ...home },
      { ...maria, ...home, name: "Peeters" },
      "address",
    ],
    [
      "somebody of the house",
      { ...maria, ...home },
      { name: "Van den Broeck", firstName: "Jef", ...home },
      undefined,
    ],
    ["nothing is known", { name: "Peeters" }, { name: "Peeters" }, undefined],
  ])("%s", (_, one, other, expected) => expect(why(one, other)).toBe(expected));

  test("slips of a hand are counted as people make them", () => {
    expect(isWithinSlips("peeters", "peters", 1)).toBe(true);
    expect(isWithinSlips("peeters", "peetesr", 1)).toBe(true);
    expect(isWithinSlips("peeters", "petesr", 1)).toBe(false);
    expect(isWithinSlips("", "a", 1)).toBe(true);
    expect(isWithinSlips("jan", "piet", 2)).toBe(false);
  });

  test("each pair once, the earlier first; a list that gave all one birth date ends", () => {
    const all = Array.from({ length: 3_000 }, (_, at) => ({
      name: `Peeters${String.fromCharCode(97 + (at % 26))}o${at}`,
      firstName: `F${at}`,
      birthDate: "1900-01-01",
    }));
    const double = { ...all[17], name: all[17]?.name.toUpperCase() ?? "" };
    expect(pairsOf([...all, double])).toContainEqual({ one: 17, other: 3_000, why: "name" });
    expect(pairsOf([maria, maria])).toEqual([{ one: 0, other: 1, why: "name" }]);
  });

  test("of made people written down twice most are found, and few others", () => {
    const { real, found, falseAlarms } = doublesTrial(4_000, 0.05, 77);
    // Two hundred pairs: two more or less are chance. The bench `doubles` counts three thousand.
    expect(found / real).toBeGreaterThan(0.95);
    expect(falseAlarms / real).toBeLessThan(0.5);
  });
});
