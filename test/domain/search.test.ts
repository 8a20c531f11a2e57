import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { foldedWords } from "../../shared/domain/catalogue/fold.ts";
import { ProductSearch } from "../../shared/domain/catalogue/search.ts";

const names = [
  "DOLIPRANE 500 mg, comprimé",
  "Dafalgan Forte 1 g bruistabletten",
  "CRÈME AU CALENDULA",
  "Bepanthol crème 30 g",
  "Œstrodose gel",
  "DOLIPRANE 1000 mg, comprimé",
  "Co-amoxiclav 875mg/125mg",
  "Ibuprofen DOLI 400",
  "Straßenpflaster",
  "Vitamine B12 Crème",
];

const search = new ProductSearch(names);
const found = (text: string, limit?: number) => search.search(text, limit).map((number) => names[number]);

test("accents, case and joined letters make no difference", () => {
  expect(foldedWords("Œdème d'été ßÆ 0,5mg")).toEqual(["oedeme", "d", "ete", "ssae", "0", "5", "mg"]);
  expect(foldedWords("e\u0301te\u0301 ﬁn")).toEqual(["ete", "fin"]);
  expect(found("oestro")).toEqual(["Œstrodose gel"]);
  expect(found("STRASS")).toEqual(["Straßenpflaster"]);
  expect(found("crème")).toEqual(found("CREME"));
});

test("names that begin with the text come first, then names with a later word, each in the alphabet", () => {
  expect(found("crem")).toEqual(["CRÈME AU CALENDULA", "Bepanthol crème 30 g", "Vitamine B12 Crème"]);
  expect(found("doli")).toEqual([
    "DOLIPRANE 1000 mg, comprimé",
    "DOLIPRANE 500 mg, comprimé",
    "Ibuprofen DOLI 400",
  ]);
});

test("every word typed must begin a word, in any order", () => {
  expect(found("comp doli 500")).toEqual(["DOLIPRANE 500 mg, comprimé"]);
  expect(found("500 doli")).toEqual(["DOLIPRANE 500 mg, comprimé"]);
  expect(found("doli forte")).toEqual([]);
  expect(found("oliprane")).toEqual([]);
});

test("a unit is found whether it touches its number or not", () => {
  expect(found("875 mg")).toEqual(["Co-amoxiclav 875mg/125mg"]);
  expect(found("co-amox")).toEqual(["Co-amoxiclav 875mg/125mg"]);
  expect(found("b12")).toEqual(["Vitamine B12 Crème"]);
});

test("no words find nothing", () => {
  for (const text of ["", "  ", "-/.", "zzz"]) expect(found(text)).toEqual([]);
  expect(new ProductSearch([]).search("a")).toEqual([]);
});

test("never more than asked for", () => {
  expect(found("doli", 2)).toHaveLength(2);
  expect(new ProductSearch(Array.from({ length: 200 }, () => "same name")).search("sa")).toHaveLength(50);
});

test("an added name is found at once, before the others of its rank", () => {
  const growing = new ProductSearch(names);
  expect(growing.add("Doliéthyl sirop")).toBe(names.length);
  expect(growing.search("doli")[0]).toBe(names.length);
  expect(growing.search("sirop")).toEqual([names.length]);
});

/** The same order, found the slow way. */
function plainSearch(all: readonly string[], text: string): readonly number[] {
  const words = foldedWords(text);
  const wanted = words.join(" ");
  const rank = (own: readonly string[]) =>
    `${own.join(" ")} `.startsWith(wanted) ? 0 : own[0]?.startsWith(words[0] ?? "") ? 1 : 2;
  return all
    .map((name, number) => ({ number, own: foldedWords(name) }))
    .filter(({ own }) => words.every((word) => own.some((each) => each.startsWith(word))))
    .sort((a, b) => rank(a.own) - rank(b.own) || compareWords(a.own, b.own) || a.number - b.number)
    .slice(0, 50)
    .map(({ number }) => number);
}

function compareWords(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((word, index) => word !== b[index]);
  if (at < 0) return a.length - b.length;
  return b[at] === undefined ? 1 : (a[at] as string) < b[at] ? -1 : 1;
}

test("on real names the answer is that of a plain search", () => {
  const real = readFileSync(new URL("../vectors/codes/names-sample.txt", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const fast = new ProductSearch(real);
  let seed = 7;
  const below = (most: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * most);
  };
  for (let trial = 0; trial < 300; trial++) {
    const words = foldedWords(real[below(real.length)] as string);
    const from = below(words.length);
    const text = words.slice(from, from + 1 + below(3)).join(" ");
    const typed = text.slice(0, 1 + below(text.length));
    expect(fast.search(typed), typed).toEqual(plainSearch(real, typed));
  }
});
