import type { Language } from "./column-map.ts";

type Words = { readonly [L in Language]: string };

/** What heads the last column of a file of refused rows: why each of them was. No table of ours has such a column. */
export const whyHeader: Words = {
  en: "Why not taken over",
  nl: "Waarom niet overgenomen",
  fr: "Pourquoi non repris",
  de: "Warum nicht übernommen",
};

/** What a row whose quotation marks did not close says there. It holds until its marks, or these words, are taken away. */
export const tornSays: Words = {
  en: "A quotation mark does not close. Close it in the file.",
  nl: "Een aanhalingsteken sluit niet. Sluit het in het bestand.",
  fr: "Un guillemet n’est pas fermé. Fermez-le dans le fichier.",
  de: "Ein Anführungszeichen schließt nicht. Schließen Sie es in der Datei.",
};

/** What a line says that lay between such marks and holds none itself. It holds until these words are taken away. */
export const insideSays: Words = {
  en: "This lay between quotation marks of another row. Look at it, then empty this cell.",
  nl: "Dit lag tussen aanhalingstekens van een andere rij. Kijk het na en maak deze cel leeg.",
  fr: "Ceci était entre guillemets d’une autre ligne. Vérifiez, puis videz cette cellule.",
  de: "Das lag zwischen Anführungszeichen einer anderen Zeile. Prüfen Sie es und leeren Sie diese Zelle.",
};

/** What the name of such a file says it is. */
export const mendWords: Words = { en: "to mend", nl: "te verbeteren", fr: "à corriger", de: "zu verbessern" };

const signs: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "“": "'",
  "”": "'",
  "„": "'",
  "«": "'",
  "»": "'",
  "–": "-",
  "—": "-",
  "…": "...",
  "→": "->",
  "×": "x",
  "\u00a0": " ",
  "\u202f": " ",
  '"': "'",
};

const plainSign = (sign: string): string => signs[sign] as string;

/** A sentence in signs that the old encodings have, without quotation marks. */
export const plainly = (text: string): string => text.replace(/[’‘“”„«»–—…→×\u00a0\u202f"]/g, plainSign);

const headers = new Set(Object.values(whyHeader).map((text) => fold(text)));
const torn = new Set(Object.values(tornSays).map((text) => fold(text)));
const inside = new Set(Object.values(insideSays).map((text) => fold(text)));

/** Where a table says why its rows were refused; -1 where it does not. */
export const whyColumn = (header: readonly string[]): number => header.findIndex(isWhyHeader);

/** Whether a header stands over such reasons. */
export function isWhyHeader(text: string): boolean {
  return headers.has(fold(text));
}

/** Whether a row that says `why` is still one whose quotation marks did not close, as long as it `hasMarks`. */
export function isStillTorn(why: string, hasMarks: () => boolean): boolean {
  if (why === "") return false;
  const said = fold(why);
  return inside.has(said) || (torn.has(said) && hasMarks());
}

/** Spreadsheets and encodings change a sentence in little things. */
function fold(text: string): string {
  return plainly(text.normalize("NFC")).replace(/\s+/g, " ").trim().toLowerCase();
}
