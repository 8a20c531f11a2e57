import { describe, expect, test } from "vitest";
import {
  begun,
  type Course,
  openAsks,
  skipped,
  standingSlip,
  stepOf,
  watched,
} from "../../renderer/features/practice/course.ts";
import { figuresOf } from "../../renderer/features/practice/figures.ts";
import { type Ask, steps } from "../../renderer/features/practice/lesson-plan.ts";
import { products, type Sample, sheet } from "../../renderer/features/practice/samples.ts";
import { drawCode } from "../../renderer/ui/code-drawing.ts";
import type { ReadingRow } from "../../shared/contracts/count-records.ts";
import { gtinOf } from "../../shared/domain/codes/gtin.ts";
import { cnkOf } from "../../shared/domain/codes/national-code.ts";
import { interpretScan } from "../../shared/domain/codes/scan.ts";
import type { EntryId } from "../../shared/domain/ledger/identity.ts";

let readings = 0;

/** A reading of a sample, as the Count screen would show it. */
function readingOf(sample: Pick<Sample, "code" | "serial">, change: Partial<ReadingRow> = {}): ReadingRow {
  readings += 1;
  return {
    id: `r${readings}` as EntryId,
    outcome: "good",
    added: 1,
    quantity: 1,
    typed: false,
    product: { code: sample.code, name: sample.code, pack: "", shown: sample.code, codes: [] },
    lot: "",
    expiry: "",
    serial: sample.serial,
    unit: "pack",
    at: 1_000,
    place: "Practice shelf",
    struckAt: 0,
    problems: [],
    ...change,
  };
}

/** The reading that does what is asked. */
const answerTo = ({ sample, must, packs, inPieces, withExpiry }: Ask): ReadingRow =>
  readingOf(sample, {
    added: packs,
    ...(inPieces && { unit: "piece" as const }),
    ...(withExpiry && { expiry: sample.expiry }),
    ...(must === "taken-back" && { struckAt: 2_000 }),
    ...(must === "told-twice" && { outcome: "twice" as const }),
  });

describe("the samples", () => {
  test("read as the packs they show, and no real pack bears their numbers", () => {
    for (const { code, symbology, text, lot, serial, expiry } of sheet) {
      const scan = interpretScan(
        { byPosition: text, byCharacter: text, ending: "enter" },
        { country: "BE", today: "2026-11-21", isKnown: () => false },
      );
      expect(scan.kind).toBe("pack");
      if (scan.kind !== "pack") continue;
      expect(scan.code).toContain(code);
      if (symbology === "gs1-datamatrix")
        expect([scan.lot, scan.serial, scan.expiry]).toEqual([lot, serial, expiry]);
      if (code.length === 7) expect([cnkOf(code), code.slice(0, 2)]).toEqual([expect.anything(), "09"]);
      else expect([gtinOf(code), code.slice(0, 4)]).toEqual([code, "0952"]);
    }
  });

  test("are numbered one after the other, and each bears a serial of its own", () => {
    expect(sheet.map(({ number }) => number)).toEqual(sheet.map((_, at) => at + 1));
    const serials = sheet.flatMap(({ serial }) => serial || []);
    expect(new Set(serials).size).toBe(serials.length);
    expect(products.length).toBe(new Set(sheet.map(({ code }) => code)).size);
  });

  test("are drawn with a quiet zone: nothing black stands at an edge", async () => {
    for (const { symbology, text } of sheet) {
      const { width, height, path } = await drawCode(symbology, text);
      const points = [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
      const sides = symbology === "gs1-datamatrix" ? 2 : 10;
      expect(Math.min(...points.map(([x = 0]) => x))).toBeGreaterThanOrEqual(sides);
      expect(Math.max(...points.map(([x = 0]) => x))).toBeLessThanOrEqual(width - sides);
      expect(Math.max(...points.map(([, y = 0]) => y))).toBeLessThanOrEqual(height - 2);
      if (symbology === "gs1-datamatrix") expect(width).toBe(height);
    }
  });
});

describe("a course", () => {
  test("goes on when what was asked is there, and ends with plain figures", () => {
    let course: Course = begun;
    let rows: readonly ReadingRow[] = [];
    for (const step of steps) {
      expect(stepOf(course)).toBe(step);
      rows = [...step.asks.map(answerTo).toReversed(), ...rows];
      course = watched(course, rows, 31_000);
    }
    expect(stepOf(course)).toBeUndefined();
    // The round: 12 packs, the first of them read at 1 s, done at 31 s.
    expect(figuresOf(course)).toEqual({ packs: 12, took: 30_000, packsPerMinute: 24, slips: 0, skipped: 0 });
  });

  test("says what is not as asked, and remembers it when it was put right", () => {
    const [asked] = steps[0]?.asks ?? [];
    if (!asked) throw new Error("nothing asked");
    const wrong = readingOf({ code: "05412345678908", serial: "" });
    let course = watched(begun, [wrong], 2_000);
    expect(standingSlip(course, [wrong])).toBe("pack");
    expect([...course.strangers.values()]).toEqual(["05412345678908"]);
    const back = { ...wrong, struckAt: 3_000 };
    course = watched(course, [back], 3_000);
    expect(standingSlip(course, [back])).toBeUndefined();
    course = watched(course, [answerTo(asked), back], 4_000);
    expect(course.at).toBe(1);
    expect(course.done[0]).toMatchObject({ slips: 1, isSkipped: false });
  });

  test("one pack too many is one slip, and the step waits until it is taken back", () => {
    const at = steps.findIndex(({ name }) => name === "repeat");
    const [asked] = steps[at]?.asks ?? [];
    if (!asked) throw new Error("nothing asked");
    const start: Course = { ...begun, at };
    const six = readingOf(asked.sample, { added: 4, typed: true });
    let course = watched(start, [six], 2_000);
    expect(course.at).toBe(at);
    expect(standingSlip(course, [six])).toBe("quantity");
    course = watched(course, [{ ...six, added: 3 }], 3_000);
    expect(course.at).toBe(at + 1);
    expect(course.done[0]?.slips).toBe(1);
  });

  test("a wrong expiry is said; without one the step waits", () => {
    const at = steps.findIndex(({ name }) => name === "expiry");
    const [asked] = steps[at]?.asks ?? [];
    if (!asked) throw new Error("nothing asked");
    const bare = readingOf(asked.sample);
    const start: Course = { ...begun, at };
    expect(watched(start, [bare], 2_000).at).toBe(at);
    expect(standingSlip(start, [bare])).toBeUndefined();
    const wrong = { ...bare, expiry: "2029-01" };
    expect(standingSlip(start, [wrong])).toBe("expiry");
    expect(watched(start, [{ ...bare, expiry: asked.sample.expiry }], 2_000).at).toBe(at + 1);
  });

  test("the packs of the round come in any order, and a pack scanned twice is a slip", () => {
    const at = steps.findIndex(({ name }) => name === "round");
    const asks = steps[at]?.asks ?? [];
    const start: Course = { ...begun, at };
    const some = asks.slice(3).map(answerTo);
    let course = watched(start, some, 2_000);
    expect(openAsks(course, some).map(({ sample }) => sample.number)).toEqual([10, 11, 12]);
    const again = { ...answerTo(asks[5] as Ask), outcome: "twice" as const };
    course = watched(course, [again, ...some], 3_000);
    expect(standingSlip(course, [again, ...some])).toBe("twice");
    course = watched(course, [...asks.slice(0, 3).map(answerTo), again, ...some], 4_000);
    expect(course.at).toBe(at + 1);
    expect(course.done[0]?.slips).toBe(1);
  });

  test("a step that is passed over is said to be, and measures nothing", () => {
    let course: Course = begun;
    for (let step = 0; step < steps.length; step++) course = skipped(course, [], 5_000);
    expect(figuresOf(course)).toEqual({
      packs: 0,
      took: 0,
      packsPerMinute: 0,
      slips: 0,
      skipped: steps.length,
    });
    expect(skipped(course, [], 6_000)).toBe(course);
  });
});
