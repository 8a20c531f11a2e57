import type { ListWords } from "./list-words.ts";
import { type PdfText, paper, widthOf, wrapped } from "./pdf.ts";

/** A line of the list: what lies where, and how much of it. */
export interface ListRow {
  readonly place: string;
  readonly name: string;
  readonly code: string;
  readonly lot: string;
  /** As people read it: `05/11/2027` or `11/2027`. */
  readonly expiry: string;
  readonly quantity: number;
  readonly isPieces: boolean;
}

/** Whose list it is, and of when. */
export interface ListAbout {
  readonly pharmacy: string;
  readonly station: string;
  readonly moment: string;
  readonly number: (value: number) => string;
}

/** Where things stand on a page of the list, in points: its edges, its letters, its columns. */
export const margin = 36;
/** See `margin`. */
export const size = 9;
/** See `margin`. */
export const leading = 12;
/** See `margin`. */
export const columns = { name: 36, code: 292, lot: 368, expiry: 450, quantity: 524, box: 532 };
/** See `margin`. */
export const right = paper.width - margin;
/** See `margin`. */
export const top = paper.height - margin;
const widths = { name: columns.code - columns.name - 8, lot: columns.expiry - columns.lot - 6 };

/** A row set in its columns: how many lines it takes, and where its place begins or ends. */
export interface Piece {
  readonly height: number;
  readonly texts: (y: number) => readonly PdfText[];
  readonly hasBox: boolean;
}

/** A row as it is set. */
export function pieceOf(row: ListRow, { number }: ListAbout, words: ListWords): Piece {
  const names = wrapped(row.name, size, widths.name);
  const lots = cut(row.lot, Math.floor(widths.lot / (8 * 0.6)));
  const codes = wrapped(row.code, size, columns.lot - columns.code - 6);
  const many = row.isPieces ? `${number(row.quantity)} ${words.piece}` : number(row.quantity);
  const lines = Math.max(names.length, lots.length, codes.length);
  return {
    height: lines * leading,
    hasBox: true,
    texts: (y) => [
      ...names.map((text, at) => ({ x: columns.name, y: y - at * leading, size, text })),
      ...codes.map((text, at) => ({ x: columns.code, y: y - at * leading, size, text })),
      ...lots.map(
        (text, at) => ({ x: columns.lot, y: y - at * leading, size: 8, text, font: "mono" }) as const,
      ),
      { x: columns.expiry, y, size, text: row.expiry },
      { x: columns.quantity - widthOf(many, size), y, size, text: many, font: "bold" },
    ],
  };
}

/** A lot in pieces of so many signs: it has no words to break between. */
function cut(text: string, most: number): readonly string[] {
  if (text.length <= most) return [text];
  return Array.from({ length: Math.ceil(text.length / most) }, (_, at) =>
    text.slice(at * most, (at + 1) * most),
  );
}
