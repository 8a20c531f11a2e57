import type { NationalSystem } from "./national-code.ts";
import type { Country } from "./scan.ts";

/** The numbering system of each country: what a bare number is read as there. */
export const ownSystem: { readonly [C in Country]: NationalSystem } = {
  BE: "CNK",
  LU: "CNK",
  DE: "PZN",
  ES: "CN",
  FR: "CIP7",
  IT: "AIC",
  NL: "ZI",
};
