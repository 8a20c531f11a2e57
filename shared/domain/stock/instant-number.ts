let lastDay = -1;
let dayStart = 0;

/** Milliseconds since 1970 of an instant as entries write it, `2026-11-21T10:41:58.123Z`; 0 for anything else. */
export function instantNumber(text: unknown): number {
  if (typeof text !== "string" || text.length !== 24) return 0;
  const day = two(text, 0) * 1_000_000 + two(text, 2) * 10_000 + two(text, 5) * 100 + two(text, 8);
  if (day !== lastDay) {
    lastDay = day;
    dayStart = Date.UTC(Math.floor(day / 10_000), two(text, 5) - 1, two(text, 8));
  }
  const seconds = two(text, 11) * 3600 + two(text, 14) * 60 + two(text, 17);
  return dayStart + seconds * 1000 + two(text, 20) * 10 + text.charCodeAt(22) - 48;
}

const two = (text: string, at: number) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
