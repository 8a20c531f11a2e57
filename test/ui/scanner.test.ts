import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { KeyPress } from "../../renderer/ui/key-press.ts";
import { played, press, scanOf } from "./keys-of.ts";

const keyboard: readonly { us: string; be: string }[] = JSON.parse(
  readFileSync(new URL("../vectors/keyboards/belgian-and-us.json", import.meta.url), "utf8"),
);
const belgian = (character: string) => {
  const be = keyboard.find(({ us }) => us === character)?.be ?? character;
  return be.startsWith("dead:") ? "Process" : be;
};

/** A person typing: the gaps before each key, in turn. */
function typed(text: string, from: number, gaps: readonly number[]): readonly KeyPress[] {
  let time = from;
  return [...text].map((character, at) => {
    time += gaps[at % gaps.length] ?? 100;
    return character === "\n"
      ? press("Enter", "Enter", time)
      : press(`Key${character.toUpperCase()}`, character, time);
  });
}

const withHiccups = (keys: readonly KeyPress[], hiccups: Readonly<Record<number, number>>) => {
  let late = 0;
  return keys.map((key, at) => {
    late += hiccups[at] ?? 0;
    return { ...key, time: key.time + late };
  });
};

const matrix = "]d201054123456789081727113010LK4471A\x1d21745519";

describe("a scan", () => {
  it("is one reading, its Enter goes to nobody, and the field it was typed into is as before", () => {
    const { readings, field, passedEnds } = played([
      ...typed("amox", 0, [110]),
      ...scanOf("05412345678908\n", 2000),
    ]);
    expect(readings).toEqual([
      { byPosition: "05412345678908", byCharacter: "05412345678908", ending: "enter" },
    ]);
    expect(field).toBe("amox");
    expect(passedEnds).toEqual([]);
  });

  it.each([0, 0.1, 2, 8, 20, 30])("is read with %d ms between keys", (gap) => {
    expect(played(scanOf(`${matrix}\n`, 0, gap)).readings).toEqual([
      { byPosition: matrix, byCharacter: matrix, ending: "enter" },
    ]);
  });

  it("is read right by position on a Belgian keyboard, and kept by character too", () => {
    const { readings } = played(scanOf("]d201054123456789081010ABC123\n", 0, 8, belgian));
    expect(readings[0]?.byPosition).toBe("]d201054123456789081010ABC123");
    expect(readings[0]?.byCharacter).toBe("$déà&à('&é\"'(§è!çà!&à&àQBC&é\"");
  });

  it("keeps both readings of every key of the Belgian keyboard, dead keys by position", () => {
    for (const { us, be } of keyboard) {
      const { readings } = played(scanOf(`${us.repeat(7)}\n`, 0, 8, belgian));
      const byCharacter = be.startsWith("dead:") ? "\ufffd" : be;
      expect(readings).toEqual([
        { byPosition: us.repeat(7), byCharacter: byCharacter.repeat(7), ending: "enter" },
      ]);
    }
  });

  it("ends with Tab as well, and with a silence: half a second once, 100 ms from then on", () => {
    expect(played(scanOf("2642619\t", 0)).readings[0]?.ending).toBe("tab");
    const twice = [...scanOf("2642619", 0), ...scanOf("0056135", 600)];
    expect(played(twice, 140).readings).toEqual([
      { byPosition: "2642619", byCharacter: "2642619", ending: "silence" },
      { byPosition: "0056135", byCharacter: "0056135", ending: "silence" },
    ]);
    expect(played(scanOf("2642619", 0), 400).readings).toEqual([]);
  });

  it("is not split by the next one that follows without a pause", () => {
    const { readings } = played(scanOf("05412345678908\n03453120000011\n5410013111009\n", 0, 1));
    expect(readings.map(({ byPosition }) => byPosition)).toEqual([
      "05412345678908",
      "03453120000011",
      "5410013111009",
    ]);
  });

  it("at fifty a second is never lost, doubled or out of order", () => {
    const codes = Array.from({ length: 1000 }, (_, at) => String(2_000_000_000_000 + at));
    const { readings, field } = played(codes.flatMap((code, at) => scanOf(`${code}\n`, at * 20, 0.01)));
    expect(readings.map(({ byPosition }) => byPosition)).toEqual(codes);
    expect(field).toBe("");
  });
});

describe("a busy machine", () => {
  const scan = scanOf("05412345678908\n", 0, 7);
  it.each(scan.map((_, at) => at).slice(1))("does not split a scan by 120 ms before key %d", (at) => {
    const { readings, field } = played(withHiccups(scan, { [at]: 113 }), 300);
    expect(readings.map(({ byPosition }) => byPosition).join("|")).toBe("05412345678908");
    expect(field).toBe("");
  });

  it.each([1, 2, 3, 5, 9, 14])(
    "may stop for 400 ms before key %d, once the scanner is known to end with Enter",
    (at) => {
      const stream = [...scanOf("2642619\n", 0, 2), ...scanOf("05412345678908\n", 16, 2)];
      const { readings, field } = played(withHiccups(stream, { [8 + at]: 400 }), 600);
      expect(readings.map(({ byPosition }) => byPosition)).toEqual(["2642619", "05412345678908"]);
      expect(field).toBe("");
    },
  );

  it.each([2, 3, 5, 9, 14])("may stop for 400 ms before key %d of the first scan of the day", (at) => {
    const { readings, field } = played(withHiccups(scanOf("05412345678908\n", 0, 2), { [at]: 400 }), 600);
    expect(readings.map(({ byPosition }) => byPosition)).toEqual(["05412345678908"]);
    expect(field).toBe("");
  });

  it("may stop for 240 ms after the first digit, but a * typed before a scan is no part of it", () => {
    const scan = scanOf("05412345678908\n", 0, 2);
    expect(played(withHiccups(scan, { 1: 240 })).readings[0]?.byPosition).toBe("05412345678908");
    const { readings, field } = played([...typed("x", 0, [0]), ...scanOf("05412345678908\n", 200, 2)]);
    expect([readings[0]?.byPosition, field]).toEqual(["05412345678908", "x"]);
  });

  it("may stop three times in a long scan, twice in a row", () => {
    const { readings } = played(withHiccups(scanOf(`${matrix}\n`, 0), { 12: 80, 13: 60, 30: 90 }));
    expect(readings.map(({ byPosition }) => byPosition)).toEqual([matrix]);
  });
  it("may make a scanner that is known to send Enter wait longer than 100 ms", () => {
    const { readings } = played([
      ...scanOf("2642619\n", 0),
      ...withHiccups(scanOf("0056135\n", 1000), { 4: 120 }),
    ]);
    expect(readings.map(({ byPosition }) => byPosition)).toEqual(["2642619", "0056135"]);
  });
});

describe("a person", () => {
  it.each([
    ["at an even pace", [90]],
    ["fast, with keys that roll", [110, 25, 30, 100, 95]],
    ["very fast, three keys in one roll", [70, 20, 20, 75]],
    ["faster than anyone", [60, 45, 50]],
  ])("typing %s is never a scan", (_, gaps) => {
    const { readings, field, passedEnds } = played(typed("amoxicilline clavulaanzuur\n", 0, gaps));
    expect(readings).toEqual([]);
    expect(field).toBe("amoxicilline clavulaanzuur");
    expect(passedEnds).toEqual(["Enter"]);
  });

  it("who holds a key down is no scanner", () => {
    const keys = Array.from({ length: 40 }, (_, at) => press("KeyA", "a", at * 30, { repeat: at > 0 }));
    expect(played(keys).readings).toEqual([]);
  });

  it("keeps Enter for a quantity typed before it", () => {
    const { field, passedEnds } = played([press("Digit6", "6", 0), press("Enter", "Enter", 80)]);
    expect([field, passedEnds]).toEqual(["6", ["Enter"]]);
  });
});
