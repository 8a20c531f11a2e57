import { identifierAt } from "./application-identifiers.ts";
import { type Element, groupSeparator } from "./element-string.ts";
import { expiryOfYymmdd } from "./expiry.ts";
import { gtinOf } from "./gtin.ts";
import { nationalInElement } from "./national-code.ts";

/** The identifiers that medicine packs carry; among all identifiers hardly any split would be the only one. */
export const packIdentifiers: readonly string[] =
  "01 10 11 15 17 21 37 240 710 711 712 713 714 715 716 717".split(" ");

/** The four that the European directive on falsified medicines asks for. */
export const coreIdentifiers: readonly string[] = ["01", "10", "17", "21"];

/**
 * Every way to read an element string from which separators were lost: a valid GTIN, real days, national numbers that fit
 * their rule, each identifier once, every value as GS1 allows it. Separators that are left still end a value.
 * Stops at `most`, which no caller tells apart from more; undefined when a reading branches beyond all reason.
 */
export function legalSplits(
  text: string,
  today: string,
  among: readonly string[] = packIdentifiers,
  most = 96,
): readonly (readonly Element[])[] | undefined {
  const found: (readonly Element[])[] = [];
  let steps = 20_000;
  const walk = (at: number, taken: readonly Element[]): void => {
    if (found.length >= most || steps-- <= 0) return;
    if (text[at] === groupSeparator) {
      walk(at + 1, taken);
      return;
    }
    if (at >= text.length) {
      if (taken.some((element) => element.ai === "01")) found.push(taken);
      return;
    }
    const identifier = identifierAt(text, at);
    if (!identifier || !among.includes(identifier.ai)) return;
    if (taken.some((element) => element.ai === identifier.ai)) return;
    const start = at + identifier.ai.length;
    for (const end of endsOfValue(text, start, identifier.fixedLength, identifier.mostLength)) {
      const value = text.slice(start, end);
      if (identifier.fits(value) && isReal(identifier.ai, value, today))
        walk(end, [...taken, { ai: identifier.ai, value, isValid: true }]);
    }
  };
  walk(0, []);
  return steps > 0 ? found : undefined;
}

function endsOfValue(
  text: string,
  start: number,
  fixed: number | undefined,
  most: number,
): readonly number[] {
  if (fixed !== undefined) return start + fixed <= text.length ? [start + fixed] : [];
  const separator = text.indexOf(groupSeparator, start);
  const limit = Math.min(start + most, separator < 0 ? text.length : separator);
  return Array.from({ length: Math.max(0, limit - start) }, (_, index) => limit - index);
}

function isReal(ai: string, value: string, today: string): boolean {
  if (ai === "01") return gtinOf(value) !== undefined;
  if (ai === "11" || ai === "15" || ai === "17") return expiryOfYymmdd(value, today) !== undefined;
  if (ai === "710" || ai === "711" || ai === "712" || ai === "716")
    return nationalInElement(ai, value) !== undefined;
  return true;
}
