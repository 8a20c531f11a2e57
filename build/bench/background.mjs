import { removeApp } from "./kit/bench-app.mjs";
import { importBundled } from "./kit/bundle.mjs";
import { percentile, printSamples } from "./kit/figures.mjs";
import { removeProfile } from "./kit/program.mjs";
import { buildScanApp } from "./kit/scan-station.mjs";
import { seededStation } from "./kit/seeded-station.mjs";

/** Scans while a snapshot is made that are wanted, and the snapshots that may take. */
const wanted = 500;
const mostSnapshots = 60;

/**
 * The p99 of a scan, last key to document, while a snapshot of 100,000 lines and 20,000 customers is packed, written to a
 * stick with a file system of its own in memory, and restored for trial, against that without; in turn, in one program.
 */
export async function bench() {
  const { SnapshotTrial, scansInTurn } = await importBundled("test/bench/snapshot-trial.ts");
  const { Disk, whyNoDisk } = await importBundled("test/e2e/disk.ts");
  const why = whyNoDisk();
  if (why) throw new Error(`No stick can be made here: ${why}`);
  const app = await buildScanApp();
  const profile = await seededStation({ lines: 100_000 });
  const stick = new Disk(1_500);
  try {
    const trial = await SnapshotTrial.begin(app, profile, stick.folder);
    await trial.fill(20_000);
    const { rest, during } = await scansInTurn(trial, wanted, mostSnapshots);
    await trial.close();
    printSamples("scans without", rest);
    printSamples("scans while a snapshot is made", during);
    const ratio = during.length >= wanted ? percentile(during, 0.99) / percentile(rest, 0.99) : Number.NaN;
    return [{ what: "a scan while a snapshot is made, p99", goal: 1.5, ratio }];
  } finally {
    stick.discard();
    await removeProfile(profile);
    await removeApp(app);
  }
}
