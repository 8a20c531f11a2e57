import { cellOfNumber, cellOfText, plainCellOfText } from "../../../shared/domain/tables/cell-text.ts";
import { type TableLayout, usualLayout, type WrittenTable } from "../../../shared/domain/tables/layout.ts";
import type { ColumnKind, Pause, Sheet } from "../../../shared/domain/tables/table.ts";
import { breathe } from "./breathe.ts";
import { TextBytes } from "./text-bytes.ts";

const pieceLength = 262_144;
const mostRemembered = 100_000;
const plainCode = /^\w[\w :./-]*$/;
/** What has to be enclosed for any reader, ours and its guess of the delimiter included. */
const enclosed = /[";,\t|\r\n]|^\s|\s$|^sep=/i;

/** A table as a file that Excel in Belgium opens as it is: UTF-8 with its mark, `;` between cells, CRLF after rows. */
export async function writeTable(sheet: Sheet, pause: Pause = breathe): Promise<Uint8Array<ArrayBuffer>> {
  const writing = await written(sheet, usualLayout, pause);
  return writing.bytes();
}

/** A table as a file in the layout asked for; what its encoding cannot say is counted, and is not in the bytes. */
export async function writeLaidOut(sheet: Sheet, layout: TableLayout, pause: Pause): Promise<WrittenTable> {
  const writing = await written(sheet, layout, pause);
  return { bytes: writing.bytes(), lost: writing.lost };
}

async function written(sheet: Sheet, layout: TableLayout, pause: Pause): Promise<TextBytes> {
  const bytes = new TextBytes(layout.encoding);
  const writer = new RowWriter(sheet.kinds, layout);
  let text = new RowWriter([], layout).row(sheet.header);
  let rows = 0;
  for (const row of sheet.rows) {
    rows++;
    text += writer.row(row);
    if (text.length < pieceLength) continue;
    bytes.add(text);
    text = "";
    await pause(rows, 0);
  }
  bytes.add(text);
  return bytes;
}

/** Writes rows. A text that comes again (a product, a place) is judged once. */
class RowWriter {
  readonly #kinds: readonly ColumnKind[];
  readonly #layout: TableLayout;
  readonly #isPlain: boolean;
  readonly #texts = new Map<string, string>();

  constructor(kinds: readonly ColumnKind[], layout: TableLayout) {
    this.#kinds = kinds;
    this.#layout = layout;
    this.#isPlain = layout.cells === "plain";
  }

  row(row: readonly (string | number)[]): string {
    const { delimiter, decimal } = this.#layout;
    let text = "";
    for (let column = 0; column < row.length; column++) {
      if (column > 0) text += delimiter;
      const value = row[column] as string | number;
      if (typeof value === "number") text += closedCell(cellOfNumber(value, decimal));
      else if (value !== "") text += this.#kinds[column] === "code" ? this.#code(value) : this.#text(value);
    }
    return text === "" ? '""\r\n' : `${text}\r\n`;
  }

  /** Nearly all codes: nothing in them needs to be doubled, and nothing before them. */
  #code(value: string): string {
    const isKnown = plainCode.test(value) && value.length < 256;
    if (this.#isPlain) return isKnown && !value.endsWith(" ") ? value : closedCell(plainCellOfText(value));
    return isKnown ? `"=""${value}"""` : closedCell(cellOfText(value, "code"));
  }

  #text(value: string): string {
    let closed = this.#texts.get(value);
    if (closed === undefined) {
      if (this.#texts.size > mostRemembered) this.#texts.clear();
      closed = closedCell(this.#isPlain ? plainCellOfText(value) : cellOfText(value, "text"));
      this.#texts.set(value, closed);
    }
    return closed;
  }
}

/** A NUL would make the file look damaged to every reader: its picture is written instead. */
function closedCell(cell: string): string {
  const shown = cell.includes("\0") ? cell.replaceAll("\0", "\u2400") : cell;
  return enclosed.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
