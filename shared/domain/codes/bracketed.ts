import { identifierAt } from "./application-identifiers.ts";
import type { Element } from "./element-string.ts";

/**
 * An element string as it is printed for people: `(01)05412345678908(17)260200(10)AB-1`. Undefined for every other text,
 * and when a part has no known identifier or a value that GS1 does not allow: a value may hold brackets too.
 */
export function bracketedElements(text: string): readonly Element[] | undefined {
  if (!/^\(\d{2,4}\)/.test(text)) return undefined;
  const elements: Element[] = [];
  for (const [, ai = "", written = ""] of text.matchAll(/\((\d{2,4})\)((?:(?!\(\d{2,4}\)).)*)/g)) {
    const identifier = identifierAt(ai, 0);
    const value = written.trim();
    const isOnce = elements.every((element) => element.ai !== ai);
    if (identifier?.ai !== ai || !identifier.fits(value) || !isOnce) return undefined;
    elements.push({ ai, value, isValid: true });
  }
  return elements;
}
