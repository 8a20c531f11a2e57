import { writeFile } from "node:fs/promises";
import bwip from "bwip-js/node";

/** What a camera is to see: a code as bwip-js names it, or nothing, for so many pictures. */
export interface Shown {
  readonly code?: { readonly bcid: string; readonly text: string };
  readonly pictures: number;
}

/** Width and height of the picture, and pictures a second. */
const [width, height, rate] = [480, 320, 10];

/** Writes a video of codes, black on white, as YUV4MPEG2: the form in which Chromium takes a camera from a file. */
export async function writeVideo(path: string, shown: readonly Shown[]): Promise<void> {
  const colour = Buffer.alloc((width * height) / 2, 128);
  const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${width} H${height} F${rate}:1 Ip A1:1 C420jpeg\n`)];
  for (const { code, pictures } of shown) {
    const picture = Buffer.concat([Buffer.from("FRAME\n"), code ? drawn(code) : empty(), colour]);
    for (let count = 0; count < pictures; count++) parts.push(picture);
  }
  await writeFile(path, Buffer.concat(parts));
}

const empty = () => Buffer.alloc(width * height, 235);

/** A code in the middle of a white picture, as large as fits. */
function drawn(code: { readonly bcid: string; readonly text: string }): Buffer {
  const image = empty();
  const [symbol] = bwip.raw({ ...code }) as unknown as readonly RawSymbol[];
  if (!symbol) throw new Error(`No picture of ${code.text}`);
  const { columns, rows, isDark, scaleY } = symbol.pixs ? matrixOf(symbol) : barsOf(symbol);
  const scale = Math.max(1, Math.floor(Math.min((width * 0.9) / columns, (height * 0.8) / (rows * scaleY))));
  const left = Math.floor((width - columns * scale) / 2);
  const top = Math.floor((height - rows * scale * scaleY) / 2);
  for (let y = 0; y < rows * scale * scaleY; y++)
    for (let x = 0; x < columns * scale; x++)
      if (isDark(Math.floor(x / scale), Math.floor(y / (scale * scaleY))))
        image[(top + y) * width + left + x] = 16;
  return image;
}

interface RawSymbol {
  readonly pixs?: readonly number[];
  readonly pixx: number;
  readonly pixy: number;
  /** Widths of bar, space, bar … in modules. */
  readonly sbs?: readonly number[];
}

const matrixOf = ({ pixs = [], pixx, pixy }: RawSymbol) => ({
  columns: pixx,
  rows: pixy,
  scaleY: 1,
  isDark: (x: number, y: number) => pixs[y * pixx + x] === 1,
});

function barsOf({ sbs = [] }: RawSymbol) {
  const modules = sbs.flatMap((wide, at) => Array<boolean>(wide).fill(at % 2 === 0));
  return { columns: modules.length, rows: 1, scaleY: 60, isDark: (x: number) => modules[x] === true };
}
