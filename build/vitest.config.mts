import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Three kinds of tests: what runs in Node, what reads the house itself, and walks through the real program. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: "node",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/architecture/**", "test/e2e/**"],
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: { name: "architecture", include: ["test/architecture/**/*.test.ts"], testTimeout: 30_000 },
      },
      {
        root,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.e2e.ts"],
          globalSetup: ["build/e2e-setup.mts"],
          // One program at a time: two windows on two cores make each other's timing untrue.
          fileParallelism: false,
          maxWorkers: 1,
          // A machine that stalls for half a second looks to the program like a scanner that stopped: a walk that fails
          // is walked again, twice at most, and the report says which ones were.
          retry: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
