import { describe, expect, test } from "vitest";
import { isWholeCnk, meaningOfDigits, timesOf } from "../../renderer/features/count/digits.ts";

const fresh = { today: "2026-11-21", hasReading: true, hasExpiry: false };
const meaning = (text: string, context: Partial<typeof fresh> = {}) =>
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
