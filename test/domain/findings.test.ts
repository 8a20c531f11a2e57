import { describe, expect, test } from "vitest";
import type { AnyEntry } from "../../shared/domain/ledger/entry.ts";
import { entryId } from "../../shared/domain/ledger/identity.ts";
import { entry, place, session } from "../makers/entries.ts";
import { basisOf, lineOf, opened } from "../makers/one-line.ts";

const idOf = (one: AnyEntry) => entryId(one.writer, one.number);

describe("a serial that is counted twice", () => {
  const first = entry("counted", 1, 2, { serial: "A1" });
  const again = entry("counted", 2, 2, { serial: "A1", at: 50 });

  test("counts once, and says so, whoever comes first to this station", () => {
    expect(lineOf(first, again)).toEqual({ quantity: 1, findings: ["countedTwice"] });
    expect(lineOf(again, first)).toEqual({ quantity: 1, findings: ["countedTwice"] });
  });

  test("counts twice once somebody says that it does", () => {
    const anyway = entry("countedAnyway", 1, 3, { of: idOf(again) });
    expect(lineOf(first, again, anyway)).toEqual({ quantity: 2, findings: [] });
    expect(lineOf(anyway, again, first)).toEqual({ quantity: 2, findings: [] });
  });

  test("counts again when the pack was taken out in between", () => {
    const out = entry("counted", 1, 3, { serial: "A1", delta: -1, at: 20 });
    expect(lineOf(first, out, again)).toEqual({ quantity: 1, findings: [] });
  });

  test("counts what was typed beyond the one pack", () => {
    const six = entry("quantity", 2, 3, { of: idOf(again), said: 6 });
    expect(lineOf(first, again, six)).toEqual({ quantity: 6, findings: ["countedTwice"] });
  });

  test("is no finding any more when the first of the two is struck", () => {
    expect(lineOf(first, again, entry("voided", 1, 3, { target: idOf(first) }))).toEqual({
      quantity: 1,
      findings: [],
    });
  });

  test("is none when only a recount, which adds nothing by itself, has read it again", () => {
    const sessions = [opened(1, 1), opened(2, 1, { recounts: [session(1)] })];
    const recounted = entry("counted", 2, 2, { serial: "A1", session: session(2), at: 50 });
    expect(lineOf(...sessions, first, recounted)).toEqual({ quantity: 1, findings: [] });
    const settled = entry("sessionSettled", 1, 9, { sessions: [session(1), session(2)], stands: session(2) });
    expect(lineOf(...sessions, first, recounted, settled)).toEqual({ quantity: 1, findings: [] });
  });
});

describe("two sessions of one place", () => {
  const counts = [entry("counted", 1, 2), entry("counted", 2, 2, { session: session(2) })];

  test("are summed, and shown as perhaps counted twice until somebody settles it", () => {
    const both = [opened(1, 1), opened(2, 1), ...counts];
    expect(lineOf(...both)).toEqual({ quantity: 2, findings: ["placeTwice"] });
    const settled = (stands: ReturnType<typeof session> | null) =>
      entry("sessionSettled", 1, 9, { sessions: [session(1), session(2)], stands });
    expect(lineOf(...both, settled(null))).toEqual({ quantity: 2, findings: [] });
    expect(lineOf(...both, settled(session(1)))).toEqual({ quantity: 1, findings: [] });
  });

  test("are a finding too when a third one comes after two were settled", () => {
    const settled = entry("sessionSettled", 1, 9, { sessions: [session(1), session(2)], stands: null });
    const third = [opened(3, 1), entry("counted", 3, 2, { session: session(3) })];
    expect(lineOf(opened(1, 1), opened(2, 1), ...counts, settled, ...third)).toEqual({
      quantity: 3,
      findings: ["placeTwice"],
    });
  });

  test("become one when a whole session is moved there, and part again when it is moved away", () => {
    const moved = entry("moved", 1, 8, { session: session(2), location: place(1) });
    const all = [opened(1, 1), opened(2, 2), ...counts, moved];
    expect(lineOf(...all)).toEqual({ quantity: 2, findings: ["placeTwice"] });
  });
});

describe("an adjustment", () => {
  const counted = entry("counted", 1, 2, { delta: 14 });
  const place1 = opened(1, 1);
  const said12 = entry("adjusted", 1, 20, {
    delta: -2,
    said: 12,
    saw: 14,
    basis: basisOf(place1, counted),
    at: 100,
  });

  test("is no finding while it rests on what it saw", () => {
    expect(lineOf(place1, counted, said12)).toEqual({ quantity: 12, findings: [] });
  });

  test("is none when more is counted afterwards", () => {
    expect(lineOf(place1, counted, said12, entry("counted", 1, 21, { delta: 2, at: 200 }))).toEqual({
      quantity: 14,
      findings: [],
    });
  });

  test("is none when it saw what a clock that runs ahead has put after it, whoever counts later", () => {
    const ahead = entry("counted", 2, 2, { delta: 3, at: 9_000 });
    const said10 = entry("adjusted", 1, 20, {
      delta: -7,
      said: 10,
      saw: 17,
      basis: basisOf(place1, counted, ahead),
      at: 100,
    });
    const later = [
      entry("counted", 1, 21, { at: 200 }),
      entry("counted", 3, 2, { at: 300 }),
      entry("counted", 2, 3, { at: 9_500 }),
    ];
    expect(lineOf(place1, counted, ahead, said10)).toEqual({ quantity: 10, findings: [] });
    expect(lineOf(place1, counted, ahead, said10, ...later)).toEqual({ quantity: 13, findings: [] });
    const struck = entry("voided", 2, 4, { target: idOf(ahead) });
    expect(lineOf(place1, counted, ahead, said10, ...later, struck).findings).toEqual(["saidOther"]);
  });

  test("has the last word when it saw an earlier one whose clock ran ahead; two that did not see each other have none", () => {
    const early = entry("adjusted", 2, 2, {
      delta: 1,
      said: 15,
      saw: 14,
      basis: basisOf(place1, counted),
      at: 9_000,
    });
    const knowing = entry("adjusted", 1, 20, {
      delta: -3,
      said: 12,
      saw: 15,
      basis: basisOf(place1, counted, early),
      at: 100,
    });
    expect(lineOf(place1, counted, early, knowing)).toEqual({ quantity: 12, findings: [] });
    expect(lineOf(place1, counted, early, said12).findings).toEqual(["saidOther"]);
  });

  test.each([
    ["another station had counted before it", entry("counted", 2, 2, { delta: 2, at: 50 }), 14],
    ["somebody corrects what it rested on", entry("quantity", 2, 2, { of: idOf(counted), said: 16 }), 14],
    ["what it rested on is struck", entry("voided", 2, 2, { target: idOf(counted) }), -2],
  ])("says 12 and now is something else when %s", (_, late, now) => {
    expect(lineOf(place1, counted, said12, late).findings).toContain("saidOther");
    expect(lineOf(place1, counted, said12, late).quantity).toBe(now);
  });
});

test("a quantity below zero is a finding", () => {
  expect(lineOf(entry("counted", 1, 2, { delta: -3 }))).toEqual({ quantity: -3, findings: ["belowZero"] });
});
