import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { whyNoDisk } from "../e2e/disk.ts";
import { day, packedOutside, stickTrials } from "./stick-makers.ts";

const why = whyNoDisk();
describe.skipIf(why !== undefined)(
  `sticks of ours${why ? ` (not run: ${why})` : ""}`,
  { timeout: 60_000 },
  () => {
    const { disk, other, clock, news, program, nameIt, saved, row, alarms, again, snapshotsOn } =
      stickTrials();

    test("are named, known again after a new start, written on when they come, and again after so many minutes", async () => {
      const first = await program();
      expect(await nameIt(first, disk())).toEqual({ letter: "A" });
      expect(await nameIt(first, disk())).toBeNull();
      expect(await row(first, "A")).toMatchObject({ isHere: true, isDue: true, provenAt: 0, alarms: [] });
      const sticks = await program();
      expect(await row(sticks, "A")).toMatchObject({ isHere: true, isDue: true, isReadOnly: false });
      const name = await saved(sticks, "A", 40);
      expect(snapshotsOn(disk())).toEqual([name]);
      expect(await row(sticks, "A")).toMatchObject({
        isDue: false,
        proven: 1,
        entries: 40,
        provenAt: clock.now,
      });
      const before = news.told;
      await again(sticks);
      expect(news.told).toBeGreaterThan(before);
      expect(await row(sticks, "A")).toMatchObject({ isHere: true, isDue: true, alarms: [] });
      disk().off();
      await sticks.poll();
      expect(await row(sticks, "A")).toMatchObject({ isHere: false, isDue: false, provenAt: clock.now });
      expect(await sticks.save("A", packedOutside(clock.now + 1000, 41))).toEqual({ ok: true, value: null });
      disk().back("read-only");
      await sticks.poll();
      expect(await row(sticks, "A")).toMatchObject({
        isHere: true,
        isReadOnly: true,
        isDue: false,
        alarms: [],
      });
    });

    test("lose what was half written when they were pulled out, and nothing else", async () => {
      const sticks = await program();
      await nameIt(sticks, disk());
      const name = (await saved(sticks, "A", 40)) ?? "";
      const half = `.${name}.0123456789ab.part`;
      await again(sticks, () => {
        for (const left of [half, ".other.part"]) writeFileSync(join(disk().folder, left), "half");
      });
      const left = readdirSync(disk().folder).filter((one) => one.startsWith(".") || one === name);
      expect(left.sort()).toEqual([".other.part", name]);
      expect(await alarms(sticks)).toEqual([]);
    });

    test("with fewer entries to write than before are not written on, and it is said", async () => {
      const sticks = await program();
      await nameIt(sticks, disk());
      await saved(sticks, "A", 40);
      clock.now += 60_000;
      expect(await saved(sticks, "A", 39)).toBeUndefined();
      expect(await alarms(sticks)).toEqual([`fewer ${packedOutside(clock.now, 39).name}`]);
      expect(snapshotsOn(disk()).length).toBe(1);
      await sticks.settle("A");
      expect(await saved(sticks, "A", 39)).toBeDefined();
      // A station that went back says so itself.
      await sticks.expectFewer();
      clock.now += 60_000;
      expect(await saved(sticks, "A", 20)).toBeDefined();
      expect(await alarms(sticks)).toEqual([]);
    });

    test("swapped under one path are not taken for each other", async () => {
      const sticks = await program();
      await nameIt(sticks, disk());
      await saved(sticks, "A", 40);
      disk().tearOff();
      writeFileSync(join(disk().folder, "other"), "");
      clock.now += 60_000;
      expect(await saved(sticks, "A", 41)).toBeUndefined();
      expect(readdirSync(disk().folder)).toEqual(["other"]);
      rmSync(join(disk().folder, "other"));
      disk().back();
    });

    test("keep all of the day, one a day before, never fewer than three, and nothing goes while an alarm stands", async () => {
      const sticks = await program();
      await nameIt(sticks, disk());
      const kept: string[] = [];
      for (let turn = 0; turn < 12; turn++) {
        clock.now += day / 4;
        kept.push((await saved(sticks, "A", 40 + turn)) ?? "");
      }
      const days = snapshotsOn(disk()).map((name) => name.slice(8, 18));
      const today = days.at(-1);
      expect(new Set(days).size).toBe(4);
      expect(days.filter((one) => one !== today)).toEqual([...new Set(days)].filter((one) => one !== today));
      const before = snapshotsOn(disk());
      await again(sticks, () => writeFileSync(join(disk().folder, "README_DECRYPT.html"), ""));
      expect(await saved(sticks, "A", 100)).toBeUndefined();
      expect(snapshotsOn(disk())).toEqual(before);
      expect(kept.at(-1)).toBe(before.at(-1));
    });

    test("lose nothing while an alarm stands on any of them", async () => {
      const sticks = await program();
      await nameIt(sticks, disk());
      await nameIt(sticks, other());
      const write = async (from: number) => {
        for (let turn = 0; turn < 6; turn++) {
          clock.now += day / 6;
          expect(await saved(sticks, "A", from + turn)).toBeDefined();
        }
      };
      await saved(sticks, "B", 40);
      other().off();
      await sticks.poll();
      other().back();
      writeFileSync(join(other().folder, "README_DECRYPT.html"), "");
      await sticks.poll();
      expect(await alarms(sticks, "B")).toHaveLength(1);
      await write(40);
      await write(46);
      expect(snapshotsOn(disk())).toHaveLength(12);
      await sticks.settle("B");
      expect(await alarms(sticks, "B")).toEqual([]);
      await write(52);
      expect(snapshotsOn(disk()).length).toBeLessThan(12);
    });
  },
);
