import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { snapshotName } from "../../shared/domain/snapshot/name.ts";
import {
  type KeptSnapshot,
  newStick,
  type Stick,
  withAlarmsSeenTo,
  withProven,
  withWritten,
} from "../../shared/domain/snapshot/stick.ts";
import { lookAt, type SeenFile, withAlarm } from "../../shared/domain/snapshot/stick-look.ts";
import { namesToGo } from "../../shared/domain/snapshot/stick-thinning.ts";
import { isStrangeName } from "../../shared/domain/snapshot/strange-name.ts";
import { turnOf } from "../../shared/domain/snapshot/turn.ts";

const now = Date.UTC(2026, 10, 22, 12);
const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const snapshot = fc
  .record({
    minute: fc.nat(90 * 1440),
    sha256: hex(64),
    blocks: fc.array(hex(8), { minLength: 1, maxLength: 4 }),
    size: fc.integer({ min: 1000, max: 1_000_000 }),
    entries: fc.nat(100_000),
    isProven: fc.boolean(),
  })
  .map(({ minute, sha256, blocks, ...one }): KeptSnapshot => {
    const name = snapshotName("Balie 2", now - minute * 60_000, sha256);
    return { name, ...one, blocks: blocks.join(""), wholeAt: now - 3000 };
  });
const stick = fc
  .uniqueArray(snapshot, { minLength: 1, maxLength: 30, selector: ({ name }) => name })
  .map((snapshots): Stick => {
    const provenAt = snapshots.some(({ isProven }) => isProven) ? now - 3000 : 0;
    const blank = newStick("A", "0123456789abcdef", "", ["photo.jpg", "reshelf-stick.json"]);
    return { ...blank, provenAt, seenAt: now - 3000, snapshots };
  });

/** What a stick shows that nobody touched, with all blocks read. */
const shown = ({ snapshots, known }: Stick): readonly SeenFile[] => [
  ...known.map((name) => ({ name, size: 10, blocks: new Map() })),
  ...snapshots.map(({ name, size, entries, blocks }) => ({
    ...{ name, size, entries },
    blocks: new Map((blocks.match(/.{8}/g) ?? []).map((digest, block) => [block, digest])),
  })),
];
const flip = (digest: string) => (digest.startsWith("0") ? "1" : "0") + digest.slice(1);
const named = (alarms: Stick["alarms"]) => alarms.map(({ kind, file }) => `${kind} ${file}`);

/** What may happen to one snapshot on a stick, by the alarm it must raise. */
const harms: Readonly<Record<string, (file: SeenFile) => readonly SeenFile[]>> = {
  missing: () => [],
  renamed: (file) => [{ ...file, name: `${file.name}.lockbit`, entries: undefined }],
  encrypted: ({ name, size }) => [{ name, size, blocks: new Map([[0, "ffffffff"]]) }],
  unreadable: ({ name, size }) => [{ name, size, blocks: new Map(), isUnreadable: true }],
  "changed size": (file) => [{ ...file, size: file.size - 1 }],
  "changed entries": (file) => [{ ...file, entries: Number(file.entries) + 1 }],
  "changed block": (file) => [
    { ...file, blocks: new Map([...file.blocks].map(([block, digest]) => [block, flip(digest)])) },
  ],
};

describe("a look at a stick", () => {
  test("says nothing of one that nobody touched, whatever it is looked at and in whatever order", () => {
    fc.assert(
      fc.property(stick, fc.nat(), (one, turn) => {
        const files = shown(one);
        const turned = [...files.slice(turn % files.length), ...files.slice(0, turn % files.length)];
        const looked = lookAt(one, turned, now);
        expect(looked.alarms).toEqual([]);
        expect(looked.snapshots.every(({ wholeAt }) => wholeAt === now)).toBe(true);
        expect(lookAt(looked, files, now + 1).alarms).toEqual([]);
      }),
    );
  });

  test.each(Object.keys(harms))("says of a snapshot that is %s which one, and since when", (harm) => {
    fc.assert(
      fc.property(stick, fc.nat(), (one, which) => {
        const files = shown(one);
        const hit = one.snapshots[which % one.snapshots.length] as KeptSnapshot;
        const harmed = files.flatMap((file) =>
          file.name === hit.name ? (harms[harm]?.(file) ?? []) : [file],
        );
        const looked = lookAt(one, harmed, now);
        expect(looked.alarms).toMatchObject([
          { kind: harm.split(" ")[0], file: hit.name, since: hit.wholeAt },
        ]);
        expect(looked.snapshots.find(({ name }) => name === hit.name)?.wholeAt).toBe(hit.wholeAt);
        // It stands until a person has seen to it, also when the stick shows the right file again.
        expect(lookAt(looked, files, now + 1).alarms).toEqual(looked.alarms);
        expect(namesToGo(looked)).toEqual([]);
        const seenTo = withAlarmsSeenTo(looked);
        expect(seenTo.snapshots.map(({ name }) => name)).not.toContain(hit.name);
        expect(lookAt(seenTo, harmed, now + 1).alarms).toEqual([]);
      }),
    );
  });

  test("names strange new files and snapshots of other PCs that are none any more, and leaves the rest alone", () => {
    const one = newStick("B", "0123456789abcdef", "", ["HOW_TO_DECRYPT.txt"]);
    const other = snapshotName("Kelder", now, "ab".repeat(32));
    const file = (name: string, more: object = {}): SeenFile => ({
      name,
      size: 5,
      blocks: new Map(),
      ...more,
    });
    const whole = file(snapshotName("Kelder", now, "cd".repeat(32)), { entries: 7 });
    const cut = file(snapshotName("Kelder", now, "ef".repeat(32)), { entries: 7, isOtherLength: true });
    const files = [file("HOW_TO_DECRYPT.txt"), file("README_NOW.hta"), file("holiday.jpg"), whole, cut];
    const looked = lookAt(one, [...files, file(other), file("list.xlsx.akira")], now);
    expect(named(looked.alarms)).toEqual([
      "strange README_NOW.hta",
      `changed ${cut.name}`,
      `encrypted ${other}`,
      "strange list.xlsx.akira",
    ]);
    expect(looked.known).toContain("holiday.jpg");
    expect(lookAt(withAlarmsSeenTo(looked), files, now).alarms).toEqual([]);
  });

  test("tells strange names from usual ones", () => {
    const strange = [
      "!!!READ_ME!!!.txt",
      "How to restore files.html",
      "recover-your-files.HTA",
      "a.pdf.id-7[x].xyz",
    ];
    const usual = [
      "foto.jpg",
      "voorraad.csv",
      "back-up.zip.age",
      "journal-000001.reshelf",
      "x.txt.bak",
      "Lees.pdf",
    ];
    expect(strange.filter((name) => !isStrangeName(name))).toEqual([]);
    expect(usual.filter(isStrangeName)).toEqual([]);
  });

  test("fewer entries than before stand as an alarm until a person has seen to it", () => {
    const blank = newStick("A", "0123456789abcdef", "", []);
    const kept = { name: "x", size: 1, entries: 40, blocks: "00000000", isProven: false, wholeAt: now };
    const proven = withProven(withWritten(blank, kept), "x", now);
    expect(proven).toMatchObject({ most: 40, provenAt: now, snapshots: [{ isProven: true }] });
    const alarmed = withAlarm(proven, { kind: "fewer", file: "y", since: now });
    expect(alarmed.alarms).toEqual([{ kind: "fewer", file: "y", since: now }]);
    expect(withAlarmsSeenTo(alarmed)).toMatchObject({ most: 0, alarms: [], snapshots: [{ name: "x" }] });
  });
});

describe("thinning of a stick", () => {
  test("takes only what was proven and was whole at the last look, and leaves three of those", () => {
    fc.assert(
      fc.property(stick, fc.nat(), (one, which) => {
        const hit = one.snapshots[which % one.snapshots.length] as KeptSnapshot;
        const unseen = one.snapshots.map((each) => (each === hit ? { ...each, wholeAt: 1 } : each));
        const looked = { ...one, snapshots: unseen };
        const gone = new Set(namesToGo(looked));
        const sure = unseen.filter(({ isProven, wholeAt }) => isProven && wholeAt > 1);
        expect(gone.has(hit.name)).toBe(false);
        expect(sure.filter(({ name }) => !gone.has(name)).length).toBeGreaterThanOrEqual(
          Math.min(3, sure.length),
        );
      }),
    );
  });
});

describe("the turn", () => {
  const state = fc.record({ provenAt: fc.nat(now), hasAlarm: fc.boolean() });
  test("is that of the stick proven longest ago, never of one with an alarm, in whatever order they are named", () => {
    fc.assert(
      fc.property(fc.array(state, { maxLength: 5 }), (states) => {
        const all = states.map(({ provenAt, hasAlarm }, place) => {
          const blank = { ...newStick("ABCDE"[place] ?? "", "0123456789abcdef", "", []), provenAt };
          return hasAlarm ? withAlarm(blank, { kind: "fewer", file: "x", since: 0 }) : blank;
        });
        const turn = turnOf(all, now);
        expect(turnOf([...all].reverse(), now)).toEqual(turn);
        const usable = all.filter(({ alarms }) => alarms.length === 0);
        expect(turn === undefined).toBe(all.length < 2 || usable.length === 0);
        const own = usable.find(({ letter }) => letter === turn?.letter);
        if (turn) expect(own?.provenAt).toBe(Math.min(...usable.map(({ provenAt }) => provenAt)));
        if (turn) expect(turn.isDue).toBe(turn.age === null || turn.age >= 20 * 3_600_000);
      }),
    );
  });
});
