import { expect, test } from "vitest";
import { windowBounds } from "../../electron/main/window-bounds.ts";

test.each([
  ["1920 × 1080", { x: 0, y: 0, width: 1920, height: 1040 }],
  ["1920 × 1080 at 150 %", { x: 0, y: 0, width: 1280, height: 690 }],
  ["1366 × 768 at 125 %, the bar of the system on the left", { x: 48, y: 0, width: 1045, height: 614 }],
  ["1366 × 768 at 200 %", { x: 0, y: 0, width: 683, height: 360 }],
  ["a screen smaller than any", { x: 0, y: 20, width: 320, height: 220 }],
])(
  "on %s a new window lies within what is free, and can be made small enough for half a laptop",
  (_, free) => {
    const { x, y, width, height, minWidth, minHeight } = windowBounds(free);
    expect([width, height]).toEqual([Math.min(1366, free.width), Math.min(768, free.height)]);
    expect([x >= free.x, y >= free.y]).toEqual([true, true]);
    expect([x + width <= free.x + free.width, y + height <= free.y + free.height]).toEqual([true, true]);
    expect([minWidth <= Math.min(width, 683), minHeight <= Math.min(height, 340)]).toEqual([true, true]);
  },
);
