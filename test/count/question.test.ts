import { expect, test } from "vitest";
import { matchedParts, matchesText } from "../../renderer/features/count/match-text.ts";
import { compare, doubtOf, otherDoubts } from "../../renderer/features/count/question.ts";
import type { PackFacts } from "../../shared/domain/codes/pack.ts";

const way = (facts: Partial<Record<keyof PackFacts, string>>) =>
  ({ code: "05412345678908", others: [], ...facts }) as unknown as PackFacts;

test("what is asked is the fact that differs, the printed ones before the serial", () => {
  const split = [way({ lot: "L421", serial: "745519" }), way({ lot: "L4", serial: "21745519" })];
  expect(doubtOf(split)).toBe("lot");
  expect(otherDoubts(split, "lot")).toEqual(["serial"]);
  expect(doubtOf([way({ serial: "a" }), way({ serial: "b" })])).toBe("serial");
  expect(doubtOf([way({ code: "CNK:2642619" }), way({ code: "02642619000001" })])).toBe("code");
});

test("the characters that differ are told apart from those in common", () => {
  expect(compare("L421", ["L421", "L4"])).toEqual({ before: "L4", differing: "21", after: "" });
  expect(compare("AB0C", ["AB0C", "ABOC"])).toEqual({ before: "AB", differing: "0", after: "C" });
  expect(compare("same", ["same", "same"])).toEqual({ before: "same", differing: "", after: "" });
});

test("what was typed is found in a name, whatever its accents, and underlined", () => {
  expect(matchesText("Amoxiclav Sandoz 875/125 mg", [], "amox 875")).toBe(true);
  expect(matchesText("Amoxiclav Teva 500/125 mg", [], "amox 875")).toBe(false);
  expect(matchesText("Imodium", ["CNK:0056135"], "0056")).toBe(true);
  expect(matchedParts("Éfient 10 mg", "efi")).toEqual([
    { text: "Éfi", isMatch: true },
    { text: "ent", isMatch: false },
    { text: " ", isMatch: false },
    { text: "10", isMatch: false },
    { text: " ", isMatch: false },
    { text: "mg", isMatch: false },
  ]);
});
