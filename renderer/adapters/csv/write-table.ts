import { cellOfNumber, cellOfText } from "../../../shared/domain/tables/cell-text.ts";
import type { ColumnKind, Sheet } from "../../../shared/domain/tables/table.ts";
import { breathe } from "./breathe.ts";

const pieceLength = 262_144;
/** What has to be enclosed for any reader, ours and its guess of the delimiter included. */
const enclosed = /[";,\t|\r\n]|^\s|\s$|^sep=/i;

/** A table as a file that Excel in Belgium opens as it is: UTF-8 with its mark, `;` between cells, CRLF after rows. */
export async function writeTable(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = `\ufeff${rowText(sheet.header, [])}`;
  for (const row of sheet.rows) {
    text += rowText(row, sheet.kinds);
    if (text.length < pieceLength) continue;
    pieces.push(encoder.encode(text));
    text = "";
    await breathe();
  }
  pieces.push(encoder.encode(text));
  return joined(pieces);
}

function rowText(row: readonly (string | number)[], kinds: readonly ColumnKind[]): string {
  let text = "";
  for (let column = 0; column < row.length; column++) {
    const value = row[column] as string | number;
    const cell = typeof value === "number" ? cellOfNumber(value) : cellOfText(value, kinds[column] ?? "text");
    text += column === 0 ? closedCell(cell) : `;${closedCell(cell)}`;
  }
  return text === "" ? '""\r\n' : `${text}\r\n`;
}

/** A NUL would make the file look damaged to every reader: its picture is written instead. */
function closedCell(cell: string): string {
  const shown = cell.includes("\0") ? cell.replaceAll("\0", "\u2400") : cell;
  return enclosed.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
