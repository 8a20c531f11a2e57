import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { whyNoDisk } from "../e2e/disk.ts";
import { day, start, stickTrials } from "./stick-makers.ts";

const why = whyNoDisk();
describe.skipIf(why !== undefined)(
  `sticks of ours that were touched${why ? ` (not run: ${why})` : ""}`,
  { timeout: 60_000 },
  () => {
    const { disk, other, clock, program, nameIt, saved, row, alarms, again } = stickTrials();

    test("of which something was changed raise an alarm, are not written on, and the other one is", async () => {
      const sticks = await program();
      await nameIt(sticks, disk());
      await nameIt(sticks, other());
      const names: string[] = [];
      for (let turn = 0; turn < 5; turn++) {
        clock.now += 60_000;
        names.push((await saved(sticks, "A", 40 + turn)) ?? "");
      }
      const [gone = "", named = "", closed = "", cut = "", whole = ""] = names;
      const path = (name: string) => join(disk().folder, name);
      clock.now += day;
      await again(sticks, () => {
        rmSync(path(gone));
        renameSync(path(named), path(`${named}.akira`));
        writeFileSync(path(closed), new Uint8Array(statSync(path(closed)).size).fill(7));
        writeFileSync(path(cut), readFileSync(path(cut)).subarray(0, 300_000));
        writeFileSync(path("HOW_TO_RECOVER.txt"), "pay");
      });
      const standing = [
        `missing ${gone}`,
        `renamed ${named}`,
        `encrypted ${closed}`,
        `changed ${cut}`,
        "strange HOW_TO_RECOVER.txt",
      ];
      expect(await alarms(sticks)).toEqual(standing);
      expect((await row(sticks, "A"))?.alarms[0]?.since).toBe(start + 60_000);
      expect(await row(sticks, "A")).toMatchObject({ isDue: false });
      expect(await saved(sticks, "A", 50)).toBeUndefined();
      expect(await saved(sticks, "B", 50)).toBeDefined();
      expect((await sticks.all()).turn?.letter).toBe("B");
      // It stands after a new start too, until a person has seen to it.
      const later = await program();
      expect(await alarms(later)).toEqual(standing);
      await later.settle("A");
      expect(await alarms(later)).toEqual([]);
      expect(await saved(later, "A", 50)).toBeDefined();
      expect(existsSync(path(whole))).toBe(true);
    });

    test("are known again when everything on them was encrypted, their own file too", async () => {
      const sticks = await program();
      await nameIt(sticks, disk());
      const name = (await saved(sticks, "A", 40)) ?? "";
      await again(sticks, () => {
        for (const each of ["reshelf-stick.json", name]) {
          writeFileSync(join(disk().folder, each), "xxxx");
          renameSync(join(disk().folder, each), join(disk().folder, `${each}.lock`));
        }
      });
      expect(await alarms(sticks)).toEqual([
        `renamed ${name}`,
        "strange reshelf-stick.json.lock",
        "missing reshelf-stick.json",
      ]);
      await sticks.settle("A");
      expect(await alarms(sticks)).toEqual([]);
      expect(existsSync(join(disk().folder, "reshelf-stick.json"))).toBe(true);
    });

    test("show one changed byte anywhere when they are looked at whole, and a torn one shows nothing false", async () => {
      const sticks = await program();
      await nameIt(sticks, disk());
      const name = (await saved(sticks, "A", 40)) ?? "";
      const bytes = readFileSync(join(disk().folder, name));
      expect(await sticks.look("A")).toBe(true);
      expect(await alarms(sticks)).toEqual([]);
      bytes[599_000] = (bytes[599_000] ?? 0) ^ 1;
      writeFileSync(join(disk().folder, name), bytes);
      disk().tearOff();
      expect(await sticks.look("A")).toBe(false);
      expect(await alarms(sticks)).toEqual([]);
      disk().back();
      await sticks.poll();
      expect(await sticks.look("A")).toBe(true);
      expect(await alarms(sticks)).toEqual([`changed ${name}`]);
    });
  },
);
