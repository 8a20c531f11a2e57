import { importBundled } from "./kit/bundle.mjs";
import { freshProfile, removeProfile } from "./kit/program.mjs";

const kills = 100;
/** What goes on in turn: half of the kills hit scanning, a third an import, the rest the merging of pages. */
const doings = ["scanning", "importing", "scanning", "importing", "scanning", "merging"];

/** 100 kills at random moments: acknowledged entries lost, doubled, and pages that only one of both copies holds. */
export async function bench([seed = "1"] = /** @type {readonly string[]} */ ([])) {
  const { KillTrials } = await importBundled("test/e2e/kill-trials.ts");
  const profile = await freshProfile("kills");
  let wrong = 0;
  try {
    const trials = await KillTrials.begin({ profile, seed: Number(seed) });
    for (let kill = 1; kill <= kills; kill++) {
      const harm = await trials.trial(doings[kill % doings.length]);
      const { lost, doubled, unequal } = harm;
      wrong += lost + doubled + unequal;
      console.log(`kill ${kill}: ${trials.moment}; lost ${lost}, doubled ${doubled}, unequal ${unequal}`);
    }
    await trials.end();
  } finally {
    await removeProfile(profile);
  }
  return [{ what: "lost, doubled or unequal after 100 kills", goal: 0, ratio: wrong }];
}
