import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { root } from "../../run.mjs";
import { importBundled } from "./bundle.mjs";

/**
 * The real program, its window built as it ships, with scans timed in it and a baseline in its engine's worker. The caller
 * removes the folder.
 */
export async function buildScanApp() {
  const folder = await mkdtemp(join(tmpdir(), "reshelf-scans-"));
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  await build({
    configFile: false,
    root: join(root, "test/bench/scan-page"),
    base: "/",
    logLevel: "error",
    define: { __VERSION__: JSON.stringify(version) },
    plugins: [react(), baselineInTheEngine],
    worker: { format: "es" },
    build: {
      outDir: join(folder, "dist/renderer"),
      emptyOutDir: true,
      target: "chrome114",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  });
  await cp(join(root, "dist/electron"), join(folder, "dist/electron"), { recursive: true });
  await cp(join(root, "package.json"), join(folder, "package.json"));
  return folder;
}

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

export const removeApp = (/** @type {string} */ folder) => rm(folder, { recursive: true, force: true });
