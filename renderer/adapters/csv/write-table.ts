import { cellOfNumber, cellOfText } from "../../../shared/domain/tables/cell-text.ts";
import type { ColumnKind, Pause, Sheet } from "../../../shared/domain/tables/table.ts";
import { breathe } from "./breathe.ts";

const pieceLength = 262_144;
const mostRemembered = 100_000;
const plainCode = /^\w[\w :./-]*$/;
/** What has to be enclosed for any reader, ours and its guess of the delimiter included. */
const enclosed = /[";,\t|\r\n]|^\s|\s$|^sep=/i;

/** A table as a file that Excel in Belgium opens as it is: UTF-8 with its mark, `;` between cells, CRLF after rows. */
export async function writeTable(sheet: Sheet, pause: Pause = breathe): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const writer = new RowWriter(sheet.kinds);
  let text = `\ufeff${new RowWriter([]).row(sheet.header)}`;
  let rows = 0;
  for (const row of sheet.rows) {
    rows++;
    text += writer.row(row);
    if (text.length < pieceLength) continue;
    pieces.push(encoder.encode(text));
    text = "";
    await pause(rows, 0);
  }
  pieces.push(encoder.encode(text));
  return joined(pieces);
}

/** Writes rows. A text that comes again (a product, a place) is judged once. */
class RowWriter {
  readonly #kinds: readonly ColumnKind[];
  readonly #texts = new Map<string, string>();

  constructor(kinds: readonly ColumnKind[]) {
    this.#kinds = kinds;
  }

  row(row: readonly (string | number)[]): string {
    let text = "";
    for (let column = 0; column < row.length; column++) {
      if (column > 0) text += ";";
      const value = row[column] as string | number;
      if (typeof value === "number") text += closedCell(cellOfNumber(value));
      else if (value !== "") text += this.#kinds[column] === "code" ? closedCode(value) : this.#text(value);
    }
    return text === "" ? '""\r\n' : `${text}\r\n`;
  }

  #text(value: string): string {
    let closed = this.#texts.get(value);
    if (closed === undefined) {
      if (this.#texts.size > mostRemembered) this.#texts.clear();
      closed = closedCell(cellOfText(value, "text"));
      this.#texts.set(value, closed);
    }
    return closed;
  }
}

/** Nearly all codes: nothing in them needs to be doubled, and nothing before them. */
function closedCode(value: string): string {
  return plainCode.test(value) && value.length < 256
    ? `"=""${value}"""`
    : closedCell(cellOfText(value, "code"));
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
