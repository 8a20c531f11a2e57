import { importBundled } from "./kit/bundle.mjs";
import { freshProfile, removeProfile } from "./kit/program.mjs";

/** So many scans a second the driver must reach, or its figure says nothing. */
const leastRate = 20;

/** 1,000 scans as fast as the driver goes and 1,000 dispatched in the page: lost, doubled and out of order. */
export async function bench() {
  const { burstTrial } = await importBundled("test/e2e/burst-trial.ts");
  const profile = await freshProfile("burst");
  let wrong = 0;
  try {
    for (const { what, rate, lost, doubled, outOfOrder } of await burstTrial(profile)) {
      console.log(
        `${what.padEnd(30)} ${rate.toFixed(1)} a second; lost ${lost}, doubled ${doubled}, out of order ${outOfOrder}`,
      );
      wrong += lost + doubled + outOfOrder;
      if (rate < leastRate) wrong = Number.NaN;
    }
  } finally {
    await removeProfile(profile);
  }
  return [{ what: "lost, doubled or out of order", goal: 0, ratio: wrong }];
}
