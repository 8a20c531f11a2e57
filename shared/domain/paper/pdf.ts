/** A text on a page: where it begins, in points from the lower left, and how it is set. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly font?: "plain" | "bold" | "mono";
}

/** A line on a page, from one point to another. */
export interface PdfRule {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** A4 upright, in points. */
export const paper = { width: 595, height: 842 };

const fonts = { plain: "F1", bold: "F2", mono: "F3" };
/** The three fonts every reader has, so that none goes along (ISO 32000-1, 9.6.2.2). */
const fontNames = ["Helvetica", "Helvetica-Bold", "Courier"];

/**
 * A document of text in the letters of Western Europe, page by page, as plain PDF 1.4: no compression, so that its words can be
 * found in it with a text editor.
 */
export class Pdf {
  readonly #title: string;
  readonly #pages: Uint8Array[] = [];

  constructor(title: string) {
    this.#title = title;
  }

  get pages(): number {
    return this.#pages.length;
  }

  /** Adds a page. */
  add(texts: readonly PdfText[], rules: readonly PdfRule[] = []): void {
    const drawn = rules.map(({ from, to }) => `${from[0]} ${from[1]} m ${to[0]} ${to[1]} l S`);
    const written = texts.map(
      ({ x, y, size, text, font = "plain" }) =>
        `BT /${fonts[font]} ${size} Tf 1 0 0 1 ${round(x)} ${round(y)} Tm (${escaped(text)}) Tj ET`,
    );
    const content = ["0.4 w 0.6 G", ...drawn, ...written].join("\n");
    this.#pages.push(bytesOf(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`));
  }

  /** The document as a file. */
  bytes(): Uint8Array {
    const file = new Objects();
    const firstPage = 4 + fontNames.length;
    const kids = this.#pages.map((_, at) => `${firstPage + 2 * at} 0 R`);
    file.add("<< /Type /Catalog /Pages 2 0 R >>");
    file.add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(" ")}] >>`);
    file.add(`<< /Title (${escaped(this.#title)}) /Producer (Reshelf) >>`);
    for (const name of fontNames)
      file.add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
    const uses = fontNames.map((_, at) => `/F${at + 1} ${4 + at} 0 R`).join(" ");
    for (const [at, content] of this.#pages.entries()) {
      file.add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${paper.width} ${paper.height}] ` +
          `/Resources << /Font << ${uses} >> >> /Contents ${firstPage + 2 * at + 1} 0 R >>`,
      );
      file.add(content);
    }
    return file.end();
  }
}

/** Numbered objects one after another, and the table that says where each begins. */
class Objects {
  readonly #pieces: Uint8Array[] = [];
  readonly #starts: number[] = [];
  #size = 0;

  constructor() {
    // Four bytes that are no text, so that nobody takes the file for one and changes its line ends.
    this.#push(bytesOf("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n"));
  }

  add(content: string | Uint8Array): void {
    this.#starts.push(this.#size);
    this.#push(bytesOf(`${this.#starts.length} 0 obj\n`));
    this.#push(typeof content === "string" ? bytesOf(content) : content);
    this.#push(bytesOf("\nendobj\n"));
  }

  end(): Uint8Array {
    const count = this.#starts.length + 1;
    const at = this.#size;
    const rows = this.#starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
    const trailer = `trailer\n<< /Size ${count} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${at}\n%%EOF\n`;
    this.#push(bytesOf(`xref\n0 ${count}\n0000000000 65535 f \n${rows}${trailer}`));
    const file = new Uint8Array(this.#size);
    let done = 0;
    for (const piece of this.#pieces) {
      file.set(piece, done);
      done += piece.length;
    }
    return file;
  }

  #push(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#size += piece.length;
  }
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Characters of one byte each. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** What WinAnsi has where Latin-1 has nothing (ISO 32000-1, annex D). */
const special = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** A text in the bytes of its font: a letter it lacks without its accent, or as a question mark. */
function escaped(text: string): string {
  if (/^[\x20-\x27\x2a-\x5b\x5d-\x7e]*$/.test(text)) return text;
  return [...text].map((letter) => byteOf(letter).replace(/[()\\]/, "\\$&")).join("");
}

function byteOf(letter: string): string {
  const code = letter.charCodeAt(0);
  if (/^[\u00a0\u2007\u202f\s]$/.test(letter)) return " ";
  if ((code >= 0x20 && code <= 0x7e) || (code >= 0xa1 && code <= 0xff)) return letter;
  const at = special.indexOf(letter);
  if (at >= 0 && code > 0xff) return String.fromCharCode(0x80 + at);
  const bare = letter.normalize("NFD").charAt(0);
  return bare !== letter && bare <= "~" && bare >= " " ? bare : "?";
}

/** The widths of Helvetica from the blank to the tilde, in thousandths of its size (Adobe's Core 14 metrics). */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** How wide a text is in the plain font, in points; a letter with an accent is as wide as without. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const own = widths[text.charCodeAt(at) - 32];
    width += own ?? widths[byteOf(text.charAt(at)).normalize("NFD").charCodeAt(0) - 32] ?? 1000;
  }
  return (width * size) / 1000;
}

/** A text in lines no wider than this, broken between words, and inside one that is too long for a line. */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  if (widthOf(text, size) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (widthOf(line, size) > width) {
      let fits = line.length - 1;
      while (fits > 1 && widthOf(line.slice(0, fits), size) > width) fits -= 1;
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return [...lines, line];
}
