import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeApp } from "./kit/bench-app.mjs";
import { importBundled } from "./kit/bundle.mjs";
import { median, printSamples } from "./kit/figures.mjs";
import { freshProfile, removeProfile } from "./kit/program.mjs";
import { buildScanApp } from "./kit/scan-station.mjs";
import { seededStation } from "./kit/seeded-station.mjs";

const rounds = 5;

/**
 * A snapshot of 100,000 lines, most with serials, 20,903 products and 20,000 customers, taken in on an empty PC: from its
 * bytes to a ledger that can be counted in, against reading and folding the same pages as an ordinary start does, in the
 * same program right after.
 */
export async function bench() {
  const { SnapshotTrial } = await importBundled("test/bench/snapshot-trial.ts");
  const app = await buildScanApp();
  const profile = await seededStation({ lines: 100_000 });
  const stick = await mkdtemp(join(tmpdir(), "reshelf-stick-"));
  try {
    const station = await SnapshotTrial.begin(app, profile, stick);
    await station.fill(20_000);
    const { name, entries } = await station.snapshot();
    await station.close();
    const took = [];
    const parts = [];
    const reading = [];
    for (let round = 0; round < rounds; round++) {
      const empty = await freshProfile("empty");
      const trial = await SnapshotTrial.begin(app, empty, stick);
      const found = await trial.adopt(station.pathOf(name), station.paper);
      await trial.close();
      await removeProfile(empty);
      if (found.added !== entries || found.reading.entries <= entries)
        throw new Error("Not all was taken in");
      took.push(found.took);
      parts.push(found.parts);
      reading.push(found.reading.took);
    }
    console.log(`${entries} entries`);
    printSamples("taken in, ready to count", took);
    for (const [at, what] of ["opened and looked at", "taken in"].entries())
      printSamples(
        `  ${what}`,
        parts.map((/** @type {number[]} */ one) => one[at] ?? 0),
      );
    printSamples("the same pages at a start", reading);
    return [{ what: "taking a snapshot in", goal: 4, ratio: median(took) / median(reading) }];
  } finally {
    await rm(stick, { recursive: true, force: true });
    await removeProfile(profile);
    await removeApp(app);
  }
}
