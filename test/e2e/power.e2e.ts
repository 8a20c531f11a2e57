import { afterEach, expect, test } from "vitest";
import { whyNoDisk } from "./disk.ts";
import { buildForgetfulApp } from "./forgetful-app.ts";
import { powerTrials } from "./power-trials.ts";

const why = whyNoDisk();
if (why) console.log(`Power cuts were not tried: ${why}`);
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

test.skipIf(why)(
  "three power cuts lose nothing that was acknowledged, while scanning and while importing",
  // What was lost once is lost: never tried again until it holds.
  { retry: 0 },
  async () => {
    const { trials, end } = await powerTrials(1);
    endings.push(end);
    for (const doing of ["scanning", "importing", "scanning"] as const)
      expect((await trials.trial(doing)).lost, trials.moment).toBe(0);
  },
);

test.skipIf(why)(
  "a program that promises before it has written loses in a power cut, so the cuts do cut",
  { retry: 0 },
  async () => {
    const forgetful = await buildForgetfulApp();
    endings.push(forgetful.remove);
    const { trials, end } = await powerTrials(2, forgetful.folder);
    endings.push(end);
    expect((await trials.trial("scanning")).lost, trials.moment).toBeGreaterThan(0);
  },
);
