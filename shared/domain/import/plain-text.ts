/** A text as a search in a plan sees it: small letters without accents. */
export function plainText(text: string): string {
  const lower = text.toLowerCase();
  return isAscii.test(lower)
    ? lower
    : lower
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .replaceAll("œ", "oe");
}

const isAscii = /^[ -~]*$/;

/** So many words of a search count. */
const mostWords = 8;

/** The words looked for: each must stand somewhere in a row. */
export const wordsLookedFor = (text: string): readonly string[] =>
  plainText(text)
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, mostWords);

/** Which of the words stand in a text, as bits. */
export function wordsIn(text: string, words: readonly string[]): number {
  if (text === "") return 0;
  const plain = plainText(text);
  let found = 0;
  for (let at = 0; at < words.length; at++) if (plain.includes(words[at] as string)) found |= 1 << at;
  return found;
}

/** Which of the words are this very text, as bits: of numbers nobody means a part. */
export function wordsThatAre(text: string, words: readonly string[]): number {
  let found = 0;
  for (let at = 0; at < words.length; at++) if (words[at] === text) found |= 1 << at;
  return found;
}
