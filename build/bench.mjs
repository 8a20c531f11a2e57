import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { decisive, holds, verdictLine } from "./bench/kit/figures.mjs";
import { openVirtualDisplay } from "./display.mjs";
import { root } from "./run.mjs";
import { setup } from "./setup.mjs";

/**
 * A bench is build/bench/NAME.mjs and exports `bench`: it prints what it measures and answers with its figures.
 *
 * @typedef {(words: readonly string[]) => Promise<readonly import("./bench/kit/figures.mjs").Figure[]>} Bench
 */

const folder = join(root, "build/bench");
const [name, ...words] = process.argv.slice(2);
const names = readdirSync(folder).flatMap((file) => (file.endsWith(".mjs") ? [file.slice(0, -4)] : []));

if (name === undefined || !existsSync(join(folder, `${name}.mjs`))) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${names.sort().join(", ")}`);
  process.exitCode = 1;
} else process.exitCode = await measure(name);

/** @param {string} chosen */
async function measure(chosen) {
  await setup({ purpose: "test" });
  const { buildProgram } = await import("./build.mjs");
  await buildProgram();
  /** @type {{ bench: Bench }} */
  const { bench } = await import(pathToFileURL(join(folder, `${chosen}.mjs`)).href);
  // Always a display of its own: what else a screen shows would be measured too.
  const display = process.platform === "linux" ? await openVirtualDisplay() : undefined;
  Object.assign(process.env, display?.env);
  try {
    const figures = await bench(words);
    for (const figure of figures) console.log(verdictLine(figure.what, figure));
    const judged = decisive(figures);
    console.log(verdictLine(chosen, judged));
    return holds(judged) ? 0 : 1;
  } finally {
    await display?.close();
  }
}
