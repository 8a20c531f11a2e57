import type { Messages } from "./en.ts";

/** An age in milliseconds, in whole minutes, hours below two days, or days. */
export function ageText(age: number, { frame }: Messages): string {
  const minutes = Math.floor(Math.max(0, age) / 60_000);
  const hours = Math.floor(minutes / 60);
  if (minutes < 60) return frame.min(String(minutes));
  return hours < 48 ? frame.hour(String(hours)) : frame.day(String(Math.floor(hours / 24)));
}
