import type { Language } from "../import/column-map.ts";
import { Pdf, type PdfRule, type PdfText, paper, widthOf, wrapped } from "../paper/pdf.ts";
import { type ExportReceipt, type ReceiptLine, receiptLines } from "./export-receipt.ts";
import { receiptWords } from "./receipt-words.ts";

const margin = 56;
const right = paper.width - margin;
const top = paper.height - margin;
const foot = 40;
const size = 10;
const small = 9;
const leading = 14;
/** Where what is said of the file begins, and where the numbers of a sum end. */
const said = margin + 130;
const ends = [right - 170, right - 80, right] as const;

/** A receipt as a document to print, to sign and to send: what its table holds, each part under a heading of its own. */
export function receiptPdf(
  receipt: ExportReceipt,
  language: Language,
  number: (value: number) => string,
): Uint8Array {
  const { title, columns } = receiptWords[language];
  const pages = new Pages(`${title} · ${receipt.file}`);
  const [, , ...amounts] = columns;
  let part = "";
  for (const line of receiptLines(receipt, language)) {
    if (line[0] !== part) {
      // The first part speaks of the file, the others are sums.
      pages.heading(line[0], part === "" ? [] : [amounts[0]?.split(",")[0] ?? "", ...amounts.slice(1)]);
      part = line[0];
    }
    if (line[3] === "") pages.fact(line, number);
    else pages.sum(line, number);
  }
  return pages.bytes();
}

const shown = (value: string | number, number: (value: number) => string) =>
  typeof value === "number" ? number(value) : value;

interface Sheet {
  readonly texts: PdfText[];
  readonly rules: PdfRule[];
}

/** Pages that are filled from above. */
class Pages {
  readonly #title: string;
  readonly #sheets: Sheet[] = [];
  #y = 0;

  constructor(title: string) {
    this.#title = title;
  }

  heading(text: string, amounts: readonly string[]): void {
    this.#room(3 * leading + 8);
    this.#y -= 8;
    this.#text(margin, text, "bold");
    for (const [at, amount] of amounts.entries()) this.#amount(at, amount, "bold");
    this.#sheet.rules.push({ from: [margin, this.#y - 4], to: [right, this.#y - 4] });
    this.#y -= leading + 3;
  }

  /** Something said of the file: it may take several lines. */
  fact([, about, value]: ReceiptLine, number: (value: number) => string): void {
    // 64 signs of a digest fit one line in smaller type.
    const text = shown(value, number);
    const own = text.length > 60 && !text.includes(" ") ? small : size;
    const lines = wrapped(text, own, right - said);
    this.#room(lines.length * leading);
    this.#text(margin, about);
    for (const line of lines) {
      this.#text(said, line, "plain", own);
      this.#y -= leading;
    }
    if (lines.length === 0) this.#y -= leading;
  }

  /** A sum: lines, packs, pieces. */
  sum([, about, ...amounts]: ReceiptLine, number: (value: number) => string): void {
    const lines = wrapped(about, size, ends[0] - margin - 60);
    this.#room(lines.length * leading);
    for (const [at, amount] of amounts.entries()) this.#amount(at, shown(amount, number));
    for (const line of lines) {
      this.#text(margin, line);
      this.#y -= leading;
    }
  }

  bytes(): Uint8Array {
    const pdf = new Pdf(this.#title);
    for (const [at, { texts, rules }] of this.#sheets.entries()) {
      const page = `${at + 1} / ${this.#sheets.length}`;
      pdf.add([...texts, { x: right - widthOf(page, size), y: foot - 14, size, text: page }], rules);
    }
    return pdf.bytes();
  }

  get #sheet(): Sheet {
    return this.#sheets.at(-1) as Sheet;
  }

  #room(height: number): void {
    if (this.#sheets.length > 0 && this.#y - height > foot) return;
    this.#sheets.push({ texts: [], rules: [] });
    this.#y = top - 14;
    for (const line of wrapped(this.#title, 14, right - margin)) {
      this.#sheet.texts.push({ x: margin, y: this.#y, size: 14, text: line, font: "bold" });
      this.#y -= 18;
    }
    this.#y -= 8;
  }

  #text(x: number, text: string, font: PdfText["font"] = "plain", own = size): void {
    this.#sheet.texts.push({ x, y: this.#y, size: own, text, font });
  }

  #amount(at: number, text: string, font: PdfText["font"] = "plain"): void {
    this.#text((ends[at] ?? right) - widthOf(text, size), text, font);
  }
}
