import { constants } from "node:fs";
import { cp, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isMain, root, run } from "./run.mjs";
import { setup } from "./setup.mjs";
import { findProgram } from "./system-packages.mjs";

/**
 * Packages the program for this machine's kind into release/. On Linux that is a folder and a tar.gz, made without a
 * network; on Windows the installer and the portable program, for which electron-builder fetches its tools.
 *
 * @param {{ readonly isFolderOnly?: boolean, readonly say?: (line: string) => void }} [options]
 * @returns {Promise<void>}
 */
export async function packageProgram({ isFolderOnly = false, say = console.log } = {}) {
  await setup({ purpose: "test", say });
  const { buildProgram } = await import("./build.mjs");
  await buildProgram({ say });
  if (process.platform !== "linux") return builder(["--publish", "never"]);
  const { electronRuntime } = await import("./electron-runtime.mjs");
  const runtime = await electronRuntime({ say });
  say(`packaging with the ${runtime.line}`);
  const electron = join(root, "out/electron");
  await rm(electron, { recursive: true, force: true });
  try {
    await copyWithoutDefaultApp(runtime.folder, electron);
    await builder(["--linux", "dir", `-c.electronDist=${electron}`, `-c.electronVersion=${runtime.version}`]);
  } finally {
    await rm(electron, { recursive: true, force: true });
  }
  if (isFolderOnly) return;
  const folder = join(root, "release/linux-unpacked");
  // Two minutes of compression are for what is shipped; the development runtime never is.
  const compression = runtime.origin === "carried" ? ["-c.compression=store"] : [];
  const version = `-c.electronVersion=${runtime.version}`;
  await builder(["--linux", "tar.gz", "--prepackaged", folder, version, ...compression]);
}

/** A copy, never links: the fuses are flipped in it, and the runtime must stay as it is. */
async function copyWithoutDefaultApp(/** @type {string} */ from, /** @type {string} */ to) {
  const filter = (/** @type {string} */ path) => !path.endsWith("default_app.asar");
  await cp(from, to, { recursive: true, filter, mode: constants.COPYFILE_FICLONE });
}

/** @param {readonly string[]} words */
async function builder(words) {
  const cli = join(root, "node_modules/electron-builder/cli.js");
  const archiver = findProgram("7za");
  // Where it is not named, electron-builder fetches its own.
  const env = { ...process.env, ...(archiver === undefined ? {} : { ELECTRON_BUILDER_7ZIP_PATH: archiver }) };
  const code = await run(process.execPath, [cli, "--config", "electron-builder.yml", ...words], { env });
  if (code !== 0) throw new Error(`electron-builder ended with ${code}.`);
}

async function listRelease() {
  for (const name of await readdir(join(root, "release"))) {
    const file = await stat(join(root, "release", name));
    if (file.isFile() && !name.startsWith("builder-"))
      console.log(`release/${name}  ${(file.size / 1e6).toFixed(1)} MB`);
  }
}

if (isMain(import.meta.url)) {
  await packageProgram({ isFolderOnly: process.argv.includes("--dir") });
  await listRelease();
}
