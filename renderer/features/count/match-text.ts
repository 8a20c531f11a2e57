import { foldedWords } from "../../../shared/domain/catalogue/fold.ts";

/** A piece of a name, and whether it is what was typed. */
export interface NamePart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** True when every word that was typed begins a word of the name, or the digits stand in a code. */
export function matchesText(name: string, codes: readonly string[], typed: string): boolean {
  const words = foldedWords(name);
  const isInName = foldedWords(typed).every((wanted) => words.some((word) => word.startsWith(wanted)));
  const digits = typed.replace(/\D/g, "");
  return isInName || (digits.length >= 4 && codes.some((code) => code.includes(digits)));
}

/** A name in pieces, so that what was typed can be underlined in it. */
export function matchedParts(name: string, typed: string): readonly NamePart[] {
  const wanted = foldedWords(typed);
  const parts: NamePart[] = [];
  for (const [piece] of name.matchAll(/\p{N}+|\p{L}+|[^\p{N}\p{L}]+/gu)) {
    const folded = foldedWords(piece).join("");
    const length = Math.max(
      0,
      ...wanted.filter((word) => folded.startsWith(word)).map((word) => word.length),
    );
    if (length > 0) parts.push({ text: piece.slice(0, length), isMatch: true });
    if (length < piece.length) parts.push({ text: piece.slice(length), isMatch: false });
  }
  return parts;
}
