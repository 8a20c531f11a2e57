import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The repository's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Whether a module is the one this process was started with. @param {string} url */
export const isMain = (url) => url === pathToFileURL(process.argv[1] ?? "").href;

/** Whether this process is root, where Chromium cannot use its sandbox. */
export const isRoot = () => process.getuid?.() === 0;

/** Whether a window can be shown without a virtual display. */
export const hasDisplay = () =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * Starts a program, hands signals on to it and answers with its exit code (128 + signal where it was ended by one).
 *
 * @param {string} program
 * @param {readonly string[]} words
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, words, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: root, stdio: "inherit", ...options });
    const forwarded = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of forwarded) process.on(signal, forward);
    const settle = () => {
      for (const signal of forwarded) process.off(signal, forward);
    };
    child.on("error", (cause) => {
      settle();
      reject(new Error(`${program} could not be started: ${cause.message}`, { cause }));
    });
    child.on("exit", (code, signal) => {
      settle();
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
