import { join } from "node:path";
import { root } from "../run.mjs";
import { interleaved, median, printSamples } from "./kit/figures.mjs";
import { endCalmly, freshProfile, removeProfile, spawnProgram } from "./kit/program.mjs";
import { seededStation } from "./kit/seeded-station.mjs";

const pairs = 9;
const emptyPage = join(root, "build/bench/kit/empty-page");

/** What each figure opens: the goal's stock, and one after long months of many starts. */
const stations = [
  { what: "start of 100,000 lines", goal: 2.5, shape: { lines: 100_000 } },
  {
    what: "start of 1,000,000 entries of 200 writers, 5 % in small pages",
    goal: 6,
    shape: { lines: 100_000, entries: 1_000_000, writers: 200, small: 0.05 },
  },
];

/** From spawning to ready to scan, against spawning to the first paint of an empty page in the same runtime. */
export async function bench() {
  const empty = await freshProfile("empty");
  const figures = [];
  try {
    for (const { what, goal, shape } of stations) {
      const profile = await seededStation(shape);
      try {
        // One of each unmeasured: the files are in the system's cache then.
        await timeOf({ profile });
        await timeOf({ profile: empty, app: emptyPage, line: "painted" });
        const { ours, baseline } = await interleaved(
          pairs,
          () => timeOf({ profile }),
          () => timeOf({ profile: empty, app: emptyPage, line: "painted" }),
        );
        printSamples(what, ours);
        printSamples("first paint of an empty page", baseline);
        figures.push({ what, goal, ratio: median(ours) / median(baseline) });
      } finally {
        await removeProfile(profile);
      }
    }
  } finally {
    await removeProfile(empty);
  }
  return figures;
}

/** @param {Parameters<typeof spawnProgram>[0]} start */
async function timeOf(start) {
  const program = await spawnProgram({ ...start, limit: 120_000 });
  const time = await program.ready;
  await endCalmly(program);
  return time;
}
