import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnyEntry } from "../../shared/domain/ledger/entry.ts";
import { type Arrival, arrival, ledger } from "../makers/arbitraries.ts";
import { batch, entry, place, session } from "../makers/entries.ts";
import { folded, stockOf } from "./folded.ts";

const runs = Number(process.env["LAW_RUNS"] ?? 150);
const inTurn: Arrival = { keys: [0], sizes: [1], forms: ["columns"] };

const opened = entry("sessionOpened", 1, 1);
const counted = (number: number, said: object) =>
  entry("counted", 1, number, { session: session(1), ...said });
const list = (by: number, at: number, lines: readonly object[]): AnyEntry[] => [
  entry("started", by, 1, { batch: batch(by) }),
  ...lines.map((said, index) => entry("expected", by, index + 2, { at, ...said })),
  entry("batchClosed", 2, by, { batch: batch(by), at }),
];
/** The lines on which something is expected or differs: expected, counted. */
const rowsOf = (entries: readonly AnyEntry[]) =>
  Object.fromEntries(
    Object.entries(folded(stockOf(entries, inTurn), []).variance.rows).map(([line, row]) => [
      line.replaceAll("k000000000000001", "here").replaceAll("k000000000000002", "there"),
      [row.expected, row.counted],
    ]),
  );

describe("what is expected, for all ledgers", () => {
  test("counts nothing: lines, products and sessions are what they are without it", () => {
    fc.assert(
      fc.property(ledger(), arrival, (entries, order) => {
        const said = ({ lines, products, sessions, readings }: ReturnType<typeof folded>) => ({
          ...{ lines, products, sessions, readings },
        });
        const without = entries.filter(({ kind }) => kind !== "expected");
        expect(said(folded(stockOf(entries, order), without))).toEqual(
          said(folded(stockOf(without, order), without)),
        );
      }),
      { numRuns: runs },
    );
  });
});

describe("a list that is expected", () => {
  const old = list(5, 10, [
    { code: "1", lot: "A", quantity: 3 },
    { code: "1", lot: "B", quantity: 2 },
    { code: "2", quantity: 7 },
    { code: "1", lot: "A", quantity: 4, location: place(2) },
  ]);
  const newer = list(6, 20, [{ code: "1", lot: "C", quantity: 9 }]);

  test("gives way to a newer one for the products it speaks of in that place, and to no other", () => {
    expect(rowsOf([...old, ...newer])).toEqual({
      "1|C||here|pack": [9, 0],
      "1|A||there|pack": [4, 0],
      "2|||here|pack": [7, 0],
    });
    expect(rowsOf([...newer, ...old])).toEqual(rowsOf([...old, ...newer]));
  });

  test("comes back when the newer one is struck", () => {
    const strike = entry("voided", 3, 1, { target: batch(6) });
    expect(rowsOf([...old, ...newer, strike])).toEqual(rowsOf(old));
    expect(rowsOf([strike, ...old, ...newer])).toEqual(rowsOf(old));
  });

  test("waits for the entry that closes its batch", () => {
    expect(rowsOf(old.filter(({ kind }) => kind !== "batchClosed"))).toEqual({});
  });

  test("adds two entries of one line", () => {
    const twice = list(5, 10, [
      { code: "1", quantity: 3 },
      { code: "1", quantity: 4 },
    ]);
    expect(rowsOf(twice)).toEqual({ "1|||here|pack": [7, 0] });
  });

  test("without lots is compared with every lot it does not name", () => {
    const lots = list(5, 10, [
      { code: "1", quantity: 5 },
      { code: "1", lot: "A", quantity: 2 },
    ]);
    const packs = [
      counted(2, { code: "1", lot: "A", delta: 2 }),
      counted(3, { code: "1", lot: "B", delta: 1, expiry: "2027-01-31" }),
      counted(4, { code: "1", lot: "C", delta: 3 }),
    ];
    expect(rowsOf([opened, ...lots, ...packs])).toEqual({
      "1|||here|pack": [5, 4],
      "1|A||here|pack": [2, 2],
    });
  });

  test("without a place is compared with every place no list names for the product", () => {
    const nowhere = list(5, 10, [
      { code: "1", quantity: 5, location: undefined },
      { code: "2", quantity: 1, location: undefined },
    ]);
    const here = list(6, 20, [{ code: "2", quantity: 4 }]);
    const packs = [counted(2, { code: "1", delta: 3 }), counted(3, { code: "2", delta: 4 })];
    expect(rowsOf([opened, ...nowhere, ...here, ...packs])).toEqual({
      "1||||pack": [5, 3],
      "2||||pack": [1, 0],
      "2|||here|pack": [4, 4],
    });
  });

  test("what nobody expected differs too, where a list speaks of its place", () => {
    const packs = [counted(2, { code: "3", delta: 1 }), counted(3, { code: "2", delta: 7 })];
    expect(rowsOf([opened, ...old, ...packs])).toMatchObject({
      "3|||here|pack": [0, 1],
      "2|||here|pack": [7, 7],
    });
    expect(rowsOf([opened, ...packs])).toEqual({});
  });
});
