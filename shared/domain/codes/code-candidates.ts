import type { Country } from "./country.ts";
import { gtinOf } from "./gtin.ts";
import {
  aicOf,
  type CheckVerdict,
  checkNational,
  type NationalCode,
  type NationalSystem,
} from "./national-code.ts";
import { factsOfGtin, factsOfNational, factsOfText, type PackFacts } from "./pack.ts";
import { upcAOf } from "./upc-e.ts";

/** One thing a number may be. */
export interface Candidate {
  readonly system: NationalSystem | "GTIN";
  readonly facts: PackFacts;
  readonly check: CheckVerdict;
}

/** Everything the text may be by its length, GTIN first; six digits say something only where a country or a symbology does. */
export function candidatesOf(
  text: string,
  symbology: string | undefined,
  country: Country,
): readonly Candidate[] {
  const aic = aicOf(text);
  const isSix = /^\d{6}$/.test(text);
  if (aic && (!isSix || (country === "IT" && symbology?.startsWith("]A"))))
    return [national("AIC", aic.digits)];
  if (!/^\d+$/.test(text)) return [];
  // An add-on of two or five digits stands behind the thirteen.
  if (symbology === "]E3") return [trade(text.slice(0, 13))];
  // EAN-8 has an identifier of its own, so eight digits under that of EAN-13 are a UPC-E.
  if (symbology === "]E0" && text.length === 8) return [trade(upcAOf(text) ?? text)];
  if (isSix && country === "ES") return [national("CN", text)];
  if (text.length === 7)
    return [
      national("CNK", text),
      national("PZN", `0${text}`),
      national("CIP7", text),
      national("CN", text.slice(0, 6)),
    ];
  if (text.length === 9) return [national("AIC", text)];
  if (text.length === 8) return [trade(text), national("PZN", text), national("ZI", text)];
  return text.length >= 12 && text.length <= 14 ? [trade(text)] : [];
}

function national(system: NationalSystem, digits: string): Candidate {
  const code: NationalCode = { system, digits };
  return { system, facts: factsOfNational(code), check: checkNational(code) };
}

function trade(text: string): Candidate {
  const gtin = gtinOf(text);
  return {
    system: "GTIN",
    facts: gtin ? factsOfGtin(gtin) : factsOfText(text),
    check: gtin ? "passes" : "fails",
  };
}

/** `CNK 2642-619`, `PZN-27580899`: the print names the system; Code 39 writes a PZN with a dash before it. */
export function namedSystem(body: string): NationalCode | undefined {
  const parts = /^(CNK|PZN|CIP|CN|AIC|ZI|-)[ :.-]*([\d][\d .-]*)$/i.exec(body);
  if (!parts) return undefined;
  const name = parts[1]?.toUpperCase();
  const digits = withoutPrinting(parts[2] ?? "");
  if (name === "-") return digits.length === 7 || digits.length === 8 ? { system: "PZN", digits } : undefined;
  if (name === "CIP") return { system: "CIP7", digits };
  return { system: name as NationalSystem, digits: name === "CNK" ? digits.padStart(7, "0") : digits };
}

/** Digits without the dashes, dots and spaces they are printed with; any other text as it is. */
export function withoutPrinting(text: string): string {
  return /^\d[\d .-]*\d$/.test(text) ? text.replace(/[ .-]/g, "") : text;
}

/** Whether codes of a system are printed in a symbology, as far as that is known. */
export function suits(system: Candidate["system"], symbology: string | undefined): boolean {
  if (symbology === undefined) return true;
  if (/^\](E|I)/.test(symbology)) return system === "GTIN";
  if (symbology.startsWith("]M")) return system === "CNK";
  return symbology.startsWith("]A") ? system !== "GTIN" && system !== "CNK" : true;
}
