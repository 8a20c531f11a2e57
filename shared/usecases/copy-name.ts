import { nameForFiles } from "../base/name-for-files.ts";

/** The time where the machine stands, in signs that every file system takes: `2026-11-22 10.41`. */
export function minuteText(at: number): string {
  const when = new Date(at);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
  return `${day} ${two(when.getHours())}.${two(when.getMinutes())}`;
}

/** The folder of a copy, `Reshelf Balie 2 2026-11-22 10.41`: no sign that FAT or Windows refuses. */
export function copyName(station: string, at: number): string {
  return ["Reshelf", nameForFiles(station), minuteText(at)].filter(Boolean).join(" ");
}
