import { foldedWords } from "../../shared/domain/catalogue/fold.ts";
import { realPacks, seeded } from "../makers/tables.ts";

const makers = ["", " Générique", " PI-Pharma", " Impexeco", " Réexport"];

/** 100,000 names of products with their accents: the French list, and packs of it that others bring in. */
export const productNames = (count: number): readonly string[] => {
  const packs = realPacks();
  return Array.from({ length: count }, (_, at) => {
    const { name, pack } = packs[at % packs.length] as (typeof packs)[number];
    return `${name}${makers[Math.floor(at / packs.length)]} ${pack}`;
  });
};

/** What people type for these names: their beginnings or those of a later word, from one letter up, the same for a seed. */
export function typedTexts(names: readonly string[], count: number, seed: number): readonly string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, turn) => {
    const name = names[Math.floor(random() * names.length)] as string;
    const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => foldedWords(word).length > 0);
    const first = random() < 0.7 ? 0 : Math.floor(random() * words.length);
    const typed = words.slice(first, first + 3).join(" ");
    // Every length as often, so that single letters, which find most, weigh as they do in typing.
    return typed.slice(0, 1 + (turn % 12)).trimEnd();
  });
}
