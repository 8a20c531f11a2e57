import { expect, it } from "vitest";
import { everyLine, isWhole, sortedBy, stepBack } from "../../renderer/features/stock/stock-filter.ts";

it("a filter is cleared step by step: search, finding, expiry, place", () => {
  const full = {
    ...everyLine,
    text: "par",
    place: "k3v9a0b1c2d3e4f5" as never,
    expiry: "expired",
    finding: "doubt",
  } as const;
  const steps = [full, ...Array(4)].map(() => 0);
  let filter: ReturnType<typeof stepBack> = full;
  const cleared: string[] = [];
  for (const _ of steps) {
    const next: ReturnType<typeof stepBack> = filter && stepBack(filter);
    const before = filter;
    if (!next || !before) break;
    cleared.push(
      ...(["text", "place", "expiry", "finding"] as const).filter((key) => next[key] !== before[key]),
    );
    filter = next;
  }
  expect(cleared).toEqual(["text", "finding", "expiry", "place"]);
  expect(filter && isWhole(filter)).toBe(true);
  expect(filter && stepBack(filter)).toBeUndefined();
});

it("the same header again turns the order round, another begins upwards", () => {
  const once = sortedBy(everyLine, "expiry");
  expect(once).toMatchObject({ sort: "expiry", descending: false });
  expect(sortedBy(once, "expiry").descending).toBe(true);
  expect(sortedBy(sortedBy(once, "expiry"), "lot").descending).toBe(false);
});
