import { percentile, printSamples } from "./kit/figures.mjs";
import { withMillion } from "./kit/million-station.mjs";

/** So many scans must fall into imports, in so many imports at most. */
const wanted = 500;
const mostRounds = 8;

/** The p99 of a scan, last key to document, while a million rows are planned and booked, against that at rest. */
export async function bench() {
  const times = {
    rest: /** @type {number[]} */ ([]),
    plan: /** @type {number[]} */ ([]),
    book: /** @type {number[]} */ ([]),
  };
  const busy = () => [...times.plan, ...times.book];
  await withMillion(async (run) => {
    for (let round = 0; busy().length < wanted && round < mostRounds; round++) {
      const found = await run("scansTrial");
      for (const part of /** @type {const} */ (["rest", "plan", "book"])) times[part].push(...found[part]);
    }
  });
  printSamples("scans at rest", times.rest);
  printSamples("scans while read and planned", times.plan);
  printSamples("scans while booked", times.book);
  const ratio =
    busy().length >= wanted ? percentile(busy(), 0.99) / percentile(times.rest, 0.99) : Number.NaN;
  return [{ what: "scan during a million rows, p99", goal: 10, ratio }];
}
