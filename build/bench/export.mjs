import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildBenchApp, removeApp } from "./kit/bench-app.mjs";
import { importBundled } from "./kit/bundle.mjs";
import { interleaved, median, printSamples } from "./kit/figures.mjs";
import { freshProfile, launchProgram, removeProfile } from "./kit/program.mjs";

const pairs = 7;
const lines = 100_000;
const seed = 7;

/**
 * 100,000 stock lines, from the stock in memory to a file that was written, opened again from its place, parsed and
 * compared cell by cell, against PapaParse making the same cells a text and a plain write of the same bytes.
 */
export async function bench() {
  const folder = await buildBenchApp("export-page");
  const profile = await freshProfile("export");
  const { stockTable } = await importBundled("test/bench/stock-table.ts");
  const [table, target, plain] = ["stock.csv", "out.csv", "plain.csv"].map((name) => join(folder, name));
  await writeFile(table ?? "", await stockTable(lines, seed, false));
  const program = await launchProgram({ profile, app: folder });
  try {
    await answer(program.app, { open: table ?? "", save: target ?? "" });
    await program.page.reload();
    await program.page.waitForFunction(() => "lines" in globalThis, undefined, { timeout: 120_000 });
    const ask = (/** @type {string} */ name) =>
      program.page.evaluate((asked) => /** @type {any} */ (globalThis)[asked](), name);
    const ours = async () => (await ask("ours")).took;
    const baseline = async () => {
      const bytes = await readFile(target ?? "");
      const made = await ask("unparse");
      if (Math.abs(made.bytes / bytes.length - 1) > 0.01) throw new Error("Not the same bytes");
      await rm(plain ?? "", { force: true });
      const began = performance.now();
      await writeFile(plain ?? "", bytes);
      return made.took + performance.now() - began;
    };
    // One of each unmeasured: the code is compiled then.
    await ours();
    await baseline();
    const found = await interleaved(pairs, ours, baseline);
    printSamples("export, verified", found.ours);
    printSamples("unparse and a plain write", found.baseline);
    return [
      {
        what: "100,000 lines to a verified file",
        goal: 3,
        ratio: median(found.ours) / median(found.baseline),
      },
    ];
  } finally {
    await program.close();
    await removeProfile(profile);
    await removeApp(folder);
  }
}

/** @param {import("playwright-core").ElectronApplication} app @param {{ open: string, save: string }} paths */
function answer(app, paths) {
  return app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [open] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: save });
  }, paths);
}
