import { cp } from "node:fs/promises";
import { removeApp } from "./kit/bench-app.mjs";
import { importBundled } from "./kit/bundle.mjs";
import { percentile, printSamples } from "./kit/figures.mjs";
import { freshProfile, removeProfile } from "./kit/program.mjs";
import { buildScanApp, stockTableIn } from "./kit/scan-station.mjs";
import { seededStation } from "./kit/seeded-station.mjs";

/** Scans during imports that are wanted, and the rounds they may take. */
const wanted = 500;
const mostRounds = 40;

/**
 * The p99 of a scan, last key to document, while 100,000 lines, most of them with serials, are read, planned and booked on
 * a station that holds 100,000 others, against that at rest. All scans are real key events, one after the other.
 */
export async function bench() {
  const { scanBusyTrial } = await importBundled("test/bench/scan-busy-trial.ts");
  const app = await buildScanApp();
  const seeded = await seededStation({ lines: 100_000 });
  const times = {
    rest: /** @type {number[]} */ ([]),
    plan: /** @type {number[]} */ ([]),
    book: /** @type {number[]} */ ([]),
  };
  const busy = () => [...times.plan, ...times.book];
  try {
    const table = await stockTableIn(app);
    for (let round = 0; busy().length < wanted && round < mostRounds; round++) {
      const profile = await freshProfile("scan-busy");
      try {
        await cp(seeded, profile, { recursive: true });
        const found = await scanBusyTrial(app, profile, table);
        for (const part of /** @type {const} */ (["rest", "plan", "book"])) times[part].push(...found[part]);
      } finally {
        await removeProfile(profile);
      }
    }
  } finally {
    await removeProfile(seeded);
    await removeApp(app);
  }
  console.log("scans by real key events, the last key sent by itself");
  printSamples("scans at rest", times.rest);
  printSamples("scans while read and planned", times.plan);
  printSamples("scans while booked", times.book);
  const ratio =
    busy().length >= wanted ? percentile(busy(), 0.99) / percentile(times.rest, 0.99) : Number.NaN;
  return [{ what: "scan during an import, p99", goal: 10, ratio }];
}
