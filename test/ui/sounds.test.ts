import { describe, expect, it } from "vitest";
import { isWarning, type SoundName, soundLength, soundPlans } from "../../renderer/ui/sound-plan.ts";
import { type Sounding, turnOf } from "../../renderer/ui/sound-queue.ts";
import { loudness } from "../../renderer/ui/sounds.ts";

const names = Object.keys(soundPlans) as SoundName[];

/** Rhythm and direction alone, without pitch: what is left to somebody who hears no difference in height. */
const rhythm = (name: SoundName) =>
  soundPlans[name].map(({ from, to, start, length }, at, all) => {
    const before = all[at - 1];
    const gap = before ? Math.round(start - before.start - before.length) : 0;
    const step = before ? Math.sign(from - before.to) : 0;
    return [length, gap, step, Math.sign(to - from)];
  });

describe("the sounds", () => {
  it.each([
    ["good", 80],
    ["unknown", 300],
    ["asked", 260],
    ["twice", 420],
    ["expired", 360],
    ["recalled", 840],
    ["unsafe", 600],
    ["refused", 340],
    ["undo", 120],
  ] as const)("%s lasts %d ms", (name, length) => {
    expect(soundLength(name)).toBe(length);
  });

  it("lie where old ears and laptop speakers still hear: 490 to 990 Hz", () => {
    for (const { from, to } of names.flatMap((name) => soundPlans[name]))
      for (const hertz of [from, to]) {
        expect(hertz).toBeGreaterThanOrEqual(490);
        expect(hertz).toBeLessThanOrEqual(990);
      }
  });

  it("can be told apart by rhythm and direction, without pitch", () => {
    const rhythms = names.map((name) => JSON.stringify(rhythm(name)));
    expect(new Set(rhythms).size).toBe(names.length);
  });

  it("short-dated begins as good does", () => {
    expect(soundPlans.short[0]).toEqual(soundPlans.good[0]);
  });

  it("that say something is wrong are warnings", () => {
    expect(names.filter(isWarning).toSorted()).toEqual(
      ["asked", "expired", "oneCopy", "recalled", "refused", "twice", "unknown", "unsafe"].toSorted(),
    );
  });
});

describe("the volume", () => {
  it("never lets not safe fall under 70 percent, but silence is silence", () => {
    expect(loudness("unsafe", 10)).toBe(0.7);
    expect(loudness("unsafe", 100)).toBe(1);
    expect(loudness("good", 10)).toBe(0.1);
    expect(loudness("unsafe", 0)).toBe(0);
  });
});

describe("the turn of a sound", () => {
  const sounding = (name: SoundName, start: number): Sounding => ({
    name,
    start,
    until: start + soundLength(name) / 1000,
  });

  it("comes at once when it is quiet", () => {
    expect(turnOf([], "good", 5)).toEqual({ start: 5, cuts: [] });
  });

  it("a good sound cuts a good one", () => {
    const before = sounding("good", 5);
    expect(turnOf([before], "good", 5.02)).toEqual({ start: 5.02, cuts: [before] });
  });

  it("a good sound waits for a warning", () => {
    const warning = sounding("twice", 5);
    const turn = turnOf([warning], "good", 5.1);
    expect(turn?.cuts).toEqual([]);
    expect(turn?.start).toBeGreaterThan(warning.until);
  });

  it("a warning waits for a warning, and cuts a good sound", () => {
    const warning = sounding("expired", 5);
    expect(turnOf([warning], "unknown", 5.1)?.start).toBeGreaterThan(warning.until);
    const good = sounding("good", 5);
    expect(turnOf([good], "unknown", 5.01)).toEqual({ start: 5.01, cuts: [good] });
  });

  it("at fifty scans a second nothing piles up behind a warning", () => {
    let live: Sounding[] = [sounding("unknown", 0)];
    for (let scan = 0; scan < 200; scan++) {
      const now = 0.01 + scan * 0.02;
      const name: SoundName = scan % 3 === 0 ? "unknown" : "good";
      const turn = turnOf(live, name, now);
      if (!turn) continue;
      live = [...live.filter((other) => !turn.cuts.includes(other)), sounding(name, turn.start)];
      expect(turn.start - now).toBeLessThan(1);
      const warnings = live.filter((other) => isWarning(other.name) && other.until > now);
      const overlaps = live.filter(
        (other) =>
          !warnings.includes(other) && warnings.some((w) => other.start < w.until && w.start < other.until),
      );
      expect(overlaps.filter(({ start }) => start > now)).toEqual([]);
    }
  });
});
