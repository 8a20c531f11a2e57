import { afterAll, beforeAll, expect, test } from "vitest";
import { freshProfile, removeProfile } from "../../build/bench/kit/program.mjs";
import { type Doing, KillTrials } from "./kill-trials.ts";

let profile = "";
let trials: KillTrials;
beforeAll(async () => {
  profile = await freshProfile("kills");
  trials = await KillTrials.begin({ profile, seed: 1 });
});
afterAll(async () => {
  await trials?.end().catch(() => {});
  await removeProfile(profile);
});

const moments: readonly Doing[] = [
  ...(["scanning", "committing", "importing", "scanning", "committing"] as const),
  ...(["scanning", "scanning", "committing", "scanning", "merging"] as const),
];

test.each(moments.map((doing, at) => ({ doing, kill: at + 1 })))(
  "kill $kill, while $doing, loses nothing, doubles nothing, and leaves both copies equal",
  // What was lost once is lost: never tried again until it holds.
  { retry: 0 },
  async ({ doing }) => {
    expect(await trials.trial(doing), trials.moment).toEqual({ lost: 0, doubled: 0, unequal: 0 });
  },
);
