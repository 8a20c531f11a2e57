/** Time of an entry: wall-clock milliseconds since 1970 that never run backwards within a station. */
export function nextInstant(wall: number, last: number): number {
  return Math.max(wall, last);
}

const pad = (value: number, width: number) => String(value).padStart(width, "0");
let day = Number.NaN;
let dayText = "";

/** `2026-11-21T10:41:58.123Z`: the one form an instant has in an entry. */
export function instantText(milliseconds: number): string {
  const today = Math.floor(milliseconds / 86_400_000);
  if (today !== day) {
    day = today;
    dayText = new Date(milliseconds).toISOString().slice(0, 11);
  }
  const rest = milliseconds - today * 86_400_000;
  const seconds = Math.floor(rest / 1000);
  return `${dayText}${pad(Math.floor(seconds / 3600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}.${pad(rest % 1000, 3)}Z`;
}
