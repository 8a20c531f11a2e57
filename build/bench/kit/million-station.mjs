import { statSync } from "node:fs";
import { join } from "node:path";
import { removeApp } from "./bench-app.mjs";
import { importBundled } from "./bundle.mjs";
import { freshProfile, removeProfile } from "./program.mjs";
import { buildScanApp } from "./scan-station.mjs";

/**
 * Has trials of test/bench/million-trial.ts done, each on a fresh station, with a file of a million rows.
 *
 * @template T
 * @param {(run: (trial: "memoryTrial" | "blockedTrial" | "scansTrial" | "pagesTrial") => Promise<any>) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withMillion(work) {
  const app = await buildScanApp();
  try {
    const { writeMillion } = await importBundled("test/bench/million-table.ts");
    const trials = await importBundled("test/bench/million-trial.ts");
    const table = join(app, "million.csv");
    writeMillion(table, 1_000_000);
    console.log(`1,000,000 rows, ${(statSync(table).size / 1e6).toFixed(0)} MB`);
    return await work(async (trial) => {
      const profile = await freshProfile("million");
      try {
        return await trials[trial](app, profile, table);
      } finally {
        await removeProfile(profile);
      }
    });
  } finally {
    await removeApp(app);
  }
}
