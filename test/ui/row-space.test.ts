import { describe, expect, it } from "vitest";
import {
  listOffset,
  type RowSpace,
  rowsInSight,
  rowTop,
  scrollTopShowing,
  spaceHeight,
} from "../../renderer/ui/row-space.ts";

const space = (count: number, rowHeight = 40, viewHeight = 480): RowSpace => ({
  count,
  rowHeight,
  viewHeight,
});
/** Where a row is seen: 0 is the upper edge of the view. */
const seenAt = (of: RowSpace, scrollTop: number, index: number) => rowTop(of, scrollTop, index) - scrollTop;

describe.each([1, 12, 500, 100_000, 1_000_000, 20_000_000])("a list of %d rows", (count) => {
  const list = space(count);
  const bottom = Math.max(0, spaceHeight(list) - list.viewHeight);

  it("is never higher than Chromium can lay out", () => {
    expect(spaceHeight(list)).toBeLessThan(33_000_000);
  });

  it("shows its first row at the top and its last row at the bottom", () => {
    expect(seenAt(list, 0, 0)).toBe(0);
    expect(rowsInSight(list, 0).first).toBe(0);
    expect(rowsInSight(list, bottom).last).toBe(count - 1);
    const lastEdge = seenAt(list, bottom, count - 1) + list.rowHeight;
    expect(lastEdge).toBeCloseTo(Math.min(list.viewHeight, count * list.rowHeight), 1);
  });

  it("draws every row that is in sight and few others, wherever it is scrolled", () => {
    for (let part = 0; part <= 20; part++) {
      const top = (bottom * part) / 20;
      const { first, last } = rowsInSight(list, top);
      expect(last - first).toBeLessThan(32);
      if (first > 0) expect(seenAt(list, top, first)).toBeLessThanOrEqual(-list.rowHeight);
      if (last < count - 1) expect(seenAt(list, top, last)).toBeGreaterThanOrEqual(list.viewHeight);
    }
  });

  it("brings any row wholly into sight, and leaves one that is in sight where it is", () => {
    for (let part = 0; part <= 20; part++) {
      const index = Math.floor(((count - 1) * part) / 20);
      const top = scrollTopShowing(list, bottom / 3, index);
      expect(seenAt(list, top, index)).toBeGreaterThanOrEqual(-0.5);
      expect(seenAt(list, top, index) + list.rowHeight).toBeLessThanOrEqual(list.viewHeight + 0.5);
      expect(scrollTopShowing(list, top, index)).toBeCloseTo(top, 3);
    }
  });
});

describe("a short list", () => {
  it("scrolls pixel by pixel", () => {
    expect(listOffset(space(500), 1234)).toBe(1234);
  });

  it("without rows has none to draw", () => {
    const { first, last } = rowsInSight(space(0), 0);
    expect(last).toBeLessThan(first);
  });
});
