import { interleaved, median, printSamples } from "./kit/figures.mjs";
import { openImportStation } from "./kit/import-station.mjs";

const pairs = 3;
/** Ours is over in half a second, the usual way in ten: so many of ours are measured in a row for each of those. */
const inARow = 5;

/** The same import done the usual way, one indexed record for each line, divided by ours. */
export async function bench() {
  // A program each: the usual way's half a million index records are tidied up behind our back.
  const station = await openImportStation();
  const usual = await openImportStation();
  try {
    // Unmeasured: the code is compiled then.
    for (let turn = 0; turn < 3; turn++) await station.measure("ours");
    const { ours: rows, baseline } = await interleaved(
      pairs,
      async () => {
        const row = [];
        for (let turn = 0; turn < inARow; turn++) row.push(await station.measure("ours"));
        return row;
      },
      () => usual.measure("plain"),
    );
    const ours = rows.flat();
    printSamples("import of 100,000 lines", ours);
    printSamples("the usual way", baseline);
    const ratio = median(baseline) / median(ours);
    return [{ what: "the usual way over ours", goal: 20, isLeast: true, ratio }];
  } finally {
    await usual.close();
    await station.close();
  }
}
