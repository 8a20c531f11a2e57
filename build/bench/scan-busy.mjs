import { importBundled } from "./kit/bundle.mjs";
import { percentile, printSamples } from "./kit/figures.mjs";
import { freshProfile, removeProfile } from "./kit/program.mjs";
import { buildScanApp, removeApp, stockTableIn } from "./kit/scan-station.mjs";

/** Scans during imports that are wanted, and the rounds they may take. */
const wanted = 500;
const mostRounds = 40;

/** The p99 of a scan, last key to document, while 100,000 lines are read, planned and booked, against that at rest. */
export async function bench() {
  const { scanBusyTrial } = await importBundled("test/bench/scan-busy-trial.ts");
  const app = await buildScanApp();
  const times = { rest: /** @type {number[]} */ ([]), busy: /** @type {number[]} */ ([]) };
  try {
    const table = await stockTableIn(app);
    for (let round = 0; times.busy.length < wanted && round < mostRounds; round++) {
      const profile = await freshProfile("scan-busy");
      try {
        const { rest, busy } = await scanBusyTrial(app, profile, table);
        times.rest.push(...rest);
        times.busy.push(...busy);
      } finally {
        await removeProfile(profile);
      }
    }
  } finally {
    await removeApp(app);
  }
  printSamples("scans at rest", times.rest);
  printSamples("scans during an import", times.busy);
  const enough = times.busy.length >= wanted;
  const ratio = enough ? percentile(times.busy, 0.99) / percentile(times.rest, 0.99) : Number.NaN;
  return [{ what: "scan during an import, p99", goal: 10, ratio }];
}
