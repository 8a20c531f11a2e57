import { textOfCell } from "../tables/cell-text.ts";
import { isBlankRow, type Row, type RowSlice, type Table, widthOf } from "../tables/table.ts";
import { type CellSign, type SignContext, signsOf } from "./cell-signs.ts";
import { foldHeader } from "./column-map.ts";

/** What stands in one column of a file, by rows from all over it. */
export interface ColumnProfile {
  /** What the header says of it; empty without a header. */
  readonly header: string;
  /** Rows that were looked at, and how many of them have something here. */
  readonly rows: number;
  readonly filled: number;
  /** Different cells among them. */
  readonly distinct: number;
  /** What cells look like most often: 9 for a digit, A for a letter; several are one with a plus. */
  readonly pattern: string;
  /** Some of the cells: the commonest looks first, each look once. */
  readonly samples: readonly string[];
  /** How many cells were judged, and how many of them have each sign. */
  readonly judged: number;
  readonly signs: { readonly [S in CellSign]?: number };
  /** How many cells say each of the texts that are known here: products of the lists, places of this station. */
  readonly products: { readonly count: number; readonly of: number };
  readonly places: number;
  /** Characters a cell has on average. */
  readonly length: number;
  /** Whole numbers that go up by one from row to row. */
  readonly isRowNumber: boolean;
}

/** What cells are judged with, and what is known here. */
export interface ProfileContext extends SignContext {
  readonly isProduct: (name: string) => boolean;
  readonly isPlace: (name: string) => boolean;
  /** Lets everything else have its turn. */
  readonly pause: () => Promise<unknown>;
}

const mostColumns = 200;
/** So many different cells of a column are judged, so many between two breaths, and so many names are looked up. */
const mostJudged = 1_200;
const atOnce = 100;
const mostNames = 24;
const mostSamples = 4;
const longestSample = 60;

/** Looks at rows from all over a table and says what stands in each of its columns. */
export async function profileColumns(
  table: Table,
  context: ProfileContext,
): Promise<readonly ColumnProfile[]> {
  const width = Math.min(mostColumns, widthOf(table));
  const columns = Array.from({ length: width }, () => new Seen());
  let rows = 0;
  for await (const slice of table.spread()) rows += addSlice(slice, table.headerLine, width, columns);
  if (rows === 0) rows = addSlice(table.sample, table.headerLine, width, columns);
  const profiles: ColumnProfile[] = [];
  for (const [at, seen] of columns.entries())
    profiles.push(await profileOf(seen, textOfCell(table.header[at] ?? "").trim(), rows, context));
  return profiles;
}

/** Adds the rows of a slice; before the first that is as wide as a row should be, a row may be cut in two. */
function addSlice(slice: RowSlice, headerLine: number, width: number, columns: readonly Seen[]): number {
  let rows = 0;
  for (let index = 0; index < slice.rows.length; index++) {
    const row = slice.rows[index] as Row;
    if ((slice.lines[index] as number) <= headerLine || isBlankRow(row) || slice.torn.has(index)) continue;
    if (rows === 0 && row.width !== width && slice.rows.length > 1) continue;
    rows++;
    for (const [at, column] of columns.entries()) column.add(row.cell(at));
  }
  return rows;
}

/** The different cells of a column. */
class Seen {
  readonly cells = new Map<string, number>();
  filled = 0;
  /** Of whole numbers: how many stand one above the row before. */
  #last = Number.NaN;
  rising = 0;

  add(cell: string): void {
    const text = textOfCell(cell).trim();
    if (text === "") return;
    this.filled++;
    this.cells.set(text, (this.cells.get(text) ?? 0) + 1);
    const number = text.length < 9 && /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number === this.#last + 1) this.rising++;
    this.#last = number;
  }
}

async function profileOf(
  { cells, filled, rising }: Seen,
  header: string,
  rows: number,
  context: ProfileContext,
): Promise<ColumnProfile> {
  const judgedCells = [...cells].slice(0, mostJudged);
  const texts = judgedCells.map(([text]) => text);
  const signsIn = signsOf(texts, context);
  const signs: { [S in CellSign]?: number } = {};
  const looks = new Map<string, { count: number; readonly cell: string }>();
  const names = { count: 0, of: 0 };
  let [judged, places, length] = [0, 0, 0];
  for (const [at, [text, count]] of judgedCells.entries()) {
    if (at % atOnce === 0) await context.pause();
    const own = signsIn(text);
    for (const sign of own) signs[sign] = (signs[sign] ?? 0) + count;
    judged += count;
    length += text.length * count;
    if (context.isPlace(text)) places += count;
    const look = looks.get(lookOf(text));
    if (look) look.count += count;
    else looks.set(lookOf(text), { count, cell: text });
    if (names.of < mostNames && own.includes("text") && text.length > 5) {
      names.of++;
      if (context.isProduct(text)) names.count++;
    }
  }
  const common = [...looks].sort((a, b) => b[1].count - a[1].count);
  return {
    ...{ header, rows, filled, distinct: cells.size, signs, judged, places, products: names },
    pattern: common[0]?.[0] ?? "",
    samples: samplesOf(
      common.map(([, { cell }]) => cell),
      texts,
    ),
    length: judged === 0 ? 0 : length / judged,
    isRowNumber: filled > 4 && rising >= filled * 0.9 - 1,
  };
}

/** One cell of each look, then more of the commonest. */
function samplesOf(looks: readonly string[], texts: readonly string[]): readonly string[] {
  return [...new Set([...looks, ...texts])]
    .slice(0, mostSamples)
    .map((text) => (text.length > longestSample ? `${text.slice(0, longestSample)}…` : text));
}

/** What a cell looks like: digits of a number one by one, letters by the word. */
function lookOf(text: string): string {
  return text
    .slice(0, longestSample)
    .replace(/\d/g, "9")
    .replace(/\p{L}\p{M}*/gu, "A")
    .replace(/A{2,}/g, "A+");
}

/** A column that holds something under the heading of another one: which of them is meant only a person knows. */
export const isNamesake = (one: ColumnProfile, other: ColumnProfile): boolean =>
  one !== other &&
  one.filled > 0 &&
  other.header !== "" &&
  foldHeader(one.header) === foldHeader(other.header);
