import { percentile, printSamples } from "./kit/figures.mjs";
import { withMillion } from "./kit/million-station.mjs";

/** The p99 of a page of 50 rows of a plan of a million rows, anywhere in any bucket, against reading one stored page. */
export async function bench() {
  const { plan, stored, parts } = await withMillion((run) => run("pagesTrial"));
  console.log(`buckets: ${parts.join(", ")}`);
  printSamples("a page of 50 rows", plan);
  printSamples("one stored page", stored);
  return [{ what: "page of a plan, p99", goal: 3, ratio: percentile(plan, 0.99) / percentile(stored, 0.99) }];
}
