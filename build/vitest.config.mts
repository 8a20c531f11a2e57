import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { hasDisplay } from "./run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Walks that run one at a time, after the others: they judge kills, power cuts, hundreds of scans, the timing of keys and
 * what a camera sees, where another program would be part of what is measured; or they build the program anew.
 */
const alone = [
  ...["camera", "count", "count-keys", "count-lane", "count-places", "day-one", "decode"],
  ...["keys", "kills", "packaged", "power", "scanner-room"],
].map((name) => `test/e2e/${name}.e2e.ts`);

/**
 * The walks that last longest, the longest first: begun last, one of them would go on alone at the end. Those of sticks come
 * when the walks with disks of their own are over: the program there would look at these.
 */
const longest = [
  ...["broken-disk", "full-disk", "states", "customers", "taking-out", "stock", "axe"],
  ...["sticks-taken-in", "ui", "start", "sticks-alone"],
].map((name) => `${name}.e2e.ts`);

/** A fresh clone knows no durations: vitest would go by the size of a file. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/**
 * What all tests in Node share. Left to itself vitest keeps a core free, which on two of them is half the machine, and reads
 * every module anew for each file, which is a third of the time: no test here changes what modules share.
 */
const inNode = {
  globalSetup: ["build/tests-setup.mts"],
  setupFiles: ["build/law-seed.mts"],
  // Real disks and card readers come late on a machine that stalls for some seconds: a test that fails is tried again, once,
  // and the report says which ones were. A law fails again: it throws the same dice.
  retry: 1,
  env: { LAW_SEED: process.env["LAW_SEED"] ?? `${Date.now() % 2 ** 31}` },
  testTimeout: 30_000,
  hookTimeout: 30_000,
  expect: { poll: { timeout: 20_000 } },
  maxWorkers: availableParallelism(),
  isolate: false,
};

/** What all walks through the real program share. */
const walks = {
  globalSetup: ["build/tests-setup.mts", "build/e2e-setup.mts"],
  setupFiles: ["build/e2e-display.mts"],
  // A machine that stalls for half a second looks to the program like a scanner that stopped: a walk that fails is
  // walked again, twice at most, and the report says which ones were.
  retry: 2,
  testTimeout: 180_000,
  hookTimeout: 180_000,
  // What is polled comes late on a machine with much to do; a walk waits for it as long as Playwright would.
  expect: { poll: { timeout: 20_000 } },
};

/** Four kinds of tests: what runs in Node, what reads the house itself, and walks through the real program. */
export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        test: {
          name: "node",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/architecture/**", "test/e2e/**"],
          ...inNode,
        },
      },
      {
        root,
        test: { name: "architecture", include: ["test/architecture/**/*.test.ts"], ...inNode },
      },
      {
        root,
        test: {
          ...walks,
          name: "e2e",
          include: ["test/e2e/**/*.e2e.ts"],
          exclude: alone,
          sequence: { groupOrder: 1 },
          // Most of a walk is waiting: one more than there are cores keeps these at work. Each file has a display of its
          // own, so that no window takes another's focus; on a display that is here already they would, one after the
          // other it is then.
          maxWorkers: hasDisplay() ? 1 : Math.min(3, availableParallelism() + 1),
        },
      },
      {
        root,
        test: {
          ...walks,
          name: "e2e-alone",
          include: alone,
          sequence: { groupOrder: 2 },
          maxWorkers: 1,
        },
      },
    ],
  },
});
