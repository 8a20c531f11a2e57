import type { Language } from "../../shared/contracts/frame-records.ts";

const known: readonly string[] = ["nl", "fr", "de", "en"] satisfies readonly Language[];

/** The program's language that fits the system's; English where none does. */
export function languageOf(locale: string): Language {
  const language = locale.slice(0, 2).toLowerCase();
  return known.includes(language) ? (language as Language) : "en";
}
