import { interleaved, median, printSamples } from "./kit/figures.mjs";
import { openImportStation } from "./kit/import-station.mjs";

const pairs = 21;
const files = [
  { what: "import of 100,000 lines", serials: false },
  { what: "import of as many with serials", serials: true },
];

/**
 * 100,000 stock lines, file bytes to durable stock, against decoding and parsing the same bytes in the same worker: one
 * entry a line as other programs export a stock, and our own export with serial numbers, 2.3 entries a line.
 */
export async function bench() {
  const figures = [];
  for (const { what, serials } of files) {
    const { ours, baseline } = await measured({ serials });
    printSamples(what, ours);
    printSamples("decoding and parsing alone", baseline);
    figures.push({ what, goal: 4, ratio: median(ours) / median(baseline) });
  }
  return figures;
}

/** @param {{ readonly serials: boolean }} file */
async function measured(file) {
  const station = await openImportStation(file);
  try {
    // One of each unmeasured: the code is compiled then.
    await station.measure("ours");
    await station.measure("parse");
    return await interleaved(
      pairs,
      () => station.measure("ours"),
      () => station.measure("parse"),
    );
  } finally {
    await station.close();
  }
}
