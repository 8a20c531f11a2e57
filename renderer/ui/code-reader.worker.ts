import { prepareZXingModule, type ReaderOptions, readBarcodes } from "zxing-wasm/reader";
import wasm from "zxing-wasm/reader/zxing_reader.wasm?url";

// Named by the library's own wish it would be fetched from a network that is not there.
prepareZXingModule({ overrides: { locateFile: () => wasm } });

const options: ReaderOptions = {
  formats: ["DataMatrix", "QRCode", "EAN13", "EAN8", "UPCA", "UPCE", "Code128", "Code39", "ITF", "DataBar"],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  maxNumberOfSymbols: 4,
  // As the symbol holds it, separators as control characters; not as people print it, with brackets.
  textMode: "Plain",
};

// Only what is thrown reaches who started a worker: a promise that fails unheard would leave them waiting for ever.
self.onunhandledrejection = ({ reason }) => reportError(reason);

/** Takes a picture, answers with the codes in it: each with its symbology identifier before it, as a scanner sends it. */
self.onmessage = async ({ data: picture }: MessageEvent<ImageBitmap>) => {
  const { width, height } = picture;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  context?.drawImage(picture, 0, 0);
  picture.close();
  const image = context?.getImageData(0, 0, width, height);
  const found = image ? await readBarcodes(image, options) : [];
  self.postMessage(
    found
      .filter(({ isValid, text }) => isValid && text !== "")
      .map(({ symbologyIdentifier, text }) => symbologyIdentifier + text),
  );
};
