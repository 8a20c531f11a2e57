import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setupProgram } from "../setup.mjs";
import { bundled, importBundled } from "./kit/bundle.mjs";

/** The file systems of bought sticks, by the Debian package that brings each program. */
const stickPrograms = [
  ["mkfs.exfat", "exfatprogs"],
  ["mount.exfat-fuse", "exfat-fuse"],
  ["ntfs-3g", "ntfs-3g"],
];

const layer = { flips: 900, cuts: 300, steps: 532, rots: 120, pairs: 60, clocks: 60 };
const onExt4 = 90;
const onFuse = 36;

/**
 * More than two thousand faults between the ledger and the stick, each judged by whoever puts the stick in again: called
 * proven though damaged, older snapshots harmed, the station itself harmed. Most go through a faulty file layer; the rest
 * on real small file systems, ext4, exFAT and NTFS, with programs that are really killed.
 */
export async function bench([seed = "1"] = /** @type {readonly string[]} */ ([])) {
  const { faultTrial } = await importBundled("test/bench/fault-trial.ts");
  for (const [program = "", name = ""] of stickPrograms) await setupProgram(program, name);
  const { harm, tried, greens } = await faultTrial(layer, Number(seed), console.log);
  const sticks = await onSticks(Number(seed));
  const all = [harm, sticks.harm];
  const sum = (/** @type {"green" | "older" | "live"} */ what) =>
    all.reduce((total, one) => total + one[what], 0);
  console.log(`${tried + sticks.tried} faults, ${greens + sticks.greens} snapshots still proven`);
  console.log(
    `proven though damaged ${sum("green")}, older harmed ${sum("older")}, station harmed ${sum("live")}`,
  );
  const few = tried + sticks.tried < 2_000;
  return [
    { what: "harm by faults", goal: 0, ratio: few ? Number.NaN : sum("green") + sum("older") + sum("live") },
  ];
}

/** @param {number} seed */
async function onSticks(seed) {
  const { Disk, whyNoDisk } = await importBundled("test/e2e/disk.ts");
  const { FuseStick, whyNoStick } = await importBundled("test/bench/fuse-stick.ts");
  const { StickFaults } = await importBundled("test/bench/stick-faults.ts");
  const program = await bundled("test/bench/kill-saver.ts");
  const trials = new StickFaults(program, seed);
  const kinds = [
    { what: "ext4", why: whyNoDisk(), make: () => new Disk(24), count: onExt4 },
    ...["exfat", "ntfs"].map((what) => ({
      what,
      why: whyNoStick(what),
      make: () => new FuseStick(what),
      count: onFuse,
    })),
  ];
  try {
    for (const { what, why, make, count } of kinds) {
      if (why) console.log(`${what}: not tried, ${why}`);
      else {
        const [stick, other] = [make(), make()];
        try {
          await trials.on(stick, other, count);
          console.log(`${what}: ${count}, ${JSON.stringify(trials.harm)}`);
        } finally {
          stick.discard();
          other.discard();
        }
      }
    }
    return trials;
  } finally {
    trials.end();
    await rm(dirname(program), { recursive: true, force: true });
  }
}
