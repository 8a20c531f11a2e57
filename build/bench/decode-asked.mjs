import { removeApp } from "./kit/bench-app.mjs";
import { importBundled } from "./kit/bundle.mjs";
import { buildDecodeApp } from "./kit/decode-app.mjs";
import { freshProfile, removeProfile } from "./kit/program.mjs";

/**
 * How many readings are asked although the separator arrived and nothing was lost: of a scanner that was taught, through
 * the window and in the full cross without one; of scanners that nobody taught it is only printed.
 */
export async function bench() {
  const { decodeTrial } = await importBundled("test/bench/decode-trial.ts");
  const { decodeCross } = await importBundled("test/bench/decode-cross.ts");
  const app = await buildDecodeApp();
  const profile = await freshProfile("decode");
  try {
    /** @type {readonly { isTaught: boolean, askedWhole: number, whole: number }[]} */
    const outcomes = await decodeTrial(app, profile, 800);
    const share = (/** @type {boolean} */ isTaught) => {
      const rows = outcomes.filter((row) => row.isTaught === isTaught);
      return (
        rows.reduce((sum, row) => sum + row.askedWhole, 0) / rows.reduce((sum, row) => sum + row.whole, 0)
      );
    };
    const cross = decodeCross();
    const percent = (/** @type {number} */ part) => `${(part * 100).toFixed(1)} %`;
    console.log(
      `not taught: ${percent(share(false))} asked through the window (what earlier scans showed is known), ${percent(cross.askedUntaught / cross.wholeUntaught)} in the full cross (nothing is known)`,
    );
    return [
      { what: "taught, through the window: asked without need", goal: 0.01, ratio: share(true) },
      {
        what: "taught, the full cross: asked without need",
        goal: 0.01,
        ratio: cross.askedTaught / cross.wholeTaught,
      },
    ];
  } finally {
    await removeProfile(profile);
    await removeApp(app);
  }
}
