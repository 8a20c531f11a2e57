import { identifierAt } from "./application-identifiers.ts";
import type { Element } from "./element-string.ts";

/**
 * The elements of a GS1 Digital Link, whatever its host: `https://…/01/<gtin>/10/<lot>?17=<date>`. Undefined for every
 * other text and for an address without a GTIN.
 */
export function digitalLinkElements(text: string): readonly Element[] | undefined {
  const parts = /^https?:\/\/[^/]+\/(?:.*?\/)?(01\/\d{8,14}(?:\/[^?#]*)?)(?:\?([^#]*))?(?:#.*)?$/i.exec(text);
  if (!parts) return undefined;
  const [, path = "", query = ""] = parts;
  const steps = path.split("/");
  const pairs = steps.flatMap((ai, index) =>
    index % 2 === 0 ? [[ai, steps[index + 1] ?? ""] as const] : [],
  );
  for (const parameter of query.split(/[&;]/)) {
    const [ai = "", value = ""] = parameter.split("=");
    pairs.push([ai, value]);
  }
  return pairs.flatMap(([ai, written]) => {
    const identifier = identifierAt(ai, 0);
    if (identifier?.ai !== ai || written === "") return [];
    const value = ai === "01" ? written.padStart(14, "0") : unescaped(written);
    return [{ ai, value, isValid: identifier.fits(value) }];
  });
}

/** A damaged escape is left as it is. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
