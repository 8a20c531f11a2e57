import { type Gtin, gtinOf } from "../codes/gtin.ts";
import { aicOf, canonicalCode, checkNational, cnkOf, type NationalSystem } from "../codes/national-code.ts";
import { ownSystem } from "../codes/own-system.ts";
import type { Country } from "../codes/scan.ts";
import { hasLostDigits } from "../repair/lost-digits.ts";

/** A column of codes: one system's own, or any. */
export type CodeColumn = "gtin" | "cnk" | "pzn" | "cip" | "zi" | "aic" | "code";

/** Several codes in one cell; points and dashes inside a code stay. */
const between = /[\s,;/|]+/;
const systems: { readonly [C in CodeColumn]?: readonly [NationalSystem, number] } = {
  cnk: ["CNK", 7],
  pzn: ["PZN", 8],
  zi: ["ZI", 8],
};

/** The canonical codes in a cell; "damaged" when a spreadsheet has taken their digits for good. */
export function codesInCell(
  cell: string,
  column: CodeColumn,
  country: Country,
): readonly string[] | "damaged" {
  if (hasLostDigits(cell)) return "damaged";
  const codes: string[] = [];
  for (const part of cell.replaceAll('"', " ").split(between)) {
    if (part === "") continue;
    const code = codeIn(part.replace(/[-.]/g, ""), column, country);
    if (code !== "") codes.push(code);
  }
  return codes;
}

/**
 * One code. Its column says what it is; a number that fails its check is kept all the same, since real lists hold such
 * packs and they are read off shelves.
 */
function codeIn(text: string, column: CodeColumn, country: Country): string {
  const system = systems[column];
  if (system && /^\d+$/.test(text) && text.length <= system[1]) {
    return canonicalCode({ system: system[0], digits: text.padStart(system[1], "0") });
  }
  if (column === "aic") return canonicalOf(aicOf(text)) ?? text;
  const gtin: Gtin | undefined = gtinOf(text);
  if (gtin && (text.length > 8 || column === "gtin")) return gtin;
  if (column === "cip" && /^\d{7}$/.test(text)) return `CIP7:${text}`;
  return nationalOf(text, country) ?? gtin ?? text;
}

/** The number of the country's own system that a bare number is, when it passes that system's check. */
function nationalOf(text: string, country: Country): string | undefined {
  const system = ownSystem[country];
  if (system === "CNK") {
    const cnk = cnkOf(text);
    return cnk && `CNK:${cnk}`;
  }
  if (system === "AIC") return canonicalOf(aicOf(text));
  const digits = system === "PZN" && text.length === 7 ? `0${text}` : text;
  return checkNational({ system, digits }) === "fails" ? undefined : canonicalCode({ system, digits });
}

const canonicalOf = (code: ReturnType<typeof aicOf>) => code && canonicalCode(code);
