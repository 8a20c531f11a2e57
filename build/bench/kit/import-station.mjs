import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildBenchApp, removeApp } from "./bench-app.mjs";
import { importBundled } from "./bundle.mjs";
import { freshProfile, launchProgram, removeProfile } from "./program.mjs";

/** The lines of the file that is imported, and what they are made from. */
const lines = 100_000;
const seed = 7;

/**
 * The real shell around a page that holds the engine and what it is compared with, in one worker. `measure` has one of
 * them done and answers with its milliseconds.
 *
 * @param {{ readonly serials?: boolean, readonly damaged?: boolean }} [file] whether the file lists serial numbers, or needs repair
 */
export async function openImportStation({ serials = false, damaged = false } = {}) {
  const folder = await buildBenchApp("import-page");
  const profile = await freshProfile("import");
  const { stockTable } = await importBundled("test/bench/stock-table.ts");
  const { damagedTable } = await importBundled("test/bench/damaged-table.ts");
  const table = join(folder, "stock.csv");
  await writeFile(table, damaged ? damagedTable(lines, seed) : await stockTable(lines, seed, serials));
  const program = await launchProgram({ profile, app: folder });
  await program.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, table);
  await program.page.reload();
  await program.page.waitForFunction(() => "measure" in globalThis, undefined, { timeout: 120_000 });
  return {
    /** @param {"ours" | "parse" | "plain"} act @returns {Promise<number>} */
    measure: (act) =>
      program.page.evaluate((asked) => /** @type {any} */ (globalThis).measure(asked), { act }),
    close: async () => {
      await program.close();
      await removeProfile(profile);
      await removeApp(folder);
    },
  };
}
