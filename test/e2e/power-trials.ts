import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Disk } from "./disk.ts";
import { KillTrials } from "./kill-trials.ts";

/** A disk of this size takes the program's own limits; a small one is told smaller ones. */
const limits = {
  RESHELF_DISK_LOW: "4000000",
  RESHELF_DISK_STOP: "2000000",
  RESHELF_DISK_RESERVE: "1000000",
};

/** A station on a small disk of its own whose power is cut in each trial; `app` is another build of the program. */
export async function powerTrials(seed: number, app?: string) {
  const disk = new Disk(384);
  const profile = join(disk.folder, "profile");
  mkdirSync(profile);
  const trials = await KillTrials.begin({
    profile,
    seed,
    env: limits,
    ...(app === undefined ? {} : { app }),
    crash: async (kill) => {
      disk.pull();
      await kill();
      disk.off();
      disk.back();
    },
  });
  return {
    trials,
    end: async () => {
      await trials.end().catch(() => {});
      disk.discard();
    },
  };
}
