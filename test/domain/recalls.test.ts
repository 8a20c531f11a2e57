import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTable } from "../../renderer/adapters/csv/read-table.ts";
import { planRecalls, type RecallPlan } from "../../shared/domain/import/recall-file.ts";
import { decodeRecalls, encodeRecalls } from "../../shared/domain/recall/recall-list.ts";
import { alike, Recalls } from "../../shared/domain/recall/recalls.ts";

async function planOf(...rows: readonly string[]): Promise<RecallPlan> {
  const opened = await openTable(new TextEncoder().encode(`${rows.join("\r\n")}\r\n`), "recall.csv");
  if (!opened.ok) throw new Error(opened.failure.code);
  const planned = await planRecalls(opened.value, { country: "BE", language: "en" });
  if (!planned.ok) throw new Error(planned.failure.code);
  return planned.value;
}

const gtin = "05412345678908";

describe("a lot is found", () => {
  const recalls = new Recalls([{ codes: [gtin, gtin, "CNK:2642619"], lots: ["ABC10", "xI0l", ""] }]);
  const how = (lot: string, code = gtin) => recalls.find([code], lot)?.how;

  test("letter by letter, and whatever its case, with O as 0 and I and l as 1", () => {
    expect(how("ABC10")).toBe("lot");
    for (const lot of ["abc10", "ABC1O", "AbCIo", "ABCl0", " ABC 10"]) expect(how(lot)).toBe("similar");
    for (const lot of ["X101", "XLOI"]) expect(how(lot)).toBe("similar");
    for (const lot of ["ABC11", "ABC1", "ABC100", "A8C10"]) expect(how(lot)).toBeUndefined();
    expect(recalls.find([gtin], "abc1o")?.lots).toEqual(["ABC10"]);
  });

  test("of the whole product whatever it is, and not of another product", () => {
    expect(how("anything", "CNK:2642619")).toBe("product");
    expect(how("", "CNK:2642619")).toBe("product");
    expect(how("ABC10", "05410013111009")).toBeUndefined();
  });

  test("to be looked at when nobody knows it", () => {
    expect(recalls.find([gtin], "")).toEqual({ how: "open", lots: ["ABC10", "xI0l"] });
  });

  test("by whichever code of the pack says it most surely", () => {
    expect(recalls.find(["CNK:2642619", gtin], "ABC10")?.how).toBe("lot");
    expect(recalls.find(["CNK:2642619", gtin], "Z9")?.how).toBe("product");
  });

  test("alike is an equivalence: every way to misread a lot leads to it", () => {
    const lot = fc.string({ unit: fc.constantFrom(..."AbOo0Il1i-/8"), minLength: 1, maxLength: 20 });
    const swapped: Record<string, string> = { O: "0", o: "O", "0": "o", I: "l", l: "1", i: "I", "1": "i" };
    fc.assert(
      fc.property(lot, (text) => {
        const misread = [...text].map((sign) => swapped[sign] ?? sign.toUpperCase()).join("");
        expect(alike(misread)).toBe(alike(text));
        const match = new Recalls([{ codes: ["1"], lots: [text] }]).find(["1"], misread);
        expect(match?.how).toBe(misread === text ? "lot" : "similar");
      }),
    );
  });
});

describe("a list", () => {
  test("is read by the words of its header, in any order, with codes of any kind", async () => {
    const { list, refused } = await planOf(
      "Product;Lotnummer;CNK;GTIN",
      "Een;ABC10;2642-619;",
      "Twee;;;5412345678908",
      "Drie;X 1; 37556;",
    );
    expect(refused).toEqual([]);
    expect(list).toEqual({ codes: ["CNK:2642619", gtin, "CNK:0037556"], lots: ["ABC10", "", "X1"] });
    expect(decodeRecalls(encodeRecalls(list))).toMatchObject(list);
  });

  test("without a header, or with one nobody foresaw, is read by what stands in it", async () => {
    const bare = await planOf("2642619,ABC10", "5412345678908,L-7");
    expect(bare.list).toEqual({ codes: ["CNK:2642619", gtin], lots: ["ABC10", "L-7"] });
    const odd = await planOf("Naam van het ding;Nr.;Reeks", "Een;2642619;ABC10", "Twee;4487039;B2");
    expect(odd.list.lots).toEqual(["ABC10", "B2"]);
    const half = await planOf("CNK;Reeks", "2642619;ABC10", "4487039;B2");
    expect(half.list.lots).toEqual(["ABC10", "B2"]);
  });

  test("names several lots in a cell, or all of them in a word", async () => {
    const { list } = await planOf("code;lot", "2642619;A1, B2", '4487039;"C3;D4"', "4578753;alle loten");
    expect(list.lots).toEqual(["A1", "B2", "C3", "D4", ""]);
    expect(list.codes).toEqual([
      ...["CNK:2642619", "CNK:2642619", "CNK:4487039", "CNK:4487039"],
      "CNK:4578753",
    ]);
  });

  test("has rows that are no use: each is refused with its line and why", async () => {
    const { list, refused } = await planOf(
      "code;lot",
      ";A1",
      "2642619;A1",
      "5,41E+12;A1",
      "2642619;3,00E+05",
      "4487039;this is a remark that is no lot at all",
      "unknown;A1",
    );
    expect(list.codes).toEqual(["CNK:2642619"]);
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [2, "code"],
      [4, "code-damaged"],
      [5, "lot"],
      [6, "lot"],
      [7, "code"],
    ]);
  });

  test("that holds no codes is no recall list", async () => {
    await expect(planOf("naam;adres", "An;Hier", "Bert;Daar")).rejects.toThrow("table/columns-missing");
  });
});
