import { interleaved, median, printSamples } from "./kit/figures.mjs";
import { openImportStation } from "./kit/import-station.mjs";

const pairs = 7;

/** 100,000 stock lines, file bytes to durable stock, against decoding and parsing the same bytes in the same worker. */
export async function bench() {
  const station = await openImportStation();
  try {
    // One of each unmeasured: the code is compiled then.
    await station.measure("ours");
    await station.measure("parse");
    const { ours, baseline } = await interleaved(
      pairs,
      () => station.measure("ours"),
      () => station.measure("parse"),
    );
    printSamples("import of 100,000 lines", ours);
    printSamples("decoding and parsing alone", baseline);
    return [{ what: "import of 100,000 lines", goal: 4, ratio: median(ours) / median(baseline) }];
  } finally {
    await station.close();
  }
}
