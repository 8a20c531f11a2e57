import { describe, expect, test } from "vitest";
import type { AnyEntry, LedgerEntry } from "../../shared/domain/ledger/entry.ts";
import { entryId } from "../../shared/domain/ledger/identity.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { entry } from "../makers/entries.ts";
import { lineOf } from "../makers/one-line.ts";
import { pagesOf } from "../makers/pages.ts";

const idOf = (one: AnyEntry) => entryId(one.writer, one.number);

/** What the entries come to: packs and loose pieces. */
function held(...entries: readonly LedgerEntry[]) {
  const stock = new Stock();
  for (const one of entries) stock.apply(pagesOf([one]));
  const sums = { packs: 0, pieces: 0 };
  for (let line = 0; line < stock.lines.size; line++)
    sums[stock.lines.unit[line] === 1 ? "pieces" : "packs"] += stock.lines.quantity[line] as number;
  return sums;
}

const read = entry("counted", 1, 2);
const open = entry("inPieces", 1, 3, { of: idOf(read), said: 12 });

describe("a pack that is open", () => {
  test("counts as what is left of it, whichever entry comes first", () => {
    expect(held(read, open)).toEqual({ packs: 0, pieces: 12 });
    expect(held(open, read)).toEqual({ packs: 0, pieces: 12 });
    expect(held(read, open, entry("counted", 1, 4, { delta: 3 }))).toEqual({ packs: 3, pieces: 12 });
  });

  test("is corrected, is a pack again, and is struck as any other quantity", () => {
    const fewer = entry("inPieces", 1, 4, { of: idOf(read), said: 9, replaces: [idOf(open)] });
    const whole = entry("quantity", 1, 5, { of: idOf(read), said: 1, replaces: [idOf(fewer)] });
    expect(held(read, open, fewer)).toEqual({ packs: 0, pieces: 9 });
    expect(held(read, open, fewer, whole)).toEqual({ packs: 1, pieces: 0 });
    expect(held(read, open, entry("voided", 1, 6, { target: idOf(open) }))).toEqual({ packs: 1, pieces: 0 });
    expect(held(read, open, entry("voided", 1, 6, { target: idOf(read) }))).toEqual({ packs: 0, pieces: 0 });
  });

  test("two people who said packs and pieces at once are a finding, and packs stand meanwhile", () => {
    const other = entry("quantity", 2, 2, { of: idOf(read), said: 2 });
    expect(lineOf(read, open, other)).toEqual({ quantity: 2, findings: ["movedTwice"] });
  });

  test("in a box with a code of its own is still one pack: no box multiplies pieces", () => {
    const box = entry("boxed", 1, 9, { code: "05413868110128", holds: "05413868110999", packs: 10 });
    expect(held(read, box)).toEqual({ packs: 10, pieces: 0 });
    expect(held(read, box, open)).toEqual({ packs: 0, pieces: 12 });
  });
});

describe("an open pack with a serial", () => {
  const first = entry("counted", 1, 2, { serial: "A1" });
  const twelve = entry("inPieces", 1, 3, { of: idOf(first), said: 12 });
  const again = entry("counted", 2, 2, { serial: "A1", at: 50 });

  test("counts once, with all its pieces", () => {
    expect(held(first, twelve, again)).toEqual({ packs: 0, pieces: 12 });
    const other = entry("inPieces", 2, 3, { of: idOf(again), said: 9 });
    expect(held(first, twelve, again, other)).toEqual({ packs: 0, pieces: 12 });
    expect(held(first, again, other)).toEqual({ packs: 1, pieces: 0 });
    const anyway = entry("countedAnyway", 2, 4, { of: idOf(again) });
    expect(held(first, twelve, again, other, anyway)).toEqual({ packs: 0, pieces: 21 });
  });

  test("lies inside until the last of its pieces is taken out", () => {
    const out = (number: number, delta: number) =>
      entry("takenOut", 3, number, { serial: "A1", unit: "piece", delta, at: 20 + number });
    expect(held(first, twelve, out(2, -5))).toEqual({ packs: 0, pieces: 7 });
    expect(held(first, twelve, out(2, -5), again)).toEqual({ packs: 0, pieces: 7 });
    expect(held(first, twelve, out(2, -5), out(3, -7))).toEqual({ packs: 0, pieces: 0 });
    expect(held(first, twelve, out(2, -5), out(3, -7), again)).toEqual({ packs: 1, pieces: 0 });
  });
});
