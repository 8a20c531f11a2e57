import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, expect, test } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { lessons, sheet } from "../../renderer/features/practice/samples.ts";
import { type CodeDrawing, drawCode } from "../../renderer/ui/code-drawing.ts";
import { calibrationCodes } from "../../shared/domain/scanner/calibration-codes.ts";

beforeAll(() => {
  const file = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  prepareZXingModule({
    overrides: { wasmBinary: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer },
  });
});

/** What a decoder that is none of ours reads of a drawing, with the symbology identifier that a scanner would send. */
async function decoded(drawing: CodeDrawing): Promise<readonly string[]> {
  const found = await readBarcodes(pictureOf(drawing), { tryHarder: true, textMode: "Plain" });
  return found.map(({ symbologyIdentifier, text }) => symbologyIdentifier + text);
}

/** The drawing as pixels, four a module, which is black where a ray to the right crosses the edges an odd number of times. */
function pictureOf({ width, height, path }: CodeDrawing): ImageData {
  const scale = 4;
  const shapes = path.split("M").filter(Boolean);
  const edges = shapes.flatMap((shape) => {
    const points = shape
      .slice(0, -1)
      .split("L")
      .map((point) => point.split(" ").map(Number));
    return points.map(([x = 0, y = 0], at) => ({ x, y, to: points.at(at - 1)?.[1] ?? y }));
  });
  const row = width * scale;
  const data = new Uint8ClampedArray(row * height * scale * 4).fill(255);
  for (let y = 0; y < height * scale; y++)
    for (let x = 0; x < row; x++) {
      const [atX, atY] = [(x + 0.5) / scale, (y + 0.5) / scale];
      // Every edge is upright or level, so its place is that of either end.
      const crossed = edges.filter((edge) => edge.y > atY !== edge.to > atY && edge.x > atX).length;
      if (crossed % 2 === 1) data.fill(0, (y * row + x) * 4, (y * row + x) * 4 + 3);
    }
  return { data, width: row, height: height * scale, colorSpace: "srgb" } as unknown as ImageData;
}

test.each(calibrationCodes)(
  "code $id of the calibration reads as it should: a GS1 DataMatrix, every sign",
  async ({ text }) => {
    expect(await decoded(await drawCode("gs1-datamatrix", text))).toEqual([`]d2${text}`]);
  },
);

test("so does every sample with a matrix or an EAN", async () => {
  for (const { symbology, text } of sheet.filter(({ symbology }) => symbology !== "msi")) {
    const identifier = symbology === "ean-13" ? "]E0" : "]d2";
    expect(await decoded(await drawCode(symbology, text))).toEqual([identifier + text]);
  }
});

test("a caret, which the library takes for a sign of its own, is drawn as it is", async () => {
  const text = "91A^B^FNC1C\x1d92^^";
  expect(await decoded(await drawCode("gs1-datamatrix", text))).toEqual([`]d2${text}`]);
});

test("an MSI code has the bars of its digits: 1 is wide and 0 narrow, each digit four bits", async () => {
  const { path } = await drawCode("msi", lessons.code.text);
  const bars = [...path.matchAll(/M([\d.]+) [\d.]+L([\d.]+) /g)].map(
    ([, from, to]) => Number(to) - Number(from),
  );
  const bits = [...lessons.code.text].flatMap((digit) => [...Number(digit).toString(2).padStart(4, "0")]);
  expect(bars).toEqual([2, ...bits.map((bit) => (bit === "1" ? 2 : 1)), 1, 1]);
});

test("a key on paper reads as it is from a QR code of more than 35 mm", async () => {
  const key = `AGE-SECRET-KEY-1${"QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".repeat(2).slice(0, 58)}`;
  const drawing = await drawCode("qrcode", key);
  expect(await decoded(drawing)).toEqual([`]Q1${key}`]);
  // Its quiet zone left out, five pixels a module, 96 pixels an inch.
  expect(((drawing.width - 8) * 5 * 25.4) / 96).toBeGreaterThan(35);
});
