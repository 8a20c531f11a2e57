import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeApp } from "./kit/bench-app.mjs";
import { importBundled } from "./kit/bundle.mjs";
import { interleaved, median, printSamples } from "./kit/figures.mjs";
import { removeProfile } from "./kit/program.mjs";
import { buildScanApp } from "./kit/scan-station.mjs";
import { seededStation } from "./kit/seeded-station.mjs";

const pairs = 7;

/**
 * 100,000 lines, most of them with serials, their catalogue of 20,903 products and 20,000 customers: packed, encrypted, written, read again
 * and restored for trial in the real program, against `zip`, `age`, a flushed write and `age -d` of the same bytes.
 */
export async function bench() {
  const { SnapshotTrial, ByHand } = await importBundled("test/bench/snapshot-trial.ts");
  const app = await buildScanApp();
  const profile = await seededStation({ lines: 100_000 });
  const stick = await mkdtemp(join(tmpdir(), "reshelf-stick-"));
  const desk = await mkdtemp(join(tmpdir(), "reshelf-by-hand-"));
  try {
    const trial = await SnapshotTrial.begin(app, profile, stick);
    await trial.fill(20_000);
    await trial.catalogue();
    // One of each unmeasured: the code is compiled then.
    const first = await trial.snapshot();
    const byHand = await ByHand.of(trial.pathOf(first.name), trial.paper, desk);
    byHand.run(stick);
    const { ours, baseline } = await interleaved(
      pairs,
      () => nextSecond(() => trial.snapshot()),
      async () => byHand.run(stick),
    );
    await trial.close();
    console.log(`${first.entries} entries, ${byHand.bytes} bytes, ${first.size} as a snapshot`);
    printSamples("a snapshot, proven", ours.map(tookOf));
    for (const [at, what] of ["packed and closed", "written", "read again", "restored"].entries())
      printSamples(
        `  ${what}`,
        ours.map((/** @type {{ parts: number[] }} */ { parts }) => parts[at] ?? 0),
      );
    printSamples("zip, age, write, age -d", baseline);
    const ratio = median(ours.map(tookOf)) / median(baseline);
    return [{ what: "a snapshot against the tools", goal: 2.5, ratio }];
  } finally {
    await Promise.all([stick, desk].map((folder) => rm(folder, { recursive: true, force: true })));
    await removeProfile(profile);
    await removeApp(app);
  }
}

const tookOf = (/** @type {{ took: number }} */ { took }) => took;

/** Two snapshots of one ledger in one second would have one name. @template T @param {() => Promise<T>} act */
async function nextSecond(act) {
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  return await act();
}
