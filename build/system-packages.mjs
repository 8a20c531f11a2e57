import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What a bare Debian lacks for an Electron window. */
const windowLibraries = ["libgtk-3-0", "libnss3", "libasound2", "libgbm1", "libxss1", "libatspi2.0-0"];

/** Programs by the Debian package that brings them, for the virtual display and for the checks. */
const displayPrograms = [["Xvfb", "xvfb"]];
const testPrograms = [
  ["chromium", "chromium"],
  ["7za", "p7zip-full"],
  ["age", "age"],
  ["unzip", "unzip"],
  ["mkfs.ext4", "e2fsprogs"],
  ["perl", "perl"],
  ["pcscd", "pcscd"],
  ["vpcd-config", "vsmartcard-vpcd"],
];

/**
 * The Debian packages this machine lacks. It looks for what is needed itself, not for packages, so that it is right
 * on other systems too.
 *
 * @param {{ readonly executable: string, readonly isTested: boolean, readonly hasDisplay: boolean }} need
 * @returns {readonly string[]}
 */
export function missingFor({ executable, isTested, hasDisplay }) {
  if (process.platform !== "linux") return [];
  const programs = [...(isTested || !hasDisplay ? displayPrograms : []), ...(isTested ? testPrograms : [])];
  const missing = programs.filter(([program = ""]) => findProgram(program) === undefined);
  return [...(hasLibraries(executable) ? [] : windowLibraries), ...missing.map(([, name = ""]) => name)];
}

/**
 * Where a program lies on the path.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
export const findProgram = (name) =>
  // Not everyone's path leads to the system's own programs.
  [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/sbin"]
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

/** @param {string} executable */
function hasLibraries(executable) {
  const { stdout, status } = spawnSync("ldd", [executable], { encoding: "utf8" });
  return status === 0 && !stdout.includes("not found");
}
