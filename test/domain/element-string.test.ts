import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { identifierAt } from "../../shared/domain/codes/application-identifiers.ts";
import { isWellFormed, splitElementString } from "../../shared/domain/codes/element-string.ts";
import { legalSplits } from "../../shared/domain/codes/legal-splits.ts";

/** Every identifier of the dictionary with its format, linters left out, and whether it needs no separator. */
const dictionary = readFileSync(new URL("../vectors/gs1/gs1-syntax-dictionary.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => /^\d/.test(line))
  .flatMap((line) => {
    const [ais = "", ...rest] = (line.split("#")[0] ?? "").trim().split(/\s+/);
    const hasFlags = !/^\[?[NXYZ]/.test(rest[0] ?? "");
    const isFixed = hasFlags && (rest[0] ?? "").includes("*");
    const components = (hasFlags ? rest.slice(1) : rest).map((text) => text.split(",")[0] ?? "");
    const end = components.findIndex((text) => !/^\[?[NXYZ](\.\.)?\d+\]?$/.test(text));
    const format = components.slice(0, end < 0 ? undefined : end).join("+");
    const [first = "", last = first] = ais.split("-");
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => ({
      ai: String(Number(first) + index).padStart(first.length, "0"),
      format,
      isFixed,
    }));
  });

test("the table says of every identifier what the GS1 dictionary says", () => {
  expect(dictionary.length).toBeGreaterThan(400);
  for (const { ai, format, isFixed } of dictionary) {
    const found = identifierAt(ai, 0);
    expect(found?.ai, ai).toBe(ai);
    expect(found?.format, ai).toBe(format);
    expect(found?.fixedLength !== undefined, ai).toBe(isFixed);
  }
});

test("the table knows no identifier the dictionary does not have", () => {
  const known = new Set(dictionary.map(({ ai }) => ai));
  for (const length of [2, 3, 4])
    for (let number = 0; number < 10 ** length; number++) {
      const ai = String(number).padStart(length, "0");
      if (identifierAt(ai, 0)?.ai === ai) expect(known.has(ai), ai).toBe(true);
    }
});

test("an identifier's format decides what its value may be", () => {
  const fits = (ai: string, value: string) => identifierAt(ai, 0)?.fits(value);
  expect(fits("253", "1234567890123")).toBe(true);
  expect(fits("253", "1234567890123ABC")).toBe(true);
  expect(fits("253", "123456789012")).toBe(false);
  expect(fits("30", "12345678")).toBe(true);
  expect(fits("30", "123456789")).toBe(false);
  expect(fits("10", "A B")).toBe(false);
  expect(fits("8010", "AB#/-1")).toBe(true);
  expect(fits("8010", "ab")).toBe(false);
  expect(identifierAt("01", 0)?.fixedLength).toBe(14);
  expect(identifierAt("8003", 0)?.mostLength).toBe(30);
});

test("a string is split as its separators say", () => {
  const split = splitElementString("0105412345678908\x1d10A\x1d17270131\x1d0599");
  expect(split.elements.map(({ ai, value }) => `${ai}=${value}`)).toEqual([
    "01=05412345678908",
    "10=A",
    "17=270131",
  ]);
  expect(split.rest).toBe("0599");
  expect(isWellFormed(split)).toBe(false);
});

test("a value cut short, an unknown identifier and two different lots are not well-formed", () => {
  expect(isWellFormed(splitElementString("0105412345678908"))).toBe(true);
  expect(isWellFormed(splitElementString("01054123456789"))).toBe(false);
  expect(isWellFormed(splitElementString("10A\x1d10B"))).toBe(false);
  expect(isWellFormed(splitElementString("10A\x1d10A"))).toBe(true);
  expect(isWellFormed(splitElementString("10\x1d21A"))).toBe(false);
});

test("a damaged reading of any length is given up in time", () => {
  const started = performance.now();
  for (const text of [
    "10".repeat(400),
    "21".repeat(400),
    "101721".repeat(200),
    "0105412345678908".repeat(50),
  ])
    expect(legalSplits(text, "2026-11-21")?.length ?? 0).toBeLessThanOrEqual(12);
  expect(performance.now() - started).toBeLessThan(500);
});
