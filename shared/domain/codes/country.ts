/** The country whose national codes come first when a number fits several. */
export type Country = "BE" | "DE" | "ES" | "FR" | "IT" | "LU" | "NL";

/**
 * The country a PC probably stands in: what its clock is set to says more than its language, since many Belgian PCs speak
 * the French of France or the Dutch of the Netherlands. Belgium when neither says one of ours.
 */
export function probableCountry(timeZone: string, locales: readonly string[]): Country {
  const byClock = zones[timeZone];
  if (byClock) return byClock;
  for (const locale of locales) {
    const region = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(locale)?.[1]?.toUpperCase();
    const found = Object.values(zones).find((country) => country === region);
    if (found) return found;
  }
  return "BE";
}

const zones: Readonly<Record<string, Country>> = {
  "Europe/Brussels": "BE",
  "Europe/Berlin": "DE",
  "Europe/Busingen": "DE",
  "Europe/Madrid": "ES",
  "Atlantic/Canary": "ES",
  "Africa/Ceuta": "ES",
  "Europe/Paris": "FR",
  "Europe/Rome": "IT",
  "Europe/Luxembourg": "LU",
  "Europe/Amsterdam": "NL",
};
