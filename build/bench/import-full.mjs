import { interleaved, median, printSamples } from "./kit/figures.mjs";
import { openImportStation } from "./kit/import-station.mjs";

const pairs = 21;

/**
 * 100,000 stock lines of which every one needs repair (test/bench/damaged-table.ts), file bytes to durable stock: detection,
 * columns, repair, plan and booking, against decoding and parsing the same bytes in the same worker.
 */
export async function bench() {
  const station = await openImportStation({ damaged: true });
  try {
    // One of each unmeasured: the code is compiled then.
    await station.measure("ours");
    await station.measure("parse");
    const { ours, baseline } = await interleaved(
      pairs,
      () => station.measure("ours"),
      () => station.measure("parse"),
    );
    printSamples("the full path", ours);
    printSamples("decoding and parsing alone", baseline);
    return [{ what: "import with repair", goal: 5, ratio: median(ours) / median(baseline) }];
  } finally {
    await station.close();
  }
}
