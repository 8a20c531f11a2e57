import type { DrawingContext } from "bwip-js/generic";

/** The kinds of code that are drawn: GS1 DataMatrix, EAN-13, MSI as on old Belgian packs, and QR for what is no pack. */
export type Symbology = "gs1-datamatrix" | "ean-13" | "msi" | "qrcode";

/** A code as a black path on white, measured in modules (its narrowest bars), with the quiet zone a scanner needs around it. */
export interface CodeDrawing {
  readonly width: number;
  readonly height: number;
  readonly path: string;
}

/** Modules left and right that stay white, and above and below (GS1 General Specifications 5.2, 5.6; MSI as Code 39). */
const quiet: Readonly<Record<Symbology, readonly [sides: number, ends: number]>> = {
  "gs1-datamatrix": [2, 2],
  "ean-13": [11, 2],
  msi: [10, 2],
  qrcode: [4, 4],
};

/** Bars are so many millimetres high in bwip-js's own measure: what is shown is as high as it is drawn on the page. */
const barHeight = 12;

/**
 * Draws a code. `text` is what a scanner reads of it without its symbology prefix; separators are `\x1d`. The library is
 * fetched when the first code is drawn. Throws for a text the symbology cannot hold, which is a bug.
 */
export async function drawCode(symbology: Symbology, text: string): Promise<CodeDrawing> {
  const { datamatrix, ean13, msi, qrcode } = await import("bwip-js/generic");
  const drawing = new PathDrawing(quiet[symbology]);
  // Two units a module, so that the middle of a bar of one module is a whole number.
  const bars = { bcid: symbology, text, scale: 2, height: barHeight };
  if (symbology === "ean-13") return ean13(bars, drawing);
  if (symbology === "msi") return msi(bars, drawing);
  // A sheet may be folded and get wet: a quarter of its modules may be lost.
  const square = { bcid: "qrcode", text, scale: 1, eclevel: "Q" };
  if (symbology === "qrcode") return qrcode(square, drawing);
  const marked = `^FNC1${text.replaceAll("^", "^^").replaceAll("\x1d", "^FNC1")}`;
  return datamatrix({ bcid: "datamatrix", text: marked, scale: 1, parsefnc: true }, drawing);
}

/** Collects what bwip-js draws: polygons of modules for a matrix, lines for bars. Both in half modules. */
class PathDrawing implements DrawingContext<CodeDrawing> {
  readonly #sides: number;
  readonly #ends: number;
  #path = "";
  #right = 0;
  #bottom = 0;

  constructor([sides, ends]: readonly [sides: number, ends: number]) {
    this.#sides = sides;
    this.#ends = ends;
  }

  scale(): null {
    return null;
  }

  measure() {
    return { width: 0, ascent: 0, descent: 0 };
  }

  init(): void {}

  line(x: number, from: number, _x: number, to: number, thick: number): void {
    const [left, right] = [x - thick / 2, x + thick / 2];
    const [top, bottom] = [Math.min(from, to), Math.max(from, to)];
    this.polygon([
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ]);
  }

  polygon(points: readonly (readonly [number, number])[]): void {
    const at = points.map(([x, y]) => {
      this.#right = Math.max(this.#right, x / 2);
      this.#bottom = Math.max(this.#bottom, y / 2);
      return `${this.#sides + x / 2} ${this.#ends + y / 2}`;
    });
    this.#path += `M${at.join("L")}Z`;
  }

  hexagon(): void {}
  ellipse(): void {}
  fill(): void {}
  text(): void {}

  end(): CodeDrawing {
    return {
      width: this.#right + 2 * this.#sides,
      height: this.#bottom + 2 * this.#ends,
      path: this.#path,
    };
  }
}
