import { expect, test } from "vitest";
import { fuzzTrial } from "../bench/fuzz-trial.ts";

/** The first files of one seed; `npm run bench -- fuzz` goes on for ten minutes with another. */
const [seed, files] = [20_261_122, 100];

test("spoilt files throw nothing, lose no row, and leave nothing when they are struck", async () => {
  const outcome = await fuzzTrial({ seed, largest: 60_000 }, (so) => so.files >= files);
  expect(outcome.faults).toEqual([]);
  expect(outcome.planned).toBeGreaterThan(20);
  expect(outcome.written).toBeGreaterThan(2);
});
