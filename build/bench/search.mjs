import { buildBenchApp, removeApp } from "./kit/bench-app.mjs";
import { importBundled } from "./kit/bundle.mjs";
import { percentile, printSamples } from "./kit/figures.mjs";
import { freshProfile, launchProgram, removeProfile } from "./kit/program.mjs";

const products = 100_000;
const typed = 2_000;

/**
 * 2,000 beginnings of names, from one letter up, searched in 100,000 products, ranked, the first 50, in a worker of the
 * program's window, against one plain `includes` pass over the same folded names.
 */
export async function bench() {
  const { productNames, typedTexts } = await importBundled("test/bench/typed-texts.ts");
  const names = productNames(products);
  const texts = typedTexts(names, typed, 11);
  const app = await buildBenchApp("search-page");
  const profile = await freshProfile("search");
  try {
    const program = await launchProgram({ profile, app });
    await program.page.waitForFunction(() => "search" in globalThis, undefined, { timeout: 60_000 });
    const { ours, baseline } = await program.page.evaluate(
      (asked) => /** @type {any} */ (globalThis).search(asked),
      { names, texts },
    );
    await program.close();
    printSamples("search in 100,000 products", ours);
    printSamples("one pass of includes", baseline);
    const ratio = percentile(ours, 0.99) / percentile(baseline, 0.99);
    return [{ what: "search in 100,000 products, p99", goal: 1, ratio }];
  } finally {
    await removeProfile(profile);
    await removeApp(app);
  }
}
