import { unzipSync, zipSync } from "fflate";
import readSheets from "read-excel-file/universal";
import type { SheetText } from "../../../shared/ports/workbooks.ts";

/** What the parts of a workbook may hold unfolded; a small file that unfolds to more is a trap, or too much for a PC. */
const most = 536_870_912;
const part = /\.(xml|rels)$/i;
/** What a delimited text has to enclose. */
const enclosed = /[";,\t|\r\n]|^\s|\s$|^sep=/i;

/**
 * The sheet of that name, else the first that holds anything, its cells as they are stored: numbers as their digits, texts
 * and errors as texts, dates as `2026-11-22`. Undefined for what is no workbook, is damaged, or unfolds to more than the most.
 */
export async function workbookText(
  bytes: Uint8Array,
  name?: string,
  limit: number = most,
): Promise<SheetText | undefined> {
  try {
    const stored = unfolded(bytes, limit);
    if (!stored) return undefined;
    const sheets = await readSheets(stored, { parseNumber: (digits) => digits, trim: false });
    const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
    const first = filled.find(({ sheet }) => sheet === name) ?? filled[0];
    const others = filled.filter((one) => one !== first);
    if (!first) return { text: new Uint8Array(0), sheet: sheets[0]?.sheet ?? "", leftOut: [] };
    const rows = first.data.map((row) => rowText(row as readonly Cell[]));
    const text = new TextEncoder().encode(`\ufeff${rows.join("")}`);
    return { text, sheet: first.sheet, leftOut: others.map(({ sheet }) => sheet) };
  } catch {
    return undefined;
  }
}

/**
 * The parts of a workbook, packed again without being folded: the library then never unfolds, which it would do without
 * a limit and in a worker made of a blob, which our policy forbids.
 */
function unfolded(bytes: Uint8Array, limit: number): ArrayBuffer | undefined {
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!part.test(name)) return false;
      size += originalSize;
      return size <= limit;
    },
  });
  if (size > limit) return undefined;
  for (const [path, xml] of Object.entries(parts))
    if (path.startsWith("xl/worksheets/")) parts[path] = withErrors(xml);
  const { buffer, byteOffset, byteLength } = zipSync(parts, { level: 0 });
  return (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);
}

/** Errors as texts (`#REF!`), which the library would leave out without a word. */
function withErrors(xml: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(xml);
  const shown = text.replace(/(<c\b[^>]*?\st=")e(?=")/g, "$1str");
  return shown === text ? xml : new TextEncoder().encode(shown);
}

type Cell = string | number | boolean | Date | null;

function rowText(row: readonly Cell[]): string {
  if (row.every((cell) => cell === null)) return "\r\n";
  return `${row.map((cell) => closed(cellText(cell))).join(";")}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return dateText(cell);
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

/** A day, with its time where it has one. */
function dateText(date: Date): string {
  const [day = "", time = ""] = date.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}

const closed = (cell: string) => (enclosed.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
