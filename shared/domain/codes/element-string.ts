import { identifierAt } from "./application-identifiers.ts";

/** The group separator, as it lies in a reading: FNC1 within an element string. */
export const groupSeparator = "\x1d";

/** One application identifier with its value; not valid when GS1 does not allow its length or characters. */
export interface Element {
  readonly ai: string;
  readonly value: string;
  readonly isValid: boolean;
}

/** What a GS1 element string holds, in its order; `rest` begins where no known identifier does. */
export interface ElementString {
  readonly elements: readonly Element[];
  readonly rest: string;
}

/**
 * Splits a GS1 element string as its separators say, without symbology identifier (GS1 General Specifications 7.8).
 * A separator that is not needed is passed over. Nothing is judged but length and character set.
 */
export function splitElementString(text: string): ElementString {
  const elements: Element[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === groupSeparator) {
      at++;
      continue;
    }
    const identifier = identifierAt(text, at);
    if (!identifier) return { elements, rest: text.slice(at) };
    const start = at + identifier.ai.length;
    const separator = text.indexOf(groupSeparator, start);
    const limit = separator < 0 ? text.length : separator;
    at = identifier.fixedLength === undefined ? limit : Math.min(limit, start + identifier.fixedLength);
    const value = text.slice(start, at);
    elements.push({ ai: identifier.ai, value, isValid: identifier.fits(value) });
  }
  return { elements, rest: "" };
}

/** True when every part has a known identifier, once (or again with the same value), and a value GS1 allows. */
export function isWellFormed({ elements, rest }: ElementString): boolean {
  const values = new Map(elements.map(({ ai, value }) => [ai, value]));
  return rest === "" && elements.every(({ ai, value, isValid }) => isValid && values.get(ai) === value);
}
