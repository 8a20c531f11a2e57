import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { electronRuntime } from "../../electron-runtime.mjs";
import { isRoot, root } from "../../run.mjs";

/**
 * @typedef {object} Start how the program is started
 * @property {string} profile the folder that holds the station; see `freshProfile`
 * @property {readonly string[]} [words] what the program is given on its command line
 * @property {Readonly<Record<string, string>>} [env] what it finds in its environment beside ours
 * @property {string} [app] another program's folder, for a baseline; ours when left out
 */

/** A folder for a new station, under the system's temporary folder. The caller removes it. */
export const freshProfile = (name = "station") => mkdtemp(join(tmpdir(), `reshelf-${name}-`));

/** Removes a profile, waiting for the last process that still writes there. */
export const removeProfile = (/** @type {string} */ profile) =>
  rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });

const waitForDriver = join(root, "build/bench/kit/wait-for-driver.cjs");

/**
 * The real program under Playwright: its window as a page, its main process through `app.evaluate`.
 *
 * @param {Start} start
 */
export async function launchProgram({ profile, words = [], env = {}, app: folder = root }) {
  const { _electron } = await import("playwright-core");
  const { executable } = await electronRuntime({ say: console.log });
  const app = await _electron.launch({
    executablePath: executable,
    args: ["-r", waitForDriver, folder, ...words],
    cwd: root,
    chromiumSandbox: !isRoot(),
    env: environment(profile, env),
    // It ends the program itself when this has passed, and says how far it came.
    timeout: 30_000,
  });
  const kill = () => killGroup(app.process().pid ?? 0);
  const page = await answered("first window", app.firstWindow(), kill);
  return { app, page, pid: app.process().pid ?? 0, close: () => answered("close", app.close(), kill) };
}

/**
 * What the driver of a program answers. Some of its questions have no limit of their own: after half a minute without an
 * answer `end` ends the program, and who asked gets an error at once instead of the test's own limit.
 *
 * @template T
 * @param {string} what
 * @param {Promise<T>} asked
 * @param {() => unknown} end
 * @returns {Promise<T>}
 */
async function answered(what, asked, end) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      end();
      reject(new Error(`The driver of the program did not answer for half a minute: ${what}`));
    }, 30_000);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Chromium's own tools for a page of a program, which send keys as fast as a scanner does.
 *
 * @param {Pick<Awaited<ReturnType<typeof launchProgram>>, "app" | "page">} program
 */
export const devtoolsOf = ({ app, page }) =>
  answered("devtools", page.context().newCDPSession(page), () => killGroup(app.process().pid ?? 0));

/**
 * The real program without anything attached to it, as a person starts it. `ready` resolves with the milliseconds
 * from spawning until it says `Reshelf is ready`, or `line` where another line is waited for.
 *
 * @param {Start & { readonly line?: string | RegExp, readonly executable?: string, readonly limit?: number }} start
 * `executable` starts a packaged program instead
 */
export async function spawnProgram(start) {
  const { profile, words = [], env = {}, app = root, line = "Reshelf is ready", limit = 60_000 } = start;
  const program = start.executable ?? (await electronRuntime({ say: console.log })).executable;
  const flags = isRoot() ? ["--no-sandbox"] : [];
  const all = start.executable === undefined ? [...flags, app, ...words] : [...flags, ...words];
  const began = performance.now();
  // A group of its own, so that all of the program can be killed at once.
  const child = spawn(program, all, {
    cwd: root,
    env: environment(profile, env),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = /** @type {string[]} */ ([]);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const seen = (/** @type {string} */ text) => (typeof line === "string" ? text === line : line.test(text));
  /** @type {Promise<number>} */
  const ready = new Promise((resolve, reject) => {
    const say = (/** @type {string} */ what) => new Error(`${what}:\n${output.slice(-20).join("\n")}`);
    const timer = setTimeout(() => reject(say(`no line ${line} within ${limit} ms`)), limit);
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on("line", (text) => {
        output.push(text);
        if (!seen(text)) return;
        clearTimeout(timer);
        resolve(performance.now() - began);
      });
    child.once("error", reject);
    ended.then(() => reject(say(`the program ended before ${line}`))).finally(() => clearTimeout(timer));
  });
  ready.catch(() => {}); // who awaits it hears it; who does not may kill the program first
  return { child, pid: child.pid ?? 0, ready, ended, output, kill: () => killGroup(child.pid ?? 0, ended) };
}

/**
 * Ends a program as closing its window does, so that nothing is left to be repaired at the next start.
 *
 * @param {Awaited<ReturnType<typeof spawnProgram>>} program
 */
export async function endCalmly({ child, ended, kill }) {
  child.kill("SIGTERM");
  const timer = setTimeout(kill, 20_000);
  await ended;
  clearTimeout(timer);
}

/**
 * Ends a program and all its children at once, without a chance to write anything.
 *
 * @param {number} pid
 * @param {Promise<unknown>} [ended]
 */
async function killGroup(pid, ended) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (cause) {
    if (/** @type {NodeJS.ErrnoException} */ (cause).code !== "ESRCH") throw cause;
  }
  await ended;
}

/** @param {string} profile @param {Readonly<Record<string, string>>} env @returns {Record<string, string>} */
function environment(profile, env) {
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...ours } = process.env;
  const known = Object.entries(ours).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { ...Object.fromEntries(known), RESHELF_PROFILE: profile, ...env };
}
