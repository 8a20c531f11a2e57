import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSnapshotName, snapshotName } from "../../shared/domain/snapshot/name.ts";
import { type Generation, mayGo } from "../../shared/domain/snapshot/thinning.ts";

const two = (value: number) => String(value).padStart(2, "0");
const timeText = (at: number) => {
  const when = new Date(at);
  const day = `${when.getUTCFullYear()}-${two(when.getUTCMonth() + 1)}-${two(when.getUTCDate())}`;
  return `${day} ${two(when.getUTCHours())}.${two(when.getUTCMinutes())}.${two(when.getUTCSeconds())}`;
};
const start = Date.UTC(2026, 8, 1);
const generation = fc
  .record({ minute: fc.nat(90 * 1440), isProven: fc.boolean() })
  .map(({ minute, isProven }): Generation => {
    const time = timeText(start + minute * 60_000);
    return { name: `${time} ${isProven}`, time, isProven };
  });
const stick = fc.uniqueArray(generation, { maxLength: 60, selector: ({ name }) => name });
const staying = (all: readonly Generation[]) => {
  const gone = new Set(mayGo(all, false));
  return all.filter((one) => !gone.has(one));
};
const proven = (all: readonly Generation[]) => all.filter(({ isProven }) => isProven);
const newest = (all: readonly Generation[]) => [...all].sort((a, b) => (a.time < b.time ? 1 : -1));

describe("thinning", () => {
  test("never leaves fewer than three proven ones, nor takes the newest, one that is not proven, or one of its day", () => {
    fc.assert(
      fc.property(stick, (all) => {
        const left = staying(all);
        expect(proven(left).length).toBeGreaterThanOrEqual(Math.min(3, proven(all).length));
        expect(left).toEqual(expect.arrayContaining(all.filter(({ isProven }) => !isProven)));
        expect(left).toEqual(expect.arrayContaining(newest(proven(all)).slice(0, 3)));
        const today = newest(proven(all))[0]?.time.slice(0, 10) ?? "";
        expect(left).toEqual(
          expect.arrayContaining(proven(all).filter(({ time }) => time.startsWith(today))),
        );
      }),
    );
  });

  test("leaves the newest of each of the last 31 days that have one, and one of each week before", () => {
    fc.assert(
      fc.property(stick, (all) => {
        const left = new Set(staying(all));
        const days = [...new Set(newest(proven(all)).map(({ time }) => time.slice(0, 10)))];
        for (const one of proven(all)) {
          const day = Date.parse(`${one.time.slice(0, 10)}T00:00:00Z`);
          const near = proven(all).filter(({ time }) => time.startsWith(one.time.slice(0, 10)));
          if (days.indexOf(one.time.slice(0, 10)) <= 31)
            expect(left.has(newest(near)[0] as Generation)).toBe(true);
          const isNear = ({ time }: Generation) =>
            Math.abs(Date.parse(`${time.slice(0, 10)}T00:00:00Z`) - day) < 7 * 86_400_000;
          expect([...left].some((kept) => kept.isProven && isNear(kept))).toBe(true);
        }
      }),
    );
  });

  test("twice takes nothing more, in whatever order the stick lists them; and nothing while an alarm stands", () => {
    fc.assert(
      fc.property(stick, fc.nat(), (all, turn) => {
        const left = staying(all);
        expect(staying(left)).toEqual(left);
        const turned = [...all.slice(turn % (all.length + 1)), ...all.slice(0, turn % (all.length + 1))];
        expect(new Set(staying(turned))).toEqual(new Set(left));
        expect(mayGo(all, true)).toEqual([]);
      }),
    );
  });

  test("lets no day go because a clock ran ahead, by whatever time", () => {
    fc.assert(
      fc.property(stick, fc.integer({ min: 91, max: 40_000 }), (all, days) => {
        const time = timeText(start + days * 86_400_000);
        const left = new Set(staying([...all, { name: "ahead", time, isProven: true }]));
        const newestOfDay = new Map(
          [...newest(proven(all))].reverse().map((one) => [one.time.slice(0, 10), one]),
        );
        for (const day of [...newestOfDay.keys()].sort().slice(-31))
          expect(left.has(newestOfDay.get(day) as Generation)).toBe(true);
      }),
    );
  });

  test("of what was made under a clock set back takes nothing newer", () => {
    fc.assert(
      fc.property(stick, generation, (all, set) => {
        const gone = new Set(mayGo([...all, { ...set, name: "set back" }], false).map(({ name }) => name));
        for (const one of newest(proven(all)).slice(0, 2)) expect(gone.has(one.name)).toBe(false);
      }),
    );
  });
});

describe("the name of a snapshot", () => {
  const second = fc.integer({ min: 0, max: 4_000_000_000 });
  const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
  test("sorts by time where the machine stands, and tells time, station and digest again", () => {
    fc.assert(
      fc.property(second, fc.string({ unit: "binary", maxLength: 90 }), digest, (at, station, sha256) => {
        const name = snapshotName(station, at * 1000, sha256);
        expect(name.length).toBeLessThan(120);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Surrogate}]/u);
        const read = readSnapshotName(name);
        expect(read?.digest).toBe(sha256.slice(0, 12));
        expect(snapshotName(read?.station ?? "", at * 1000, sha256)).toBe(name);
        const later = readSnapshotName(snapshotName("", (at + 86_400) * 1000, sha256));
        expect((read?.time ?? "") < (later?.time ?? "")).toBe(true);
      }),
    );
  });
});
