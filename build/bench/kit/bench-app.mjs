import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { root } from "../../run.mjs";

/**
 * The real shell around a page of test/bench, built as the window is. The caller removes the folder with `removeApp`.
 *
 * @param {string} page the page's folder in test/bench
 * @param {readonly import("vite").Plugin[]} [plugins]
 */
export async function buildBenchApp(page, plugins = []) {
  const folder = await mkdtemp(join(tmpdir(), "reshelf-bench-"));
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  await build({
    configFile: false,
    root: join(root, "test/bench", page),
    base: "/",
    logLevel: "error",
    define: { __VERSION__: JSON.stringify(version) },
    plugins: [...plugins],
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

export const removeApp = (/** @type {string} */ folder) => rm(folder, { recursive: true, force: true });
