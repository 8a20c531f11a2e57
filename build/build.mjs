import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isMain, root } from "./run.mjs";

const dist = join(root, "dist");
const stamp = join(dist, "sources.sha256");
const sources = [
  "shared",
  "renderer",
  "electron",
  "build/build.mjs",
  "build/vite.renderer.mts",
  "build/vite.electron.mts",
  "build/reader-libraries-plugin.mts",
  "package-lock.json",
  "package.json",
];

/**
 * Builds window, engine, main and preload into dist/, unless what lies there was built from these very sources.
 *
 * @param {{ readonly say?: (line: string) => void }} [options]
 */
export async function buildProgram({ say = console.log } = {}) {
  const digest = await digestOf(sources);
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === digest) return;
  say("build: window, engine, main and preload");
  const work = join(root, "out", `build-${process.pid}`);
  await rm(work, { recursive: true, force: true });
  try {
    await bundle("vite.renderer.mts", "production", join(work, "renderer"));
    await bundle("vite.electron.mts", "main", join(work, "electron"));
    await bundle("vite.electron.mts", "preload", join(work, "electron"));
    await bundle("vite.electron.mts", "verify", join(work, "electron"));
    await bundle("vite.electron.mts", "cards", join(work, "electron"));
    await writeFile(join(work, "sources.sha256"), digest);
    await replace(work);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** A program that starts meanwhile meets the old files or the new ones, never half of each. */
async function replace(/** @type {string} */ work) {
  const old = `${work}-old`;
  if (existsSync(dist)) await rename(dist, old);
  await rename(work, dist);
  await rm(old, { recursive: true, force: true });
}

/**
 * Always as it ships: under a test runner Vite would take React's parts for developers, twice as large.
 *
 * @param {string} config @param {string} mode @param {string} outDir
 */
async function bundle(config, mode, outDir) {
  const { build } = await import("vite");
  await mkdir(outDir, { recursive: true });
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    await build({ configFile: join(root, "build", config), mode, logLevel: "warn", build: { outDir } });
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}

/** One digest over every source file: its path and its bytes. @param {readonly string[]} paths */
async function digestOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    for (const file of await filesUnder(path)) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest("hex");
}

/** @param {string} path @returns {Promise<readonly string[]>} */
async function filesUnder(path) {
  if (/\.\w+$/.test(path)) return [path];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
    .sort();
}

if (isMain(import.meta.url)) await buildProgram();
