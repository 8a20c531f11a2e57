import { buildBenchApp, removeApp } from "./kit/bench-app.mjs";
import { importBundled } from "./kit/bundle.mjs";
import { percentile, printSamples } from "./kit/figures.mjs";
import { freshProfile, launchProgram, removeProfile } from "./kit/program.mjs";

const customers = 20_000;
const keys = 4_000;

/**
 * 4,000 keys of people typing one customer after another, searched in 20,000 customers, sound-alikes and all, ranked, in a
 * worker of the program's window, against one plain `includes` pass over the folded names.
 */
export async function bench() {
  const { madeCustomers, keystrokes } = await importBundled("test/bench/customer-texts.ts");
  const made = madeCustomers(customers, 5);
  const texts = keystrokes(made, keys, 7);
  const app = await buildBenchApp("customers-page");
  const profile = await freshProfile("customers-find");
  try {
    const program = await launchProgram({ profile, app });
    await program.page.waitForFunction(() => "search" in globalThis, undefined, { timeout: 60_000 });
    const { ours, baseline, index, turn } = await program.page.evaluate(
      (asked) => /** @type {any} */ (globalThis).search(asked),
      { customers: made, texts },
    );
    await program.close();
    console.log(
      `index of ${customers} customers: ${index.toFixed(0)} ms, longest turn ${turn.toFixed(1)} ms`,
    );
    printSamples("a key in 20,000 customers", ours);
    printSamples("one pass of includes", baseline);
    const ratio = percentile(ours, 0.99) / percentile(baseline, 0.99);
    return [{ what: "a key in 20,000 customers, p99", goal: 2, ratio }];
  } finally {
    await removeProfile(profile);
    await removeApp(app);
  }
}
