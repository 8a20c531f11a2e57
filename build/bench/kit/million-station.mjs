import { statSync } from "node:fs";
import { join } from "node:path";
import { removeApp } from "./bench-app.mjs";
import { importBundled } from "./bundle.mjs";
import { freshProfile, removeProfile } from "./program.mjs";
import { buildScanApp } from "./scan-station.mjs";

/**
 * Has a trial of test/bench/million-trial.ts done on a fresh station, with a file of a million rows.
 *
 * @param {"memoryTrial" | "scansTrial" | "pagesTrial"} trial
 */
export async function onMillion(trial) {
  const app = await buildScanApp();
  const profile = await freshProfile("million");
  try {
    const { writeMillion } = await importBundled("test/bench/million-table.ts");
    const trials = await importBundled("test/bench/million-trial.ts");
    const table = join(app, "million.csv");
    writeMillion(table, 1_000_000);
    console.log(`1,000,000 rows, ${(statSync(table).size / 1e6).toFixed(0)} MB`);
    return await trials[trial](app, profile, table);
  } finally {
    await removeProfile(profile);
    await removeApp(app);
  }
}
