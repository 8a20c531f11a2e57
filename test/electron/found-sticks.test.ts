import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BroughtPaths } from "../../electron/main/brought-paths.ts";
import { fileHandlers } from "../../electron/main/file-handlers.ts";
import { Journal } from "../../electron/main/journal.ts";
import type { WatchSticks } from "../../electron/main/watch-sticks.ts";
import { readSticks } from "../../shared/domain/snapshot/sticks-file.ts";
import { type Disk, whyNoDisk } from "../e2e/disk.ts";
import { day, packedOutside, start, stickTrials } from "./stick-makers.ts";

const why = whyNoDisk();
describe.skipIf(why !== undefined)(
  `what this PC knows of its sticks${why ? ` (not run: ${why})` : ""}`,
  { timeout: 60_000 },
  () => {
    const { profile, disk, other, clock, file, program, nameIt, saved, row, alarms, again, snapshotsOn } =
      stickTrials();
    const remembered = () => readSticks(readFileSync(file(), "utf8"));
    /** So many, one after another, with more entries each time. */
    const many = async (sticks: WatchSticks, letter: string, count: number, apart: number) => {
      const names: string[] = [];
      for (let turn = 0; turn < count; turn++) {
        clock.now += apart;
        names.push((await saved(sticks, letter, Math.floor((clock.now - start) / 1000))) ?? "");
      }
      return names;
    };
    /** As the window saves when a person asks for it and chooses that stick. */
    const byHand = async (sticks: WatchSticks, { folder }: Disk, entries: number) => {
      const dialogs = {
        chooseFiles: async () => [],
        chooseFolder: async () => folder,
        chooseTarget: async () => undefined,
      };
      const host = fileHandlers({
        ...{ dialogs, profile: profile(), journal: new Journal(join(profile(), "journal")), sticks },
        ...{
          brought: new BroughtPaths(() => {}),
          version: "1.0.0",
          now: () => new Date(clock.now),
          savedFileMode: 0o600,
        },
      });
      clock.now += 60_000;
      return await host["snapshot.save"]({ ...packedOutside(clock.now, entries), title: "", again: false });
    };

    test.each(["was spoiled", "was deleted"])(
      "%s: each stick is known again by what this PC wrote there, counted as not verified, with its sizes and digests",
      async (how) => {
        const first = await program();
        await nameIt(first, disk());
        await nameIt(first, other());
        const names = await many(first, "A", 4, 60_000);
        await saved(first, "B", 50);
        const before = remembered()?.sticks;
        if (how === "was spoiled") writeFileSync(file(), "xxxx");
        else rmSync(file());
        disk().off();
        const sticks = await program();
        // The one that is in; the other when it comes.
        expect(await row(sticks, "B")).toMatchObject({
          isKnownAgain: true,
          proven: 0,
          unproven: 1,
          isDue: true,
        });
        disk().back();
        await sticks.poll();
        expect(await row(sticks, "A")).toMatchObject({
          isKnownAgain: true,
          proven: 0,
          unproven: 4,
          alarms: [],
        });
        expect((await sticks.all()).lost).toBe(how === "was spoiled" ? "unreadable" : "gone");
        const put = readdirSync(profile()).filter((name) => name.endsWith(".unreadable"));
        expect(put).toHaveLength(how === "was spoiled" ? 1 : 0);
        for (const stick of remembered()?.sticks ?? []) {
          const same = before?.find(({ letter }) => letter === stick.letter);
          expect(stick.id).toBe(same?.id);
          expect(stick.most).toBe(same?.most);
          expect(
            stick.snapshots.map(({ name, size, entries, blocks }) => [name, size, entries, blocks]),
          ).toEqual(same?.snapshots.map(({ name, size, entries, blocks }) => [name, size, entries, blocks]));
        }
        // The alarms know again what they compare with.
        const bytes = readFileSync(join(disk().folder, names[1] ?? ""));
        bytes[10_000] = (bytes[10_000] ?? 0) ^ 1;
        await again(sticks, () => writeFileSync(join(disk().folder, names[1] ?? ""), bytes));
        expect(await alarms(sticks)).toEqual([`changed ${names[1]}`]);
        clock.now += day;
        expect(await saved(sticks, "B", 49)).toBeUndefined();
        expect(await alarms(sticks, "B")).toEqual([`fewer ${packedOutside(clock.now, 49).name}`]);
      },
    );

    test("lost: nothing known again is removed before it was verified anew, then the rule holds again", async () => {
      const first = await program();
      await nameIt(first, disk());
      await many(first, "A", 9, 60_000);
      rmSync(file());
      const sticks = await program();
      const old = snapshotsOn(disk());
      expect(old).toHaveLength(9);
      clock.now += 5 * day;
      const fresh = await many(sticks, "A", 8, day / 4);
      for (const name of old) expect(snapshotsOn(disk())).toContain(name);
      expect(await row(sticks, "A")).toMatchObject({ unproven: 9 });
      const paths = (await sticks.unproven("A")) ?? [];
      expect(paths).toEqual(old.map((name) => join(disk().folder, name)));
      for (const name of old) await sticks.proven("A", name);
      expect(await row(sticks, "A")).toMatchObject({ unproven: 0 });
      // Of that day the newest stays, and of each later one.
      expect(snapshotsOn(disk())).not.toContain(old[0]);
      expect(snapshotsOn(disk())).toContain(old.at(-1));
      expect(snapshotsOn(disk())).toContain(fresh.at(-1));
    });

    test("lost: a stick of another PC, one that holds nothing of ours and one that was given up since stay strangers", async () => {
      const first = await program();
      await nameIt(first, disk());
      await nameIt(first, other());
      await saved(first, "A", 40);
      rmSync(file());
      const sticks = await program();
      expect((await sticks.all()).sticks.map(({ letter }) => letter)).toEqual(["A"]);
      await sticks.forget("A");
      await again(sticks);
      expect((await sticks.all()).sticks).toEqual([]);
      // A person may say otherwise at any time: what lies there counts at once.
      expect(await nameIt(sticks, disk())).toEqual({ letter: "A" });
      expect(await row(sticks, "A")).toMatchObject({ unproven: 1, proven: 0 });
      await sticks.allKnown();
      expect((await sticks.all()).lost).toBeNull();
      expect(remembered()?.lost).toBeUndefined();
      const theirs = packedOutside(clock.now, 7, 600_000, "another");
      writeFileSync(join(disk().folder, theirs.name), theirs.bytes);
      await again(sticks);
      expect(await row(sticks, "A")).toMatchObject({ unproven: 1, alarms: [] });
    });

    test("is not said to be lost at a first start, nor by a start after it", async () => {
      const sticks = await program("");
      expect((await sticks.all()).lost).toBeNull();
      expect(existsSync(file())).toBe(true);
      expect((await (await program()).all()).lost).toBeNull();
    });

    test("takes up what was carried there from another stick, and says which of it is damaged", async () => {
      const sticks = await program();
      await nameIt(sticks, disk());
      await nameIt(sticks, other());
      const [whole = "", torn = ""] = await many(sticks, "A", 2, 60_000);
      for (const name of [whole, torn]) copyFileSync(join(disk().folder, name), join(other().folder, name));
      const bytes = readFileSync(join(other().folder, torn));
      bytes[400_000] = (bytes[400_000] ?? 0) ^ 1;
      writeFileSync(join(other().folder, torn), bytes);
      expect(await sticks.look("B")).toBe(true);
      expect(await row(sticks, "B")).toMatchObject({ unproven: 1 });
      expect(await alarms(sticks, "B")).toEqual([`changed ${torn}`]);
    });

    test("holds what a person saved there by hand: it is proven, thinned and missed as all others", async () => {
      const sticks = await program();
      await nameIt(sticks, disk());
      const first = await byHand(sticks, disk(), 40);
      const name = first.ok ? (first.value?.name ?? "") : "";
      expect(first).toMatchObject({ ok: true, value: { stick: "A" } });
      await sticks.proven("A", name);
      expect(await row(sticks, "A")).toMatchObject({ proven: 1, unproven: 0, entries: 40 });
      for (let turn = 0; turn < 3; turn++) await byHand(sticks, disk(), 41 + turn);
      const left = snapshotsOn(disk());
      for (const one of left) await sticks.proven("A", one);
      clock.now += 3 * day;
      await many(sticks, "A", 3, day / 4);
      expect(snapshotsOn(disk())).not.toContain(name);
      await again(sticks, () => rmSync(join(disk().folder, left.at(-1) ?? "")));
      expect(await alarms(sticks)).toEqual([`missing ${left.at(-1)}`]);
      // With an alarm nothing is written by hand either, and it is said.
      expect(await byHand(sticks, disk(), 900_000)).toMatchObject({ failure: { code: "stick/not-written" } });
      // In a folder of the stick it is nobody's but the person's.
      expect(await byHand(sticks, other(), 90)).toMatchObject({ ok: true, value: { readBack: true } });
      expect(snapshotsOn(other())).toHaveLength(1);
    });
  },
);
