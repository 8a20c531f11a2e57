import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeApp } from "./kit/bench-app.mjs";
import { importBundled } from "./kit/bundle.mjs";
import { median, printSamples } from "./kit/figures.mjs";
import { removeProfile } from "./kit/program.mjs";
import { buildScanApp } from "./kit/scan-station.mjs";
import { seededStation } from "./kit/seeded-station.mjs";

const rounds = 7;
const customers = 20_000;

/**
 * 20,000 customers unlocked by the passphrase in the real program, until the engine has every key and is asked for the list,
 * against the derivation of the passphrase alone: what a wrong one takes in the same program, a moment before.
 */
export async function bench() {
  const { SnapshotTrial } = await importBundled("test/bench/snapshot-trial.ts");
  const app = await buildScanApp();
  const profile = await seededStation({ lines: 100 });
  const stick = await mkdtemp(join(tmpdir(), "reshelf-stick-"));
  try {
    const trial = await SnapshotTrial.begin(app, profile, stick);
    await trial.fill(customers);
    // One unmeasured: the code is compiled then.
    await trial.unlock(customers);
    /** @type {Awaited<ReturnType<typeof trial.unlock>>[]} */
    const found = [];
    for (let round = 0; round < rounds; round++) found.push(await trial.unlock(customers));
    await trial.close();
    const of = (/** @type {"derived" | "unlocked" | "listed"} */ what) => found.map((one) => one[what]);
    printSamples("the derivation alone", of("derived"));
    printSamples("unlocked", of("unlocked"));
    printSamples("every record open and listed", of("listed"));
    return [
      {
        what: "unlock against the derivation",
        goal: 2,
        ratio: median(of("unlocked")) / median(of("derived")),
      },
      { what: "until all are listed", goal: 2, ratio: median(of("listed")) / median(of("derived")) },
    ];
  } finally {
    await rm(stick, { recursive: true, force: true });
    await removeProfile(profile);
    await removeApp(app);
  }
}
