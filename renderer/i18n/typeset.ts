import type { FormatLanguage } from "./format.ts";

/** No line is broken here: U+00A0, and the narrow U+202F before French signs. */
const fixed = "\u00a0";
const narrow = "\u202f";

/**
 * The same messages with the spaces a printer sets: a number stays with its unit in every language, and French signs stay with
 * their word. Whoever writes a message types plain spaces.
 */
export function typeset<M>(language: FormatLanguage, messages: M): M {
  if (typeof messages === "string") return setText(language, messages) as M;
  if (typeof messages === "function")
    return ((...facts: readonly unknown[]) => typeset(language, messages(...facts))) as M;
  if (Array.isArray(messages)) return messages.map((one) => typeset(language, one)) as M;
  if (typeof messages !== "object" || messages === null) return messages;
  const entries = Object.entries(messages).map(([key, value]) => [key, typeset(language, value)]);
  return Object.fromEntries(entries) as M;
}

function setText(language: FormatLanguage, text: string): string {
  const units = text.replace(/(\d) (?=([kMGT]?[Bo]|min|Min\.|Std\.|%|[smhud])(?![\p{L}\d]))/gu, `$1${fixed}`);
  if (language !== "fr") return units;
  return units
    .replace(/(\d[\u00a0 ][kMGT]?)B(?!\p{L})/gu, "$1o")
    .replace(/ (?=[;?!»])/g, narrow)
    .replace(/ :/g, `${fixed}:`)
    .replace(/« /g, `«${fixed}`);
}
