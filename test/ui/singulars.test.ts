import { describe, expect, it } from "vitest";
import { languages } from "../../renderer/i18n/use-messages.tsx";
import { everythingSaid } from "./spoken.ts";

/** One of something, said as if there were several. "1 s" is a second, and some words end so when there is one. */
const wrong: Readonly<Record<string, RegExp>> = {
  nl: /(?<![\d.,])1\s(?:\p{L}+\s)?(pakken|lijnen|boekingen|rijen|regels|klanten|fiches|plaatsen|wachten|namen|producten)(?!\p{L})/u,
  fr: /(?<![\d.,])1\s(?!fois\b|pas\b|dans\b|plus\b|mois\b|clos\b)\p{L}{2,}[sx](?!\p{L})/u,
  de: /(?<![\d.,])1\s(?:\p{L}+\s)?(Packungen|Zeilen|Buchungen|Einträge|Kunden|Tage|Stellen|Produkte|Artikeln|Listen)/u,
  en: /(?<![\d.,])1\s(?!is\b|was\b|this\b|begins\b|waits\b|lacks\b)\p{L}{2,}s(?!\p{L})|(?<![\d.,])1\s\p{L}+\sare\b/u,
};

/** A message is given its counts as numbers, as texts, or as both: one of these is how the program says it. */
const ones: readonly (readonly unknown[])[] = [
  Array(6).fill(1),
  Array(6).fill("1"),
  [1, "1", 1, "1", 1, "1"],
];

describe.each(Object.entries(languages))("one of a thing, in %s", (language, messages) => {
  it("is said in the singular", () => {
    const [numbers = [], ...others] = ones.map((facts) => everythingSaid(messages, "", facts));
    const pattern = wrong[language] as RegExp;
    const plural = numbers.filter(
      ({ path, text }, at) =>
        !path.startsWith("failures.") &&
        pattern.test(text) &&
        others.every((other) => pattern.test(other[at]?.text ?? "")),
    );
    expect(plural.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });
});
