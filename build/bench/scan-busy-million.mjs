import { percentile, printSamples } from "./kit/figures.mjs";
import { onMillion } from "./kit/million-station.mjs";

/** So many scans must fall into the import. */
const wanted = 500;

/** The p99 of a scan, last key to document, while a million rows are planned and booked, against that at rest. */
export async function bench() {
  const { rest, plan, book } = await onMillion("scansTrial");
  const busy = [...plan, ...book];
  printSamples("scans at rest", rest);
  printSamples("scans while read and planned", plan);
  printSamples("scans while booked", book);
  const ratio = busy.length >= wanted ? percentile(busy, 0.99) / percentile(rest, 0.99) : Number.NaN;
  return [{ what: "scan during a million rows, p99", goal: 10, ratio }];
}
