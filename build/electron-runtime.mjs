import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { carried, fetchCarried, findCarried, isCarriedPossible } from "./carried-runtime.mjs";
import { root } from "./run.mjs";

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable the program to start
 * @property {string} folder the unpacked distribution around it
 * @property {string} version of Electron, or "unknown"
 * @property {"override" | "installed" | "carried"} origin
 * @property {string} line what to tell a person about it
 */

/**
 * The Electron that is already here, in this order: ELECTRON_OVERRIDE_DIST_PATH, the `electron` package's own
 * download, the carried runtime. Nothing is fetched.
 *
 * @returns {ElectronRuntime | undefined}
 */
export function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const found = at(override, "override", (version) => `Electron ${version} of ELECTRON_OVERRIDE_DIST_PATH`);
    if (found === undefined) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH (${override}) holds no Electron.`);
    return found;
  }
  const installed = at(join(packageFolder(), "dist"), "installed", (version) => `Electron ${version}`);
  if (installed !== undefined) return installed;
  const folder = isCarriedPossible() ? findCarried() : undefined;
  return folder === undefined ? undefined : at(folder, "carried", carriedLine);
}

/**
 * The Electron that starts the program; what is missing is fetched first, and verified.
 *
 * @param {{ readonly say: (line: string) => void }} options
 * @returns {Promise<ElectronRuntime>}
 */
export async function electronRuntime({ say }) {
  const here = findElectron();
  if (here !== undefined) return here;
  download(say);
  const downloaded = findElectron();
  if (downloaded !== undefined) return downloaded;
  if (!isCarriedPossible()) throw new Error(`Electron could not be downloaded.\n${waysOut}`);
  try {
    await fetchCarried({ say });
  } catch (cause) {
    throw new Error(`No Electron could be had: ${messageOf(cause)}\n${waysOut}`, { cause });
  }
  const fetched = findElectron();
  if (fetched === undefined) throw new Error(`The runtime fetched does not stand.\n${waysOut}`);
  return fetched;
}

const waysOut = `Two ways out: connect this machine to the internet and run "npx install-electron"; or unpack an
Electron of your own and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`;

/** The Electron that the packaged program ships: the version of the `electron` package. */
export const shippedVersion = () =>
  JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8")).version;

const carriedLine = (/** @type {string} */ version) =>
  `development runtime ${version}; the packaged program ships ${shippedVersion().split(".")[0]}`;

/** Electron's own download, checked by it against the checksums in its package. */
function download(/** @type {(line: string) => void} */ say) {
  say("Electron is not here; trying its own download");
  const script = join(packageFolder(), "install.js");
  const { status } = spawnSync(process.execPath, [script], { stdio: "ignore", timeout: 600_000 });
  if (status !== 0)
    say(`Electron's own download cannot be reached; ${carried.electron} can be had otherwise`);
}

/**
 * @param {string} folder
 * @param {ElectronRuntime["origin"]} origin
 * @param {(version: string) => string} describe
 * @returns {ElectronRuntime | undefined}
 */
function at(folder, origin, describe) {
  const executable = join(folder, executableName());
  if (!existsSync(executable)) return undefined;
  const versionFile = join(folder, "version");
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, "utf8").trim().replace(/^v/, "")
    : "unknown";
  return { executable, folder, version, origin, line: describe(version) };
}

function executableName() {
  if (process.platform === "darwin") return "Electron.app/Contents/MacOS/Electron";
  return process.platform === "win32" ? "electron.exe" : "electron";
}

// Its package.json only: requiring `electron` itself would start a download.
const packageFolder = () =>
  dirname(createRequire(join(root, "package.json")).resolve("electron/package.json"));

const messageOf = (/** @type {unknown} */ cause) => (cause instanceof Error ? cause.message : String(cause));
