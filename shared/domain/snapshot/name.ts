import { nameForFiles } from "../../base/name-for-files.ts";

/** How many digits of its SHA-256 a snapshot's name carries. */
const digits = 12;
const form = /^Reshelf (\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)(?: (.+))? ([0-9a-f]{12})\.stock$/u;

/** What the name of a snapshot says. */
export interface SnapshotName {
  /** Where the machine stood then, `2026-11-22 10.41.07`. */
  readonly time: string;
  readonly station: string;
  /** The first digits of the SHA-256 of the whole file. */
  readonly digest: string;
}

/**
 * The name of a snapshot, `Reshelf 2026-11-22 10.41.07 Balie 2 9b81866eca3f.stock`: names sort by time, no sign in them is
 * one that FAT or Windows refuses, and other contents have other names.
 */
export function snapshotName(station: string, at: number, sha256: string): string {
  return ["Reshelf", secondText(at), nameForFiles(station), `${sha256.slice(0, digits)}.stock`]
    .filter(Boolean)
    .join(" ");
}

/** What a file's name says when it is that of a snapshot. */
export function readSnapshotName(name: string): SnapshotName | undefined {
  const [, time = "", station = "", digest = ""] = form.exec(name.normalize("NFC")) ?? [];
  return time === "" ? undefined : { time, station, digest };
}

/** When something was, where the machine stands, to the second: `2026-11-22 10.41.07`. */
export function secondText(at: number): string {
  const when = new Date(at);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
  return `${day} ${two(when.getHours())}.${two(when.getMinutes())}.${two(when.getSeconds())}`;
}
