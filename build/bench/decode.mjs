import { removeApp } from "./kit/bench-app.mjs";
import { importBundled } from "./kit/bundle.mjs";
import { buildDecodeApp } from "./kit/decode-app.mjs";
import { freshProfile, removeProfile } from "./kit/program.mjs";

/**
 * 2,000 scans as real key events into the window, by scanners and PCs of every setting, half of them taught; then every
 * setting with every other through the reader without a window. How many were silently another pack, or lost.
 */
export async function bench() {
  const { decodeTrial } = await importBundled("test/bench/decode-trial.ts");
  const { decodeCross } = await importBundled("test/bench/decode-cross.ts");
  const app = await buildDecodeApp();
  const profile = await freshProfile("decode");
  try {
    const outcomes = await decodeTrial(app, profile, 2_000);
    const verdicts = outcomes.flatMap((/** @type {{ verdicts: readonly string[] }} */ one) => one.verdicts);
    const count = (/** @type {string} */ verdict) =>
      verdicts.filter((/** @type {string} */ one) => one === verdict).length;
    const strange = outcomes.reduce(
      (/** @type {number} */ sum, /** @type {{ strange: number }} */ one) => sum + one.strange,
      0,
    );
    console.log(
      `through the window: ${verdicts.length} scans in ${outcomes.length} rows; right ${count("right")}, asked ${count("asked")}, lost ${count("lost")}, wrong ${count("wrong")}, not sent ${strange}`,
    );
    const cross = decodeCross();
    console.log(
      `without a window: ${cross.readings} scans in ${cross.rows} rows, taught and not; lost ${cross.lost}, wrong ${cross.wrongTaught} and ${cross.wrongUntaught}`,
    );
    return [
      { what: "through the window: silently wrong", goal: 0, ratio: count("wrong") },
      { what: "through the window: lost or not sent", goal: 0, ratio: count("lost") + strange },
      { what: "the full cross, taught: silently wrong", goal: 0, ratio: cross.wrongTaught + cross.lost },
      { what: "the full cross, not taught: silently wrong", goal: 0, ratio: cross.wrongUntaught },
    ];
  } finally {
    await removeProfile(profile);
    await removeApp(app);
  }
}
