import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isMain, root } from "./run.mjs";

/**
 * @typedef {object} Locked one package of a lockfile
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {readonly string[]} [os]
 * @property {readonly string[]} [cpu]
 * @property {readonly string[]} [libc]
 * @property {Readonly<Record<string, string>>} [optionalDependencies]
 */

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "ia32", "ppc64", "riscv64", "s390x", "x64"];
/** What some makers call them in the names of their packages. @type {Readonly<Record<string, string>>} */
const otherwise = { macos: "darwin", windows: "win32", aarch64: "arm64", x86: "ia32", x86_64: "x64" };

/**
 * Adds to a lockfile what npm left out of it: the native packages for other platforms, which a registry that lacks
 * them hides from `npm install` and misses in `npm ci`. Entries that stand are not changed.
 *
 * @param {Readonly<Record<string, Locked>>} packages the `packages` of a lockfile
 * @returns {Readonly<Record<string, Locked>>} the same with the missing entries, keys sorted
 */
export function completed(packages) {
  /** @type {Record<string, Locked>} */
  const added = {};
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages))
    for (const [name, version] of Object.entries(optionalDependencies))
      if (!isLocked(packages, path, name))
        added[`node_modules/${name}`] = {
          version,
          ...(dev ? { dev } : {}),
          optional: true,
          ...platformOf(name),
        };
  const all = Object.entries({ ...packages, ...added });
  return Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, "en")));
}

/** As Node looks for it: beside the package that asks, then in each folder above. */
function isLocked(
  /** @type {Readonly<Record<string, Locked>>} */ packages,
  /** @type {string} */ path,
  /** @type {string} */ name,
) {
  const parts = path.split("/node_modules/");
  const places = parts.map(
    (_, index) => `${parts.slice(0, index + 1).join("/node_modules/")}/node_modules/${name}`,
  );
  return [`node_modules/${name}`, ...places].some((place) => place in packages);
}

/** The platform a native package is for, read from its name, as its makers put it there. */
function platformOf(/** @type {string} */ name) {
  const words = name.split(/[/-]/).map((word) => otherwise[word] ?? word);
  const os = systems.filter((system) => words.includes(system));
  const cpu = words.some((word) => word === "arm")
    ? ["arm"]
    : processors.filter((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith("musl"))
    ? ["musl"]
    : words.some((word) => word.startsWith("gnu"))
      ? ["glibc"]
      : [];
  return {
    ...(os.length > 0 ? { os } : {}),
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(libc.length > 0 ? { libc } : {}),
  };
}

if (isMain(import.meta.url)) {
  const file = join(root, "package-lock.json");
  const lock = JSON.parse(await readFile(file, "utf8"));
  const packages = completed(lock.packages);
  const count = Object.keys(packages).length - Object.keys(lock.packages).length;
  if (count > 0) await writeFile(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  console.log(`lockfile: ${count} packages of other platforms added`);
}
