/** Things one counts in an opened box, as lists in the four languages write them, without accents. */
const piece = [
  ...["comprimes?", "cpr", "compr?", "gelules?", "capsules?", "caps", "gommes?", "pastilles?", "ovules?"],
  ...[
    "suppositoires?",
    "suppo",
    "sachets?",
    "ampoules?",
    "unidoses?",
    "seringues?",
    "lyophilisats?",
    "patchs?",
  ],
  ...[
    "tabletten",
    "tablet",
    "tabletjes?",
    "tabl?",
    "tablets",
    "kauwtabletten",
    "zetpillen",
    "zakjes?",
    "ampullen",
  ],
  ...["ampul", "pleisters?", "dragees?", "drag", "stuks?", "spuiten"],
  ...["tablette", "kapseln?", "zapfchen", "beutel", "ampulle", "pflaster", "stuck", "st"],
  ...["suppositor(?:y|ies)", "ampoules?", "patch(?:es)?", "lozenges?", "pieces?", "pcs"],
].join("|");
/** What may stand between the number and the thing: how it is made, not what it lies in. */
const made = "(?:filmomhulde |maagsapresistente |harde |zachte |film-?coated |hard |soft |effervescent )?";
/** `filmtabletten` and `bruistabletten` are tablets. */
const joined = "(?:film|bruis|kauw|smelt|brause|kau|retard|hart|weich|schmelz)?";
/** What holds pieces and lies in the box several times. */
const holder =
  "(?:plaquettes?|plaq|blisters?|blisterpackungen|strips?|piluliers?|flacons?|tubes?|etuis?|films?|doordrukstrips?)";

const things = `${made}${joined}(?:${piece})(?![\\p{L}\\d])`;
const one = new RegExp(`^(?:${holder} \\D*?(?:de|of|a|mit|met|von|van) )?(\\d+) ?${things}\\D*$`, "u");
const several = new RegExp(`^(\\d+) ?${holder} \\D*?(?:de|of|a|mit|met|von|van) (\\d+) ?${things}\\D*$`, "u");
const times = new RegExp(
  `^(?:${holder} \\D*?(?:de|of|a|mit|met|von|van) )?(\\d+) ?[x×*] ?(\\d+) ?${things}\\D*$`,
  "u",
);
/** How strong, heavy or large a piece is: `500 mg`, `0,4 ml`, `875/125 mg`. */
const measure =
  /(?<![\p{L}\d])[\d.,/]+ ?(?:mg|g|kg|ml|cl|l|µg|mcg|ui|u\.?i\.?|ie|iu|mmol|meq|mm|cm|cm2|%)(?![\p{L}\d])/gu;

const known = new Map<string, number | undefined>();
/** Texts of packs that are kept as understood: those of a pharmacy's own products, not of a country's. */
const mostKnown = 20_000;

/**
 * How many pieces a pack holds, when its printed size says so surely: `30 tabletten`, `3 plaquette(s) PVC de 28 comprimé(s)`.
 * Undefined for everything else (`100 ml`, `30`, two things in one box): it is never guessed.
 */
export function piecesInPack(pack: string): number | undefined {
  if (known.has(pack)) return known.get(pack);
  const pieces = piecesIn(pack);
  if (known.size < mostKnown) known.set(pack, pieces);
  return pieces;
}

function piecesIn(pack: string): number | undefined {
  const text = pack
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("(s)", "s")
    .replace(measure, "")
    .replace(/\s+/g, " ")
    .trim();
  // Two things in one box are no number of pieces.
  if (/[+&;]| - | et | en (?=\d)| und | and | ou | oder | or /u.test(text)) return undefined;
  const found = several.exec(text) ?? times.exec(text) ?? one.exec(text);
  if (!found) return undefined;
  const pieces = Number(found[1]) * Number(found[2] ?? 1);
  return pieces > 1 && pieces <= 10_000 ? pieces : undefined;
}
