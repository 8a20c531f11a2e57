import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { root } from "../../run.mjs";
import { buildBenchApp } from "./bench-app.mjs";
import { importBundled } from "./bundle.mjs";

/**
 * The real program, its window built as it ships, with scans timed in it and a baseline in its engine's worker. The caller
 * removes the folder.
 */
export const buildScanApp = () => buildBenchApp("scan-page", [...react(), baselineInTheEngine]);

/** The engine's worker is started with the baseline beside it. @type {import("vite").Plugin} */
const baselineInTheEngine = {
  name: "baseline-in-the-engine",
  enforce: "pre",
  resolveId: (id) =>
    id === "./engine.worker.ts?worker"
      ? `${join(root, "test/bench/scan-page/engine-and-baseline.worker.ts")}?worker`
      : undefined,
};

/** A file of 100,000 stock lines, most of them with serials, in that folder. @param {string} folder */
export async function stockTableIn(folder) {
  const { stockTable } = await importBundled("test/bench/stock-table.ts");
  const path = join(folder, "stock.csv");
  await writeFile(path, await stockTable(100_000, 7, true));
  return path;
}
