/** How long a passphrase would hold against somebody who has the stick and many machines. */
export type Strength = "weak" | "fair" | "strong";

/** A word people choose, of some ten thousand they know, less what the words beside it give away. */
const bitsOfWord = 10;
/** A letter of a short word or of signs that are no word. */
const bitsOfLetter = 2.5;
const bitsOfDigit = 3;
/** Rows of keys and of the alphabet, and what everybody tries first: worth hardly more than one sign. */
const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "azertyuiop",
  "asdfghjkl",
  "qsdfghjklm",
  "0123456789",
];
const usual =
  /^(password|passwort|wachtwoord|motdepasse|welkom|welcome|apotheek|pharmacie|pharmacy|apotheke|reshelf)$/;

/**
 * A passphrase judged by what it is made of, without a list of words: a word counts as one of ten thousand, however long,
 * twice the same counts once, rows of keys and single digits count little. A guess takes a machine about a second, since
 * the key behind it is made slow; weak is what a few of them find in days.
 */
export function strengthOf(passphrase: string): Strength {
  const parts =
    passphrase
      .normalize("NFKC")
      .toLowerCase()
      .match(/\p{L}+|\d+|[^\p{L}\d\s]/gu) ?? [];
  const bits = [...new Set(parts)].reduce((sum, part) => sum + bitsOf(part), 0);
  return bits <= 30 ? "weak" : bits < 45 ? "fair" : "strong";
}

function bitsOf(part: string): number {
  if (usual.test(part) || isRow(part) || new Set(part).size === 1) return bitsOfDigit;
  if (/^\d+$/.test(part)) return Math.min(part.length * bitsOfDigit, /^(19|20)\d\d$/.test(part) ? 6 : 30);
  return Math.min(bitsOfWord, part.length * bitsOfLetter);
}

/** True for a stretch of a row, forwards or backwards. */
function isRow(part: string): boolean {
  const turned = [...part].reverse().join("");
  return part.length > 2 && rows.some((row) => row.includes(part) || row.includes(turned));
}
