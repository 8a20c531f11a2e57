import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { countsOf, verdict } from "./counts.mjs";
import { root, run } from "./run.mjs";
import { setup } from "./setup.mjs";
import { ownTemporaryFolder } from "./temporary-folder.mjs";

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {() => Promise<import("./counts.mjs").Counts>} check
 */

ownTemporaryFolder();

/** So many characters are repeated at the end of what a test that failed said. */
const saidOfFailure = 2_000;

/** What the tests said the last time, seeds and all. */
const folder = join(root, "out/tests");
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

/** A check that counts as one, by the exit code of a program among the packages. @returns {Check} */
const one = (/** @type {string} */ name, /** @type {readonly string[]} */ ...words) => ({
  name,
  check: async () => verdict((await run(process.execPath, words.map(inPackages))) === 0),
});

/** A check of many tests, counted one by one. @returns {Check} */
const many = (/** @type {string} */ name, /** @type {readonly string[]} */ ...projects) => ({
  name,
  check: async () => {
    const report = join(folder, `${projects[0]}.json`);
    const reporters = ["default", "./build/retries-reporter.mts", "json"].map((name) => `--reporter=${name}`);
    const vitest = inPackages("vitest/vitest.mjs");
    const chosen = projects.flatMap((project) => ["--project", project]);
    const output = `--outputFile.json=${report}`;
    const words = [vitest, "run", "--config", "build/vitest.config.mts", ...chosen, ...reporters, output];
    const code = await run(process.execPath, words);
    return countsOf(await readFile(report, "utf8").catch(() => "{}"), code);
  },
});

/** @type {Check} */
const ready = {
  name: "setup",
  check: async () => {
    await setup({ purpose: process.argv.includes("--check") ? "packages" : "test" });
    return verdict(true);
  },
};

/** @type {Check} */
const built = {
  name: "build",
  check: async () => {
    const { buildProgram } = await import("./build.mjs");
    await buildProgram();
    return verdict(true);
  },
};

const beforeCommit = [
  ready,
  one("format and lint", "@biomejs/biome/bin/biome", "check", "."),
  one("types", "typescript/bin/tsc", "-b"),
  one(
    "layers",
    "dependency-cruiser/bin/dependency-cruise.mjs",
    ...["--config", "build/dependency-rules.cjs"],
    ...["shared", "renderer", "electron", "build", "test"],
  ),
  one("unused", "knip/bin/knip.js"),
  many("laws, contracts and units", "node"),
  many("architecture", "architecture"),
];

/** Files of packages are named by their path under node_modules; other words stay as they are. */
function inPackages(/** @type {string} */ word) {
  return /\/bin\/|\.mjs$/.test(word) ? join(root, "node_modules", word) : word;
}

/**
 * Runs every check, whatever the ones before said.
 *
 * @param {readonly Check[]} checks
 */
async function runAll(checks) {
  const lines = [];
  const failures = [];
  let [passed, failed, skipped] = [0, 0, 0];
  for (const { name, check } of checks) {
    console.log(`\n── ${name}`);
    const start = performance.now();
    const counts = await check().catch((cause) => {
      console.error(cause instanceof Error ? cause.message : cause);
      return verdict(false);
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`── ${name}: ${counts.failed === 0 ? "good" : "FAILED"}, ${seconds} s`);
    lines.push(`${counts.failed === 0 ? "good  " : "FAILED"}  ${seconds.padStart(6)} s  ${name}`);
    failures.push(...(counts.why ?? []));
    [passed, failed, skipped] = [passed + counts.passed, failed + counts.failed, skipped + counts.skipped];
  }
  console.log(`\n${lines.join("\n")}\n`);
  // A law that fails once says with which seed: that must not scroll away. All the tests said is still there.
  for (const why of failures) console.log(`FAILED  ${why.slice(0, saidOfFailure)}\n`);
  if (failed > 0) console.log(`What the tests said, seeds and all, is in out/tests\n`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  return failed;
}

const checks = process.argv.includes("--check")
  ? beforeCommit
  : [...beforeCommit, built, many("walks through the real program", "e2e", "e2e-alone")];
const failed = await runAll(checks);
process.exitCode = failed > 0 ? 1 : 0;
