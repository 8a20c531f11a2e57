import { describe, expect, test } from "vitest";
import type { AnyEntry } from "../../shared/domain/ledger/entry.ts";
import { entryId } from "../../shared/domain/ledger/identity.ts";
import { Stock } from "../../shared/domain/stock/stock.ts";
import { entry, place } from "../makers/entries.ts";
import { lineOf } from "../makers/one-line.ts";
import { pagesOf } from "../makers/pages.ts";

const idOf = (one: AnyEntry) => entryId(one.writer, one.number);

describe("a product", () => {
  const pack = entry("counted", 1, 2, { code: "A" });

  test("nobody has named is shown as such, and counted", () => {
    expect(lineOf(pack)).toEqual({ quantity: 1, findings: ["unnamed"] });
    expect(lineOf(pack, entry("named", 1, 3, { code: "A", name: "Aspirin" }))).toEqual({
      quantity: 1,
      findings: [],
    });
  });

  test("with two names keeps both until somebody says one that replaces them", () => {
    const names = [
      entry("named", 1, 3, { code: "A", name: "Aspirin" }),
      entry("named", 2, 3, { code: "A", name: "Asaflow" }),
    ];
    expect(lineOf(pack, ...names).findings).toEqual(["twoNames"]);
    const chosen = entry("named", 1, 4, { code: "A", name: "Aspirin", replaces: names.map(idOf) });
    expect(lineOf(pack, ...names, chosen).findings).toEqual([]);
  });

  test("whose code another product claims too stays apart from both", () => {
    const known = (code: string, number: number) =>
      entry("productKnown", 3, number, { code, codes: [code, "A"], name: `P${code}` });
    expect(lineOf(pack, known("B", 1), known("C", 2))).toEqual({ quantity: 1, findings: ["twoNames"] });
    const stock = new Stock();
    stock.apply(pagesOf([pack, entry("counted", 1, 3, { code: "B" }), known("B", 1), known("C", 2)]));
    expect([...stock.lines.quantity.subarray(0, stock.lines.size)]).toEqual([1, 1]);
  });

  test("under two codes is one line once they are linked", () => {
    expect(
      lineOf(pack, entry("counted", 1, 3, { code: "B" }), entry("linked", 1, 4, { codes: ["A", "B"] }))
        .quantity,
    ).toBe(2);
  });
});

describe("a doubt", () => {
  const read = (doubt: "check-digit" | "ambiguous") => entry("counted", 1, 2, { code: "A", doubt });
  const name = entry("named", 1, 3, { code: "A", name: "Aspirin" });

  test("about the code ends when the code is named or answered", () => {
    expect(lineOf(read("check-digit")).findings).toEqual(["unnamed", "doubt"]);
    expect(lineOf(read("check-digit"), name).findings).toEqual([]);
  });

  test("about lot and date ends with an answer, not with a name", () => {
    expect(lineOf(read("ambiguous"), name).findings).toEqual(["doubt"]);
    expect(
      lineOf(read("ambiguous"), name, entry("amended", 1, 4, { of: entryId(name.writer, 2), lot: "L1" }))
        .findings,
    ).toEqual([]);
  });
});

describe("two answers at once", () => {
  const scan = entry("counted", 1, 2);

  test("are both kept: the larger quantity counts until somebody chooses", () => {
    const answers = [
      entry("quantity", 1, 3, { of: idOf(scan), said: 6 }),
      entry("quantity", 2, 3, { of: idOf(scan), said: 8 }),
    ];
    expect(lineOf(scan, ...answers)).toEqual({ quantity: 8, findings: ["movedTwice"] });
    const chosen = entry("quantity", 1, 4, { of: idOf(scan), said: 6, replaces: answers.map(idOf) });
    expect(lineOf(scan, ...answers, chosen)).toEqual({ quantity: 6, findings: [] });
  });

  test("one about the place and one about the lot do not stand against each other", () => {
    const moved = entry("moved", 1, 3, { entries: [[scan.writer, 2, 2]], location: place(2) });
    const amended = entry("amended", 2, 3, { of: idOf(scan), lot: "L1" });
    expect(lineOf(scan, moved, amended)).toEqual({ quantity: 1, findings: [] });
  });
});
