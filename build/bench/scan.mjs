import { removeApp } from "./kit/bench-app.mjs";
import { importBundled } from "./kit/bundle.mjs";
import { percentile, printSamples } from "./kit/figures.mjs";
import { removeProfile } from "./kit/program.mjs";
import { buildScanApp } from "./kit/scan-station.mjs";
import { seededStation } from "./kit/seeded-station.mjs";

/** So many scans, and as many turns of the baseline. */
const pairs = 2_000;

/**
 * From the last key of a scan until it is durable in both copies and its row in the document, on a station that holds
 * 100,000 lines, against one strict commit and one flush in the same worker.
 */
export async function bench() {
  const { scanTrial } = await importBundled("test/bench/scan-trial.ts");
  const app = await buildScanApp();
  const profile = await seededStation({ lines: 100_000 });
  try {
    const { ours, baseline } = await scanTrial(app, profile, pairs);
    console.log("scans by real key events, the last key sent by itself");
    printSamples("last key to document", ours);
    printSamples("bare commit, bare flush", baseline);
    const ratio = (/** @type {number} */ share) => percentile(ours, share) / percentile(baseline, share);
    return [
      { what: "scan p50", goal: 2, ratio: ratio(0.5) },
      { what: "scan p99", goal: 1.5, ratio: ratio(0.99) },
    ];
  } finally {
    await removeProfile(profile);
    await removeApp(app);
  }
}
