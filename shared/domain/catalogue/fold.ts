/**
 * The words of a text as search sees them: small letters without accents, parted wherever neither letter nor digit stands
 * and where a unit follows its number (`500mg` is `500` and `mg`).
 */
export function foldedWords(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const plain = isAscii(lower) ? lower : lower.replace(/[^ -~]/gu, plainLetter);
  if (isAscii(plain)) return plain.match(/[0-9]+|[a-z][a-z0-9]*/g) ?? [];
  return plain.match(/\p{N}+|\p{L}[\p{L}\p{N}]*/gu) ?? [];
}

const isAscii = (text: string) => /^[ -~]*$/.test(text);

/** Letters met so far: a catalogue has a few dozen, and taking one apart costs more than finding it. */
const met = new Map<string, string>([
  ["œ", "oe"],
  ["æ", "ae"],
  ["ß", "ss"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ı", "i"],
]);

function plainLetter(letter: string): string {
  let plain = met.get(letter);
  if (plain === undefined) {
    plain = /\s/.test(letter)
      ? " "
      : letter
          .normalize("NFKD")
          .replace(/\p{M}+/gu, "")
          .toLowerCase();
    // Bounded, so that a damaged file does not fill the memory.
    if (met.size < 1000) met.set(letter, plain);
  }
  return plain;
}
