import { interleaved, median, printSamples } from "./kit/figures.mjs";
import { openImportStation } from "./kit/import-station.mjs";

const pairs = 7;

/**
 * 100,000 stock lines, file bytes to durable stock, against decoding and parsing the same bytes in the same worker. One
 * entry a line is measured; a file that lists serial numbers, 2.3 entries a line, is only printed.
 */
export async function bench() {
  const { ours, baseline } = await measured({ serials: false });
  printSamples("import of 100,000 lines", ours);
  printSamples("decoding and parsing alone", baseline);
  const listed = await measured({ serials: true });
  printSamples("the same with serials", listed.ours);
  printSamples("decoding and parsing those", listed.baseline);
  console.log(`with serials ${(median(listed.ours) / median(listed.baseline)).toFixed(2)} times (no goal)`);
  return [{ what: "import of 100,000 lines", goal: 4, ratio: median(ours) / median(baseline) }];
}

/** @param {{ readonly serials: boolean }} file */
async function measured(file) {
  const station = await openImportStation(file);
  try {
    // One of each unmeasured: the code is compiled then.
    await station.measure("ours");
    await station.measure("parse");
    return await interleaved(
      file.serials ? 3 : pairs,
      () => station.measure("ours"),
      () => station.measure("parse"),
    );
  } finally {
    await station.close();
  }
}
