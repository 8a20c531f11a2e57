import { closeSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { removeApp } from "./kit/bench-app.mjs";
import { importBundled } from "./kit/bundle.mjs";
import { processesUnder } from "./kit/memory.mjs";
import { removeProfile } from "./kit/program.mjs";
import { buildScanApp } from "./kit/scan-station.mjs";
import { seededStation } from "./kit/seeded-station.mjs";

const customers = 2_000;
/** What stands in fields of the customers and nowhere else, as one byte a sign and as two. */
const marks = ["Peeters1", "Kerkstraat 1", "+32 475 1"].flatMap((text) => [
  Buffer.from(text, "utf8"),
  Buffer.from(text, "utf16le"),
]);
/** So long the program stands still behind its lock before its memory is searched, in milliseconds. */
const rest = 20_000;

/**
 * Customers of a list, looked at, saved on a stick, locked; then every process is crashed. Searched for fields of theirs: every
 * file of the profile (database, journal, settings, logs, crash dumps), of the stick and of the folder for temporary files.
 * The memory of the processes is searched open and locked, and told: JavaScript cannot wipe a text.
 */
export async function bench() {
  const { SnapshotTrial } = await importBundled("test/bench/snapshot-trial.ts");
  const app = await buildScanApp();
  const profile = await seededStation({ lines: 100 });
  const own = await mkdtemp(join(tmpdir(), "reshelf-leak-"));
  const [stick, temporary] = [join(own, "stick"), join(own, "tmp")];
  await Promise.all([stick, temporary].map((folder) => mkdir(folder)));
  const before = process.env["TMPDIR"];
  try {
    process.env["TMPDIR"] = temporary;
    const filled = await SnapshotTrial.begin(app, profile, stick);
    await filled.fill(customers);
    await filled.snapshot();
    await filled.close();
    const trial = await SnapshotTrial.begin(app, profile, stick);
    await trial.unlock(customers);
    const pid = trial.program.app.process().pid ?? 0;
    const open = inMemory(pid);
    await trial.lock();
    await setTimeout(rest);
    const locked = inMemory(pid);
    await trial.snapshot();
    const closed = trial.program.app.waitForEvent("close");
    for (const one of [...processesUnder(pid)].reverse()) crash(one);
    await closed;
    const files = [profile, own].flatMap(filesUnder);
    const found = files.flatMap((file) => {
      const hits = hitsIn(readFileSync(file));
      return hits > 0 ? [`${file}: ${hits}`] : [];
    });
    if (open === 0) throw new Error("Open customers were not found in memory: the search cannot find any");
    console.log(`searched ${files.length} files; places in memory: ${open} open, ${locked} locked`);
    for (const one of found) console.log(one);
    return [{ what: "files with a field of a customer", goal: 0, ratio: found.length }];
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
    await rm(own, { recursive: true, force: true });
    await removeProfile(profile);
    await removeApp(app);
  }
}

/** @param {number} pid */
function crash(pid) {
  try {
    process.kill(pid, "SIGSEGV");
  } catch {
    // It ended with one before it.
  }
}

/** @param {string} folder @returns {readonly string[]} */
const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** In how many places a mark stands. @param {Buffer} bytes */
function hitsIn(bytes) {
  let hits = 0;
  for (const mark of marks)
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) hits += 1;
  return hits;
}

/** In how many places of the memory of a program a mark stands. @param {number} pid */
const inMemory = (pid) => processesUnder(pid).reduce((sum, one) => sum + inProcess(one), 0);

/** So much is read of a memory at once. */
const piece = 16_777_216;

/** @param {number} pid */
function inProcess(pid) {
  let hits = 0;
  try {
    const memory = openSync(`/proc/${pid}/mem`, "r");
    for (const line of readFileSync(`/proc/${pid}/maps`, "utf8").split("\n")) {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      if (from && to) hits += inRange(memory, Number.parseInt(from, 16), Number.parseInt(to, 16));
    }
    closeSync(memory);
  } catch {
    // It ended while we looked, or is another's.
  }
  return hits;
}

/** @param {number} memory @param {number} from @param {number} to */
function inRange(memory, from, to) {
  let hits = 0;
  const bytes = Buffer.alloc(Math.min(piece, to - from));
  for (let at = from; at < to; at += piece)
    try {
      const read = readSync(memory, bytes, 0, Math.min(bytes.length, to - at), at);
      hits += hitsIn(bytes.subarray(0, read));
    } catch {
      // Set aside and never written to.
    }
  return hits;
}
