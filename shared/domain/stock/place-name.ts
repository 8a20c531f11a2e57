import { type LocationId, quarantineOf } from "../ledger/identity.ts";
import type { Facts } from "./facts.ts";

/** The word for what is put aside of a place. */
const quarantineWords = {
  nl: "quarantaine",
  fr: "quarantaine",
  de: "Quarantäne",
  en: "quarantine",
} as const;

export type PlaceLanguage = keyof typeof quarantineWords;
export const placeLanguages = Object.keys(quarantineWords) as readonly PlaceLanguage[];

/**
 * The name of a place; of two people who named it at once, the first of the names. The quarantine of a place is called
 * after it, in the language at hand: "Fridge – quarantine".
 */
export function nameOfPlace(facts: Facts, location: string, language: PlaceLanguage): string {
  if (location === "") return "";
  const own = definedName(facts, location as LocationId);
  if (own !== undefined) return own;
  const beside = definedName(facts, quarantineOf(location as LocationId));
  return beside === undefined ? "" : quarantineName(beside, language);
}

/** What the quarantine of a place of this name is called. */
export const quarantineName = (place: string, language: PlaceLanguage): string =>
  `${place} – ${quarantineWords[language]}`;

/** True for a place that nobody defined and whose other half somebody did. */
export const isQuarantine = (facts: Facts, location: string): boolean =>
  location !== "" &&
  definedName(facts, location as LocationId) === undefined &&
  definedName(facts, quarantineOf(location as LocationId)) !== undefined;

const definedName = (facts: Facts, location: LocationId): string | undefined =>
  facts.heads<"locationDefined">(`location:${location}`)[0]?.said.name;
