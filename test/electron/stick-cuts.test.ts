import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSnapshotName } from "../../shared/domain/snapshot/name.ts";
import { whyNoDisk } from "../e2e/disk.ts";
import { day, packedOutside, stickTrials } from "./stick-makers.ts";

const why = whyNoDisk();
describe.skipIf(why !== undefined)(
  `a stick that goes while it is written on${why ? ` (not run: ${why})` : ""}`,
  { timeout: 120_000 },
  () => {
    const { disk, clock, program, nameIt, saved, row, alarms } = stickTrials();
    const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    /** Names of snapshots, each read whole and compared with the digest in its name. */
    const whole = () =>
      readdirSync(disk().folder).filter((name) => {
        const own = readSnapshotName(name);
        if (!own) return false;
        const bytes = readFileSync(join(disk().folder, name));
        expect(createHash("sha256").update(bytes).digest("hex").slice(0, 12)).toBe(own.digest);
        return true;
      });

    /** A second mount of a disk whose first one still writes would be another fault than the one that is tried. */
    const isGone = () =>
      readdirSync("/sys/block")
        .filter((name) => name.startsWith("loop"))
        .every((name) => {
          const backing = `/sys/block/${name}/loop/backing_file`;
          return !existsSync(backing) || !readFileSync(backing, "utf8").startsWith(dirname(disk().folder));
        });

    test.each(["whose power is cut", "that is torn off"])(
      "%s at any instant keeps what was proven, raises no alarm, and is never said to hold more",
      async (how) => {
        const isCut = how === "whose power is cut";
        await nameIt(await program(), disk());
        let proven: string[] = [];
        for (let trial = 0; trial < 8; trial++) {
          const sticks = await program();
          clock.now += day / 4;
          const before = (await saved(sticks, "A", 100 + trial)) ?? "";
          expect(before).not.toBe("");
          clock.now += 60_000;
          const going = sticks.save("A", packedOutside(clock.now, 100 + trial, 3_000_000));
          await wait((trial * 7) % 40);
          if (isCut) disk().pull();
          else disk().tearOff();
          const done = await going;
          if (isCut) disk().off();
          else await expect.poll(isGone).toBe(true);
          disk().back();
          const again = await program();
          expect(await alarms(again)).toEqual([]);
          const there = whole();
          const kept = await row(again, "A");
          expect(kept?.proven).toBeGreaterThanOrEqual(Math.min(3, trial + 1));
          expect(there).toContain(before);
          if (done.ok && done.value !== null)
            expect(there).toContain(packedOutside(clock.now, 100 + trial, 3_000_000).name);
          expect(there.length).toBeGreaterThanOrEqual(Math.min(3, proven.length + 1));
          proven = there;
        }
      },
    );
  },
);
