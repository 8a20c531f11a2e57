import { describe, expect, test } from "vitest";
import type { AnyEntry } from "../../shared/domain/ledger/entry.ts";
import { entryId } from "../../shared/domain/ledger/identity.ts";
import { entry, session } from "../makers/entries.ts";
import { lineOf, opened } from "../makers/one-line.ts";

const idOf = (one: AnyEntry) => entryId(one.writer, one.number);

describe("a serial that is taken out", () => {
  const first = entry("counted", 1, 2, { serial: "A1" });
  const out = entry("takenOut", 2, 2, { serial: "A1", at: 20 });
  const again = entry("counted", 1, 3, { serial: "A1", at: 50 });

  test("is gone, and counts again once it is scanned in again", () => {
    expect(lineOf(first, out)).toEqual({ quantity: 0, findings: [] });
    expect(lineOf(first, out, again)).toEqual({ quantity: 1, findings: [] });
    expect(lineOf(again, out, first)).toEqual({ quantity: 1, findings: [] });
  });

  test("goes once, until somebody says that it does go twice", () => {
    const twice = entry("takenOut", 3, 2, { serial: "A1", at: 30 });
    expect(lineOf(first, out, twice)).toEqual({ quantity: 0, findings: ["countedTwice"] });
    const anyway = entry("countedAnyway", 1, 9, { of: idOf(twice) });
    expect(lineOf(first, out, twice, anyway)).toEqual({ quantity: -1, findings: ["belowZero"] });
    expect(lineOf(first, out, again, twice)).toEqual({ quantity: 1, findings: ["countedTwice"] });
  });

  test("goes too when nobody counted it, and that is said", () => {
    expect(lineOf(out)).toEqual({ quantity: -1, findings: ["belowZero", "takenUncounted"] });
    const others = entry("counted", 1, 4, { delta: 3 });
    expect(lineOf(others, out)).toEqual({ quantity: 2, findings: ["takenUncounted"] });
    expect(lineOf(others, out, first)).toEqual({ quantity: 3, findings: [] });
  });

  test("goes with the count it was taken from", () => {
    const sessions = [opened(1, 1), opened(2, 1, { recounts: [session(1)] })];
    const recounted = entry("counted", 2, 5, { delta: 4, session: session(2), at: 60 });
    const settled = entry("sessionSettled", 1, 9, { sessions: [session(1), session(2)], stands: session(2) });
    expect(lineOf(...sessions, first, out, recounted, settled)).toEqual({ quantity: 4, findings: [] });
  });
});

describe("a box", () => {
  const box = "15413868110125";
  const counted = entry("counted", 1, 2, { code: box, delta: 2 });
  const packs = entry("counted", 1, 3, { delta: 3 });
  const boxed = entry("boxed", 2, 2, { packs: 10 });

  test("counts the packs in it, whenever that is said, and stops when it is struck", () => {
    expect(lineOf(counted, packs, boxed)).toEqual({ quantity: 23, findings: [] });
    expect(lineOf(boxed, counted, packs)).toEqual({ quantity: 23, findings: [] });
    const struck = entry("voided", 1, 9, { target: idOf(boxed) });
    const alone = entry("productKnown", 9, 2, { code: box });
    expect(() => lineOf(counted, packs, boxed, struck, alone)).toThrow();
  });

  test("of which two people say two things at once is a finding", () => {
    const other = entry("boxed", 3, 2, { packs: 12 });
    expect(lineOf(boxed, other, counted)).toEqual({ quantity: 20, findings: ["movedTwice"] });
    const settled = entry("boxed", 1, 9, { packs: 12, replaces: [idOf(boxed), idOf(other)] });
    expect(lineOf(boxed, other, counted, settled)).toEqual({ quantity: 24, findings: [] });
  });

  test("with a serial counts once, all of it", () => {
    const sscc = entry("counted", 1, 2, { code: box, serial: "B1" });
    const again = entry("counted", 1, 4, { code: box, serial: "B1", at: 50 });
    expect(lineOf(boxed, sscc, again)).toEqual({ quantity: 10, findings: ["countedTwice"] });
  });
});
