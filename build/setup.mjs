import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasDisplay, isMain, isRoot, root, run } from "./run.mjs";
import { findProgram, missingFor } from "./system-packages.mjs";

/**
 * @typedef {"packages" | "start" | "test"} Purpose
 * packages: enough to build; start: to open the program too; test: to run every check too.
 */

/**
 * Makes this machine ready for a purpose, says what it does, and does nothing when all is there.
 *
 * @param {{ readonly purpose: Purpose, readonly say?: (line: string) => void }} options
 */
export async function setup({ purpose, say = console.log }) {
  if (!arePackagesHere()) await installPackages(say);
  if (purpose === "packages") return;
  const { findElectron, electronRuntime } = await import("./electron-runtime.mjs");
  const runtime = findElectron() ?? (await electronRuntime({ say }));
  const missing = missingFor({
    executable: runtime.executable,
    isTested: purpose === "test",
    hasDisplay: hasDisplay(),
  });
  if (missing.length > 0) await installSystem(missing, say);
}

/**
 * Makes one more program ready, for a check that alone needs it.
 *
 * @param {string} program
 * @param {string} name of the Debian package that brings it
 */
export async function setupProgram(program, name, say = console.log) {
  if (findProgram(program) === undefined) await installSystem([name], say);
}

/** Whether node_modules holds every package of the lockfile, in its version. */
export function arePackagesHere(folder = root) {
  const inner = join(folder, "node_modules/.package-lock.json");
  if (!existsSync(inner)) return false;
  const wanted = packagesOf(join(folder, "package-lock.json"));
  const here = packagesOf(inner);
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === "" || optional || here[name]?.version === version,
  );
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

/** @param {(line: string) => void} say */
async function installPackages(say) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const isFresh = !existsSync(join(root, "node_modules"));
  const options = { shell: process.platform === "win32", env: { ...process.env, NODE_ENV: "development" } };
  if (isFresh) {
    say("setup: installing the packages of the lockfile (npm ci)");
    if ((await run(npm, ["ci", "--no-audit", "--no-fund"], options)) === 0) return;
    say("setup: npm ci refused the lockfile; npm install --no-save takes the same versions");
  } else say("setup: bringing the packages up to date with the lockfile (npm install --no-save)");
  const code = await run(npm, ["install", "--no-save", "--no-audit", "--no-fund"], options);
  if (code !== 0) throw new Error(`The packages could not be installed: npm ended with ${code}.`);
}

/** @param {readonly string[]} missing @param {(line: string) => void} say */
async function installSystem(missing, say) {
  const words = ["install", "-y", "-qq", "--no-install-recommends", ...missing];
  const isDebian = existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
  if (!isDebian) throw new Error(`This machine lacks, in Debian's names: ${missing.join(" ")}`);
  if (!isRoot()) throw new Error(`This machine lacks some programs. Run: sudo apt-get ${words.join(" ")}`);
  say(`setup: installing ${missing.join(" ")} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  /** @type {import("node:child_process").StdioOptions} */
  const stdio = ["ignore", "ignore", "inherit"];
  const apt = (/** @type {string[]} */ ...rest) =>
    run("apt-get", ["-o", "DPkg::Lock::Timeout=300", ...rest], { env, stdio });
  // The package lists of a fresh machine may be missing or old.
  if ((await apt("update", "-qq")) !== 0)
    say("setup: the package lists could not be renewed; trying as they are");
  if ((await apt(...words)) !== 0) throw new Error(`apt-get ${words.join(" ")} did not succeed.`);
}

if (isMain(import.meta.url)) {
  try {
    await setup({ purpose: "test" });
    console.log("setup: this machine is ready");
  } catch (cause) {
    console.error(`setup: ${cause instanceof Error ? cause.message : cause}`);
    process.exitCode = 1;
  }
}
