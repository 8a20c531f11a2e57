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
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
