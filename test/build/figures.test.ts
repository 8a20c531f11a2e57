import { describe, expect, test } from "vitest";
import {
  decisive,
  holds,
  interleaved,
  median,
  percentile,
  seeded,
  verdictLine,
} from "../../build/bench/kit/figures.mjs";

describe("percentiles", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  test("are samples that were taken, by nearest rank, in whatever order they came", () => {
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.99)).toBe(7);
    expect(() => percentile([], 0.5)).toThrow("needs samples");
  });

  test("the median is the middle one, or the mean of the middle two", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
    expect(median(hundred)).toBe(50.5);
  });
});

test("ours and the baseline take turns, and neither always goes first", async () => {
  const order: string[] = [];
  const run = (name: string) => async (pair: number) => {
    order.push(`${name}${pair}`);
    return pair;
  };
  const found = await interleaved(4, run("a"), run("b"));
  expect(order).toEqual(["a0", "b0", "b1", "a1", "a2", "b2", "b3", "a3"]);
  expect(found).toEqual({ ours: [0, 1, 2, 3], baseline: [0, 1, 2, 3] });
});

test("the same seed gives the same numbers, spread from 0 to 1", () => {
  const [one, same, other] = [seeded(1), seeded(1), seeded(2)];
  const numbers = Array.from({ length: 1000 }, one);
  expect(Array.from({ length: 1000 }, same)).toEqual(numbers);
  expect(other()).not.toBe(numbers[0]);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / 1000;
  expect(mean).toBeCloseTo(0.5, 1);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
});

describe("a verdict", () => {
  test("holds at its goal and not beyond it", () => {
    expect(verdictLine("scan", { what: "", ratio: 1.5, goal: 1.5 })).toBe("scan ratio=1.5 goal=1.5 holds");
    expect(verdictLine("scan", { what: "", ratio: 1.51, goal: 1.5 })).toBe(
      "scan ratio=1.51 goal=1.5 falls short",
    );
    expect(verdictLine("kills", { what: "", ratio: 0, goal: 0 })).toBe("kills ratio=0 goal=0 holds");
    expect(verdictLine("kills", { what: "", ratio: 1, goal: 0 })).toBe("kills ratio=1 goal=0 falls short");
    expect(verdictLine("plain", { what: "", ratio: 19, goal: 20, isLeast: true })).toMatch(/falls short$/);
    expect(verdictLine("plain", { what: "", ratio: 21, goal: 20, isLeast: true })).toMatch(/holds$/);
  });

  test("of no number at all does not hold", () => {
    expect(holds({ what: "", ratio: Number.NaN, goal: 1 })).toBe(false);
  });

  test("of several figures is that of the one that falls short, or comes nearest to it", () => {
    const p50 = { what: "p50", ratio: 1.2, goal: 2 };
    const p99 = { what: "p99", ratio: 1.4, goal: 1.5 };
    const worse = { what: "p99", ratio: 1.6, goal: 1.5 };
    const least = { what: "least", ratio: 15, goal: 20, isLeast: true };
    expect(decisive([p50, p99])).toBe(p99);
    expect(decisive([worse, p50])).toBe(worse);
    expect(decisive([{ what: "", ratio: 100, goal: 101 }, least])).toBe(least);
    expect(decisive([p50, { what: "", ratio: Number.NaN, goal: 1 }]).ratio).toBeNaN();
  });
});
