type Rules = readonly (readonly [RegExp, string])[];

/** Endings that are written in more ways than they are said. */
const endings: Rules = [
  // Petrović, Petrovic, Petrovitch, Petrovich.
  [/i(?:tsch|tch|tsj|cz|ch|cs|c)$/, "is"],
  // Leroux, Devaux; Renault, Renaud.
  [/(?<=[aeo]u)x$/, ""],
  [/(?<=au)l(?=[dt]s?$)/, ""],
];

/** Spellings of one sound, in Dutch, French and German, and in Arabic, Turkish and Slavic names as clerks write them. */
const spellings: Rules = [
  [/dzh|dzj|dsch|dj/g, "j"],
  [/tsch|tch|tsj|tsh|cz|sz|sch|sh|sj/g, "s"],
  [/ph/g, "f"],
  [/kh/g, "k"],
  [/([bdgrt])h/g, "$1"],
  [/bv/g, "v"],
  [/ch(?=[^aeiouy])/g, "k"],
];

const letters: Rules = [
  [/c(?=[eiy])|z/g, "s"],
  [/ck|cq|qu|q|c/g, "k"],
  [/gu(?=[eiy])/g, "g"],
  [/x/g, "ks"],
  [/dt/g, "t"],
  [/(?<=[ao]u)w(?=[ae])/g, ""],
  [/[vw]/g, "f"],
  [/^i(?=[aou])|^y(?=[aeiou])/, "j"],
  [/ij|(?<=.)j/g, "y"],
  [/(?<=.)h/g, ""],
  [/([^aeiouy])\1+/g, "$1"],
];

/** What a word ends in when it is over: hard, and without the s that one family writes and the next does not. */
const closings: Rules = [
  [/(?<=..[^aeo])s$/, ""],
  [/d$/, "t"],
  [/b$/, "p"],
];

/**
 * What a folded word of a name sounds like, as few letters: one first vowel of three, and consonants of one spelling. Words
 * of the same sound have one in common: Janssens and Jansen, De Smedt's `smedt` and `smet`, Mohammed and Muhamad. Two where
 * a `ch` may be said as in Rachid or as in Michael.
 */
export const soundsOf = (word: string): readonly string[] =>
  said(rewritten(word, endings)).map((sound) => rewritten(sound, closings));

/** What the sounds of a word begin with, of which these letters are typed so far. */
export const soundsBegun = (letters: string): readonly string[] => said(letters);

function said(word: string): readonly string[] {
  if (!/^[a-z]+$/.test(word)) return [word];
  const spelled = rewritten(word, spellings);
  const ways = spelled.includes("ch")
    ? [spelled.replaceAll("ch", "s"), spelled.replaceAll("ch", "k")]
    : [spelled];
  return ways.map((way) => oneVowel(rewritten(way, letters)));
}

const rewritten = (word: string, rules: Rules) =>
  rules.reduce((now, [spelling, sound]) => now.replace(spelling, sound), word);

/** The first vowels as one, the others left out: they are what changes between two languages. */
function oneVowel(word: string): string {
  const [first] = word.match(/[aeiouy]+/) ?? [];
  if (first === undefined) return word;
  const at = word.indexOf(first);
  const rest = word.slice(at + first.length).replace(/[aeiouy]+/g, "");
  return `${word.slice(0, at)}${vowelOf(first)}${rest}`;
}

/** Of many spellings three vowels stay: as in Maes, as in Mees, Mies and Meys, as in Moes, Moos and Maus. */
function vowelOf(run: string): "a" | "e" | "o" {
  if (/^[ou]|^[ae]a?u/.test(run)) return "o";
  return /^a(?!a?[iy])/.test(run) ? "a" : "e";
}
