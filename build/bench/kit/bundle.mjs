import { rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { root } from "../../run.mjs";

/**
 * A TypeScript module of the house made runnable for Node, and imported. Packages and the scripts of build/ stay
 * outside of the bundle, so that each exists once.
 *
 * @param {string} path from the project's folder
 * @returns {Promise<any>} what it exports
 */
export async function importBundled(path) {
  const file = await bundled(path);
  const module = await import(pathToFileURL(file).href);
  await rm(dirname(file), { recursive: true, force: true });
  return module;
}

/**
 * The same as a file, for a program of its own. The caller removes its folder.
 *
 * @param {string} path from the project's folder
 */
export async function bundled(path) {
  const outDir = join(root, "out", `bundled-${process.pid}`, path.replaceAll(/\W+/g, "-"));
  await build({
    configFile: false,
    root,
    logLevel: "error",
    plugins: [scriptsStayOutside],
    build: {
      ssr: path,
      outDir,
      emptyOutDir: true,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "module.mjs" } },
    },
  });
  return join(outDir, "module.mjs");
}

/** @type {import("vite").Plugin} */
const scriptsStayOutside = {
  name: "scripts-stay-outside",
  enforce: "pre",
  resolveId(id, importer) {
    if (!id.endsWith(".mjs") || !id.startsWith(".") || importer === undefined) return undefined;
    return { id: pathToFileURL(resolve(dirname(importer), id)).href, external: true };
  },
};
