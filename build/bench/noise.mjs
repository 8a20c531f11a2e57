import { removeApp } from "./kit/bench-app.mjs";
import { importBundled } from "./kit/bundle.mjs";
import { buildDecodeApp } from "./kit/decode-app.mjs";
import { freshProfile, removeProfile } from "./kit/program.mjs";

/** So long, in minutes, unless it is told otherwise: `npm run bench -- noise 1`. */
const minutes = 10;

/** Random keys of every kind in the window with scans in between: scans lost or in a field, and exceptions. @param {readonly string[]} words */
export async function bench(words) {
  const { noiseTrial } = await importBundled("test/bench/noise-trial.ts");
  const app = await buildDecodeApp();
  const profile = await freshProfile("noise");
  try {
    const outcome = await noiseTrial(app, profile, Number(words[0] ?? minutes) * 60_000);
    console.log(`${outcome.scans} scans between ${outcome.keys} random keys`);
    for (const message of outcome.thrown) console.log(message);
    return [
      { what: "scans neither understood nor asked", goal: 0, ratio: outcome.lost },
      { what: "scans in a field", goal: 0, ratio: outcome.inField },
      { what: "exceptions", goal: 0, ratio: outcome.thrown.length },
    ];
  } finally {
    await removeProfile(profile);
    await removeApp(app);
  }
}
