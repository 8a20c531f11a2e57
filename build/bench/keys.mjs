import { importBundled } from "./kit/bundle.mjs";

/** Keys a person presses for each kind of line, counted in the real window while it is done. */
export async function bench() {
  const { keysTrial } = await importBundled("test/e2e/keys-trial.ts");
  const figures = [];
  for (const { what, keys, goal } of await keysTrial()) {
    console.log(`${what.padEnd(30)} ${keys} of at most ${goal}`);
    figures.push({ what, ratio: keys, goal });
  }
  return figures;
}
