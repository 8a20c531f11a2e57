import { textOfCell } from "../tables/cell-text.ts";
import { reason, type ShapeReasons } from "../tables/shape.ts";
import { firstCells, isBlankRow, type RowSlice } from "../tables/table.ts";
import { type Columns, foldedHeader, mapFolded } from "./column-map.ts";
import { customerColumns } from "./customer-columns.ts";
import { whyColumn } from "./reject-words.ts";
import { stockColumns } from "./stock-columns.ts";

/** The header of a table, and why that row; line 0 and no cells where there is none. */
export interface FoundHeader {
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly why: ShapeReasons["header"];
}

/** Nobody's table has more columns than this; what stands behind them is no header. */
const mostColumns = 1_000;

interface SeenRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly filled: number;
}

/**
 * Finds the header among the first rows: the row with the most words that headers have; else the first row as full as
 * most, unless values stand in it as in the rows below. What stands above it is a title. `said` is the line a person
 * names, 0 for none.
 */
export function findHeader(sample: RowSlice, said?: number): FoundHeader {
  const rows = seenRows(sample);
  if (said === 0) return { headerLine: 0, header: [], why: reason("said") };
  if (said !== undefined) {
    const row = rows.find(({ line }) => line >= said) ?? rows.at(-1);
    return { headerLine: row?.line ?? 0, header: row?.cells ?? [], why: reason("said") };
  }
  // We write it ourselves, over rows that are given back to be mended.
  const given = rows.find(({ cells }) => whyColumn(cells) >= 0);
  if (given) return { headerLine: given.line, header: given.cells, why: reason("words", 1, given.filled) };
  const known = rows.map(({ cells }) => knownWords(cells));
  const most = Math.max(0, ...known);
  const first = rows.findIndex(({ filled }) => filled * 2 >= fullWidth(rows));
  const best = known.indexOf(most);
  const worded = rows[most >= 2 && isBelowTitle(rows, best) ? best : first];
  if (!worded) return { headerLine: 0, header: [], why: reason("values") };
  const words = known[rows.indexOf(worded)] ?? 0;
  const found = { headerLine: worded.line, header: worded.cells };
  const below = rows.slice(rows.indexOf(worded) + 1);
  const alike = below.length > 0 ? valuesAlike(worded, below) : 0;
  // A word of headers also stands in goods ("Présentation active"), with more values around it than words.
  if (words > 0 && words >= alike) return { ...found, why: reason("words", words, worded.filled) };
  if (alike > 0)
    return { headerLine: 0, header: [], why: reason("values", below.length, below.length, true) };
  const over = valuesUnder(worded, below);
  return { ...found, why: over > 0 ? reason("above", over, worded.filled) : reason("first", 0, 0, true) };
}

function seenRows({ rows, lines }: RowSlice): readonly SeenRow[] {
  return rows.flatMap((row, index) => {
    if (isBlankRow(row)) return [];
    const cells = firstCells(row, mostColumns);
    const filled = cells.filter(isFilled).length;
    return filled === 0 ? [] : [{ line: lines[index] as number, cells, filled }];
  });
}

const isFilled = (cell: string) => cell.trim() !== "";

/** Whether what stands above a row is so much emptier that it is a title: no row with goods may be taken for one. */
const isBelowTitle = (rows: readonly SeenRow[], at: number) =>
  rows.slice(0, at).every(({ filled }) => filled * 2 <= (rows[at]?.filled ?? 0));

/** The number of filled cells most rows have or exceed. */
function fullWidth(rows: readonly SeenRow[]): number {
  const widths = rows.map(({ filled }) => filled).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** How many cells of a row are words of headers, the most that any kind of table finds. */
function knownWords(cells: readonly string[]): number {
  // Every word has a letter; most cells of a list have none.
  const texts = foldedHeader(cells.map(textOfCell)).filter(hasLetter);
  return Math.max(
    count(mapFolded(texts, stockColumns)),
    count(mapFolded(texts, customerColumns)),
    count(mapFolded(texts, otherColumns)),
  );
}

const hasLetter = (text: string) => /\p{L}/u.test(text);

const count = (map: object) => Object.keys(map).length;

const only = (word: string, ...also: string[]) => ({ en: word, nl: word, fr: word, de: word, also });
/** Words of lists from elsewhere, which no table of ours has. */
const otherColumns: Columns<"code" | "gtin" | "cip" | "pzn" | "zi" | "name" | "price"> = {
  gtin: stockColumns.gtin,
  cip: only("CIP", "CIP13", "CIP7", "code CIP"),
  pzn: only("PZN", "PZN8"),
  zi: only("ZI", "ZI-nummer"),
  code: only("CNK", "code", "codes", "artikelcode", "Artikelnummer", "AIC", "Minsan"),
  name: stockColumns.name,
  price: only("price", "prijs", "prix", "Preis", "publieksprijs", "prix public", "PU", "AVP"),
};

/** Numbers, dates and codes: digits, and hardly any letters. */
const isValue = (cell: string) => /\d/.test(cell) && (cell.match(/\p{L}/gu)?.length ?? 0) <= 3;

/** In how many columns a value stands in the row as in nearly all rows below it. */
function valuesAlike({ cells }: SeenRow, below: readonly SeenRow[]): number {
  return cells.filter((cell, at) => isValue(textOfCell(cell)) && mostlyValues(below, at)).length;
}

/** In how many columns a text stands above values. */
function valuesUnder({ cells }: SeenRow, below: readonly SeenRow[]): number {
  return cells.filter((cell, at) => cell.trim() !== "" && !isValue(cell) && mostlyValues(below, at)).length;
}

function mostlyValues(rows: readonly SeenRow[], at: number): boolean {
  const filled = rows.flatMap(({ cells }) => (cells[at]?.trim() ? [textOfCell(cells[at])] : []));
  return filled.length > 0 && filled.filter(isValue).length >= filled.length * 0.8;
}
