import type { Pause } from "../tables/table.ts";
import {
  columns,
  type ListAbout,
  type ListRow,
  leading,
  margin,
  type Piece,
  pieceOf,
  right,
  size,
  top,
} from "./list-row.ts";
import type { ListWords } from "./list-words.ts";
import { Pdf, type PdfRule, type PdfText, widthOf, wrapped } from "./pdf.ts";

const [firstRow, lastRow] = [top - 40, 52];
/** So many rows are set between two breaths. */
const atOnce = 100;

/** A page being filled. */
interface Sheet {
  readonly texts: PdfText[];
  readonly rules: PdfRule[];
  y: number;
}

/**
 * The stock as a document to print and to work from: place by place, as the rows come, with a box to write in behind each
 * line, the sum of each place, the page each place begins on, and page numbers. Every fact stands there whole.
 */
export async function stockPdf(
  rows: Iterable<ListRow>,
  of: number,
  about: ListAbout,
  words: ListWords,
  pause: Pause,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number; readonly rows: number }> {
  const list = new ListPages(about, words);
  let done = 0;
  for (const row of rows) {
    if (done % atOnce === 0) await pause(done, of);
    list.add(row);
    done += 1;
  }
  const pages = list.end();
  const pdf = new Pdf(`${words.title} ${about.pharmacy}`.trim());
  for (const [at, sheet] of pages.entries()) {
    if (at % 5 === 0) await pause(at, pages.length);
    pdf.add([...sheet.texts, ...framed(about, words, at + 1, pages.length)], sheet.rules);
  }
  return { bytes: pdf.bytes(), pages: pages.length, rows: done };
}

/** What stands above and below on every page. */
function framed(about: ListAbout, words: ListWords, page: number, of: number): readonly PdfText[] {
  const whose = [words.title, about.pharmacy, about.station].filter(Boolean).join(" · ");
  const number = words.page(page, of);
  return [
    { x: margin, y: top - 10, size: 11, text: whose, font: "bold" },
    { x: right - widthOf(about.moment, 11), y: top - 10, size: 11, text: about.moment },
    { x: margin, y: 30, size, text: words.open },
    { x: right - widthOf(number, size), y: 30, size, text: number },
  ];
}

class ListPages {
  readonly #about: ListAbout;
  readonly #words: ListWords;
  readonly #sheets: Sheet[] = [];
  readonly #places: { readonly place: string; readonly page: number }[] = [];
  #place: string | undefined;
  #inPlace = { lines: 0, packs: 0, pieces: 0 };
  readonly #all = { lines: 0, packs: 0, pieces: 0 };

  constructor(about: ListAbout, words: ListWords) {
    this.#about = about;
    this.#words = words;
  }

  add(row: ListRow): void {
    if (row.place !== this.#place) this.#begin(row.place);
    this.#put(pieceOf(row, this.#about, this.#words));
    for (const sum of [this.#inPlace, this.#all]) {
      sum.lines += 1;
      if (row.isPieces) sum.pieces += row.quantity;
      else sum.packs += row.quantity;
    }
  }

  /** All pages, those that say what is where first. */
  end(): readonly Sheet[] {
    this.#sum();
    return [...this.#front(), ...this.#sheets];
  }

  #begin(place: string): void {
    this.#sum();
    this.#place = place;
    this.#inPlace = { lines: 0, packs: 0, pieces: 0 };
    // Never a heading alone at the foot of a page.
    if ((this.#sheets.at(-1)?.y ?? 0) < lastRow + 4 * leading) this.#sheet();
    this.#places.push({ place: this.#named(place), page: this.#sheets.length });
    this.#heading(this.#named(place));
  }

  #named(place: string): string {
    return place === "" ? this.#words.noPlace : place;
  }

  #heading(text: string): void {
    const sheet = this.#sheets.at(-1) as Sheet;
    for (const line of wrapped(text, 12, right - margin)) {
      sheet.y -= 16;
      sheet.texts.push({ x: margin, y: sheet.y, size: 12, text: line, font: "bold" });
    }
    sheet.y -= 4;
  }

  #sum(): void {
    if (this.#place === undefined) return;
    const text = this.#sumText(this.#inPlace);
    this.#put({
      height: leading,
      texts: (y) => [{ x: margin, y, size, text, font: "bold" }],
      hasBox: false,
    });
  }

  #sumText({ lines, packs, pieces }: { lines: number; packs: number; pieces: number }): string {
    const { number } = this.#about;
    return this.#words.sum(number(lines), number(packs), number(pieces));
  }

  #put({ height, texts, hasBox }: Piece): void {
    let sheet = this.#sheets.at(-1);
    if (!sheet || sheet.y - height < lastRow) {
      sheet = this.#sheet();
      this.#heading(this.#named(this.#place ?? ""));
    }
    sheet.y -= leading;
    sheet.texts.push(...texts(sheet.y));
    const below = sheet.y - height + leading - 3;
    sheet.rules.push({ from: [margin, below], to: [right, below] });
    if (hasBox) sheet.rules.push({ from: [columns.box, sheet.y + size], to: [columns.box, below] });
    sheet.y -= height - leading;
  }

  #sheet(): Sheet {
    const { product, code, lot, expiry, quantity } = this.#words;
    const y = top - 30;
    const label = (x: number, text: string): PdfText => ({ x, y, size, text, font: "bold" });
    const sheet: Sheet = {
      texts: [
        label(columns.name, product),
        label(columns.code, code),
        label(columns.lot, lot),
        label(columns.expiry, expiry),
        label(columns.quantity - widthOf(quantity, size) - 2, quantity),
      ],
      rules: [{ from: [margin, y - 4], to: [right, y - 4] }],
      y: firstRow + 6,
    };
    this.#sheets.push(sheet);
    return sheet;
  }

  /** What the list is, what it comes to, and on which page each place begins: these pages come first and are counted. */
  #front(): readonly Sheet[] {
    const own: Sheet[] = [];
    const perPage = Math.floor((top - 170 - lastRow) / 15);
    const count = Math.max(1, Math.ceil(this.#places.length / perPage));
    for (let at = 0; at < count; at++) {
      const sheet: Sheet = { texts: [], rules: [], y: top - 48 };
      own.push(sheet);
      const write = (text: string, font: PdfText["font"] = "plain") => {
        for (const line of wrapped(text, 11, right - margin)) {
          sheet.texts.push({ x: margin, y: sheet.y, size: 11, text: line, font });
          sheet.y -= 15;
        }
      };
      write(this.#sumText(this.#all), "bold");
      for (const line of this.#words.about) write(line);
      sheet.y -= 10;
      write(this.#words.places, "bold");
      for (const { place, page } of this.#places.slice(at * perPage, (at + 1) * perPage)) {
        const number = this.#about.number(page + count);
        const shown = wrapped(place, 11, right - margin - 60)[0] ?? "";
        sheet.texts.push({ x: margin, y: sheet.y, size: 11, text: shown });
        sheet.texts.push({ x: right - widthOf(number, 11), y: sheet.y, size: 11, text: number });
        sheet.y -= 15;
      }
    }
    return own;
  }
}
