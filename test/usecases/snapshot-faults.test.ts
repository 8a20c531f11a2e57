import { expect, test } from "vitest";
import { faultTrial } from "../bench/fault-trial.ts";

// `npm run bench -- faults` tries two thousand, on real sticks too.
test("a hundred faults between the ledger and the stick: none is called proven that is not, nothing else is harmed", {
  timeout: 120_000,
}, async () => {
  const { harm, tried, greens } = await faultTrial(
    { flips: 30, cuts: 10, steps: 49, rots: 4, pairs: 4, clocks: 3 },
    1,
  );
  expect({ harm, tried }).toEqual({ harm: { green: 0, older: 0, live: 0 }, tried: 100 });
  // Some faults are mended on the way (a short write goes on) and never all: otherwise nothing was put to the test.
  expect(greens).toBeGreaterThan(3);
  expect(greens).toBeLessThan(60);
});
