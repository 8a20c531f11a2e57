/** The languages tables are written in; each is recognised on import. */
export type Language = "en" | "nl" | "fr" | "de";

/** What a column is called: in a table we write, by language, and elsewhere. */
export interface HeaderWords {
  readonly en: string;
  readonly nl: string;
  readonly fr: string;
  readonly de: string;
  readonly also?: readonly string[];
  /** A header that contains a word of the field means something else where it contains one of these beside it. */
  readonly not?: readonly string[];
}

/** The columns a table can have, each with its words; earlier ones are served first. */
export type Columns<F extends string> = { readonly [K in F]: HeaderWords };

/** Which column of a file holds which field. */
export type ColumnMap<F extends string> = { readonly [K in F]?: number };

/** The header row of a table in one language. */
export function headerRow<F extends string>(columns: Columns<F>, language: Language): readonly string[] {
  return (Object.values(columns) as HeaderWords[]).map((words) => words[language]);
}

/**
 * Finds the columns of a header in any language, whatever the case, the accents and the punctuation. A header that is
 * a field's word comes before one that only contains it ("Prix public TTC"); no column serves two fields.
 */
export const mapColumns = <F extends string>(header: readonly string[], columns: Columns<F>): ColumnMap<F> =>
  mapFolded(foldedHeader(header), columns);

/** A header as its words are looked for, a space before and behind each cell. */
export const foldedHeader = (header: readonly string[]): readonly string[] => header.map(foldedCell);

const foldedCell = (text: string) => ` ${foldHeader(text)} `;

/** The same for a header that is folded already: to fold it costs more than to look. */
export function mapFolded<F extends string>(texts: readonly string[], columns: Columns<F>): ColumnMap<F> {
  const map: { [K in F]?: number } = {};
  const taken = new Set<number>();
  for (const fits of ["is", "contains"] as const) {
    for (const field of Object.keys(columns) as F[]) {
      if (map[field] !== undefined) continue;
      const own = columns[field];
      const matches = (text: string) =>
        fits === "is" ? isWord(text, foldedWords(own)) : containsWord(text, own);
      const found = texts.findIndex((text, index) => !taken.has(index) && matches(text));
      if (found < 0) continue;
      map[field] = found;
      taken.add(found);
    }
  }
  return map;
}

/** The needed fields that a file lacks, in the words of one language. */
export function missingColumns<F extends string>(
  map: ColumnMap<F>,
  needed: readonly F[],
  columns: Columns<F>,
  language: Language,
): readonly string[] {
  return needed.filter((field) => map[field] === undefined).map((field) => columns[field][language]);
}

/** Whether a header is one of a field's words, or contains one. */
export function wordFit(header: string, own: HeaderWords): "is" | "contains" | undefined {
  const text = foldedCell(header);
  return isWord(text, foldedWords(own)) ? "is" : containsWord(text, own) ? "contains" : undefined;
}

const isWord = (text: string, words: ReadonlySet<string>) => words.has(text);

function containsWord(text: string, own: HeaderWords): boolean {
  // One word alone is found by `isWord`.
  if (text.indexOf(" ", 1) === text.length - 1) return false;
  if (own.not?.some((word) => text.includes(word))) return false;
  for (const word of foldedWords(own)) if (word.length > 4 && text.includes(word)) return true;
  return false;
}

const folded = new WeakMap<HeaderWords, ReadonlySet<string>>();

/** The words of a field as a folded header has them, a space before and behind; folded once. */
function foldedWords(own: HeaderWords): ReadonlySet<string> {
  let words = folded.get(own);
  if (!words) {
    const { en, nl, fr, de, also = [] } = own;
    words = new Set([en, nl, fr, de, ...also].map(foldedCell));
    folded.set(own, words);
  }
  return words;
}

/** So much of a header says what it is: a whole paragraph in one cell is none. */
const longestHeader = 200;

/** Lower case letters and digits, words parted by one space. */
export function foldHeader(text: string): string {
  return text
    .slice(0, longestHeader)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
