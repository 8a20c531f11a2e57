import { describe, expect, test } from "vitest";
import {
  type DigitsContext,
  isWholeCnk,
  meaningOfDigits,
  piecesOf,
  timesOf,
} from "../../renderer/features/count/digits.ts";

const fresh = { today: "2026-11-21", hasReading: true, hasExpiry: false };
const meaning = (text: string, context: Partial<DigitsContext> = {}) =>
  meaningOfDigits(text, { ...fresh, ...context });

describe("digits typed after a scan", () => {
  test("one to three digits are the quantity of the last scan", () => {
    expect(meaning("6")).toEqual({ what: "quantity", quantity: 6 });
    expect(meaning("200")).toEqual({ what: "quantity", quantity: 200 });
  });
  test("above two hundred is asked", () => {
    expect(meaning("201")).toEqual({ what: "ask", ways: [{ what: "quantity", quantity: 201 }] });
  });
  test("four digits that are a coming month are the expiry, when the pack has none", () => {
    expect(meaning("1127")).toEqual({ what: "expiry", expiry: "2027-11" });
    expect(meaning("1127", { hasExpiry: true })).toMatchObject({ what: "ask" });
    expect(meaning("1127", { hasReading: false })).toMatchObject({ what: "ask" });
  });
  test("four digits of a past month or of no month are asked, never taken", () => {
    expect(meaning("0826")).toMatchObject({ what: "ask", ways: [{ what: "expiry" }, {}, {}] });
    expect(meaning("1350")).toMatchObject({ what: "ask", ways: [{ what: "quantity" }, { what: "code" }] });
  });
  test.each([6, 7, 8, 12, 13, 14, 16])("%i digits are a code", (length) => {
    const code = "1".repeat(length);
    expect(meaning(code)).toEqual({ what: "code", code });
  });
  test.each([5, 9, 10, 15, 17])("%i digits are asked", (length) => {
    expect(meaning("1".repeat(length))).toMatchObject({ what: "ask" });
  });
  test("the number of a person is nothing else", () => {
    expect(meaning("85073003328")).toEqual({ what: "person" });
    expect(meaning("85.07.30-033.28")).toEqual({ what: "person" });
  });
  test("a month with a sign is an expiry and a printed CNK a code", () => {
    expect(meaning("11/2027")).toEqual({ what: "expiry", expiry: "2027-11" });
    expect(meaning("2642-619")).toEqual({ what: "code", code: "2642619" });
  });
  test("words are no digits", () => expect(meaning("amox 875")).toBeUndefined());
});

test("a CNK is whole at its seventh digit when its check holds", () => {
  expect(isWholeCnk("2642619")).toBe(true);
  expect(isWholeCnk("2642618")).toBe(false);
  expect(isWholeCnk("264261")).toBe(false);
});

test("digits and a star or an x are that many of the next pack", () => {
  expect(timesOf("12*")).toBe(12);
  expect(timesOf("6x")).toBe(6);
  expect(timesOf("6 X ")).toBe(6);
  expect(timesOf("0*")).toBeUndefined();
  expect(timesOf("6")).toBeUndefined();
  expect(timesOf("max*")).toBeUndefined();
});

describe("digits and a stroke are pieces of an open pack", () => {
  const one = { quantity: 1, unit: "pack", isOut: false, inPack: 30 } as const;
  test("up to what a pack holds", () => {
    expect(piecesOf("12/")).toBe(12);
    expect(piecesOf("12 / ")).toBe(12);
    for (const other of ["/", "12", "12/2", "12/27", "a/", "12345/"]) expect(piecesOf(other)).toBeUndefined();
    expect(meaning("12/", { counted: one })).toEqual({ what: "pieces", pieces: 12 });
    expect(meaning("30/", { counted: one })).toEqual({ what: "pieces", pieces: 30 });
    expect(meaning("12/27", { counted: one })).toMatchObject({ what: "expiry" });
  });
  test("more than a pack holds is asked, and where nobody says how many that is, only what nobody means", () => {
    const ways = [{ what: "pieces", pieces: 31 }];
    expect(meaning("31/", { counted: one })).toEqual({ what: "ask", ways });
    const unsaid = { ...one, inPack: undefined };
    expect(meaning("31/", { counted: unsaid })).toEqual({ what: "pieces", pieces: 31 });
    expect(meaning("1001/", { counted: unsaid })).toMatchObject({ what: "ask" });
  });
  test("where several packs were counted it is asked whether the open one is beside them", () => {
    const several = { ...one, quantity: 3 };
    const [beside, instead] = [
      { what: "pieces", pieces: 12, beside: true },
      { what: "pieces", pieces: 12 },
    ];
    expect(meaning("12/", { counted: several })).toEqual({ what: "ask", ways: [beside, instead] });
    expect(meaning("12/", { counted: { ...several, isOut: true } })).toEqual({
      what: "ask",
      ways: [instead],
    });
  });
  test("of a pack that was counted before they are asked, whatever the number", () => {
    const again = { ...one, isAgain: true };
    const ways = [{ what: "pieces", pieces: 12 }];
    expect(meaning("12/", { counted: again })).toEqual({ what: "ask", ways });
  });
  test("where pieces stand large, digits alone are asked", () => {
    const ways = [
      { what: "pieces", pieces: 6 },
      { what: "quantity", quantity: 6 },
    ];
    expect(meaning("6", { counted: { ...one, quantity: 12, unit: "piece" } })).toEqual({ what: "ask", ways });
    expect(meaning("14/", { counted: { ...one, quantity: 12, unit: "piece" } })).toEqual({
      what: "pieces",
      pieces: 14,
    });
  });
});
