import { describe, expect, test } from "vitest";
import { secondsLeft } from "../../renderer/features/sticks/seconds-left.ts";

describe("the time a copy still takes", () => {
  test("follows from how far it came in the time that passed", () => {
    expect(secondsLeft(4_000, { done: 1, of: 4 })).toBe(12);
    expect(secondsLeft(9_000, { done: 3_000_000, of: 4_000_000 })).toBe(3);
    expect(secondsLeft(60_000, { done: 99, of: 100 })).toBe(1);
  });

  test("is not said before anybody can know, nor where nothing is left", () => {
    expect(secondsLeft(1_900, { done: 1, of: 2 })).toBe(0);
    expect(secondsLeft(30_000, { done: 1, of: 100 })).toBe(0);
    expect(secondsLeft(30_000, { done: 0, of: 0 })).toBe(0);
    expect(secondsLeft(30_000, { done: 5, of: 5 })).toBe(0);
  });
});
