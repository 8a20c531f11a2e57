import type { AnyEntry, EntryOf } from "../ledger/entry.ts";
import { EntryTable } from "./entry-table.ts";
import { type Column, packColumns, unpackColumns } from "./packed-columns.ts";
import { fillProducts, type ProductTexts, packProducts } from "./packed-products.ts";
import { TextReader, TextWriter } from "./packed-texts.ts";
import type { PackedWords } from "./words.ts";

const columnNames = [
  "kind",
  "writer",
  "number",
  "at",
  "session",
  "location",
  "code",
  "lot",
  "expiry",
  "serial",
  "delta",
  "manner",
  "operator",
] as const;
const wordLists = [
  "writers",
  "sessions",
  "locations",
  "codes",
  "lots",
  "serials",
  "kinds",
  "operators",
] as const;

/** What a table holds beside its columns and words, but for the products. */
interface Said {
  /** The version of the program, the names above and the kinds of fixed numbers: others may mean other things. */
  readonly made: string;
  readonly facts: readonly (readonly [number, AnyEntry])[];
  readonly adjusted: readonly (readonly [number, EntryOf<"adjusted">])[];
  readonly takenOut: readonly (readonly [number, EntryOf<"takenOut">])[];
  readonly raws: readonly (readonly [number, string])[];
}

/** A table that was packed, opened and not yet taken back; `beside` is what was packed with it. */
export interface PackedTable {
  readonly said: Said;
  readonly size: number;
  readonly entries: readonly Column[];
  readonly words: readonly PackedWords[];
  readonly segments: Uint32Array;
  readonly products: Uint32Array;
  readonly texts: ProductTexts<TextReader>;
  readonly beside: readonly Uint32Array[];
}

/**
 * Packs a table, and columns of numbers beside it; undefined when it holds a text that UTF-8 cannot say. The table stays as
 * it is.
 */
export function packTable(
  table: EntryTable,
  version: string,
  beside: readonly Uint32Array[],
): Uint8Array | undefined {
  const said: Said = {
    made: made(version),
    facts: [...table.facts].filter(([, { kind }]) => kind !== "productKnown"),
    adjusted: [...table.adjusted],
    takenOut: [...table.takenOut],
    raws: [...table.raws],
  };
  const writers = { plain: new TextWriter(), names: new TextWriter() };
  const products = packProducts(table, writers);
  const [plain, names] = [writers.plain.packed(), writers.names.packed()];
  const words = wordLists.map((name) => table[name].packed());
  const texts = [JSON.stringify(said), plain.text, names.text, ...words.map(({ text }) => text)];
  if (texts.some((text) => /\p{Surrogate}/u.test(text))) return undefined;
  return packColumns(texts, [
    ...columnNames.map((name) => table[name].subarray(0, table.size)),
    ...words.flatMap(({ starts, hashes }) => [starts, hashes]),
    ...[segmentsOf(table), products, plain.lengths, names.lengths],
    ...beside,
  ]);
}

/** Opens what this version of the program packed; undefined for anything else. */
export function openPackedTable(packed: Uint8Array, version: string): PackedTable | undefined {
  const opened = unpackColumns(packed);
  if (!opened) return undefined;
  const [json = "{}", plain = "", names = "", ...wordTexts] = opened.texts;
  const said = JSON.parse(json) as Said;
  if (said.made !== made(version)) return undefined;
  const entries = opened.columns.slice(0, columnNames.length);
  const numbers = opened.columns.slice(columnNames.length) as Uint32Array[];
  const column = (place: number) => numbers[place] ?? new Uint32Array(0);
  const words = wordTexts.map((text, place) => {
    return { text, starts: column(place * 2), hashes: column(place * 2 + 1) };
  });
  const at = words.length * 2;
  return {
    said,
    size: entries[0]?.length ?? 0,
    entries,
    words,
    segments: column(at),
    products: column(at + 1),
    texts: {
      plain: new TextReader(plain, column(at + 2)),
      names: new TextReader(names, column(at + 3)),
    },
    beside: numbers.slice(at + 4),
  };
}

/** Takes a packed table back into an empty one; it can be taken once. */
export function fillTable(table: EntryTable, packed: PackedTable): void {
  const { said, size, entries, words, segments } = packed;
  // Room for the entries of some days: a column that is too short is copied whole.
  table.reserve(size + Math.max(50_000, size >> 3));
  for (const [place, name] of columnNames.entries()) table[name].set(entries[place] as never);
  table.size = size;
  for (const [place, name] of wordLists.entries()) table[name].take(words[place] as PackedWords);
  for (let at = 0; at < segments.length; at += 4) {
    const [writer, from, to, index] = segments.subarray(at, at + 4) as unknown as Segment;
    table.segmentsOf(writer).add(from, to, index);
  }
  fillProducts(table, packed.products, packed.texts);
  for (const [index, fact] of said.facts) {
    table.facts.set(index, fact);
    if (fact.kind === "doubted") table.doubted.push(index);
  }
  for (const [index, adjusted] of said.adjusted) table.adjusted.set(index, adjusted);
  for (const [index, out] of said.takenOut) table.takenOut.set(index, out);
  for (const [index, raw] of said.raws) table.raws.set(index, raw);
}

/** What is kept of single entries, by name: a table that kept less of them is read page by page. */
const beside: readonly (keyof Said)[] = ["facts", "adjusted", "takenOut", "raws"];

const made = (version: string) =>
  JSON.stringify([version, columnNames, wordLists, beside, new EntryTable().kinds.packed().text]);

type Segment = [writer: number, from: number, to: number, index: number];

function segmentsOf(table: EntryTable): Uint32Array {
  const numbers: number[] = [];
  for (let writer = 0; writer < table.writers.size; writer++)
    for (const segment of table.segmentsOf(writer).all()) numbers.push(writer, ...segment);
  return Uint32Array.from(numbers);
}
