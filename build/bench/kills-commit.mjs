import { importBundled } from "./kit/bundle.mjs";
import { freshProfile, removeProfile } from "./kit/program.mjs";

const kills = 50;

/**
 * 50 kills at random moments from the press that books a file of 8,000 rows on: the rows of a file that are only partly
 * there, or were acknowledged and are not, and pages that only one of both copies holds. All or nothing is zero.
 */
export async function bench([seed = "1"] = /** @type {readonly string[]} */ ([])) {
  const { KillTrials } = await importBundled("test/e2e/kill-trials.ts");
  const profile = await freshProfile("kills-commit");
  let wrong = 0;
  let inside = 0;
  try {
    const trials = await KillTrials.begin({ profile, seed: Number(seed) });
    for (let kill = 1; kill <= kills; kill++) {
      const { lost, doubled, unequal } = await trials.trial("committing");
      wrong += lost + doubled + unequal;
      if (!trials.moment.endsWith("file booked")) inside += 1;
      console.log(`kill ${kill}: ${trials.moment}; lost ${lost}, partly ${doubled}, unequal ${unequal}`);
    }
    await trials.end();
  } finally {
    await removeProfile(profile);
  }
  console.log(`${inside} of ${kills} kills came before the file was acknowledged`);
  return [{ what: "lost, partly there or unequal after 50 kills", goal: 0, ratio: wrong }];
}
