import type { Rectangle } from "electron";

/** The size the screens are drawn for; a larger window is a person's choice. */
const usual = { width: 1366, height: 768 };
/** Less than a laptop of 1366 × 768 has at 200 %: below it nobody could work, and nothing is gained. */
const least = { width: 480, height: 320 };

/** Where a new window stands: of the usual size in the middle of what the screen has free, and never beyond it. */
export function windowBounds(free: Readonly<Rectangle>) {
  const width = Math.min(usual.width, free.width);
  const height = Math.min(usual.height, free.height);
  return {
    width,
    height,
    x: free.x + Math.floor((free.width - width) / 2),
    y: free.y + Math.floor((free.height - height) / 2),
    minWidth: Math.min(least.width, width),
    minHeight: Math.min(least.height, height),
  };
}
