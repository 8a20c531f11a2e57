import type { Reading, Scan } from "../codes/reading.ts";
import { calibrationCodes } from "./calibration-codes.ts";
import { findCode } from "./find-code.ts";
import { readKeystroke } from "./keystroke.ts";
import { secretKeyInReading } from "./secret-key.ts";

/** What this program prints itself and no pack bears: the packs to practise with, the codes that teach a scanner, the key of copies. */
export type OwnSheet = "practice" | "calibration" | "key";

/** The CNK of the samples, of those that are free for a pharmacy's own use. */
export const sampleCnks = ["0999011", "0999029"] as const;

/** GS1's range for demonstrations: a trade number that begins so is on no pack. */
const demonstration = /^\d?952\d{10}$/;

/**
 * The sheet of ours a reading is of; undefined for a pack. A pharmacy may have given a number of its own to what a sample
 * bears: one that is known here (`isKnown`) is a pack.
 */
export function sheetOf(
  scan: Exclude<Scan, { kind: "person" }>,
  reading: Reading,
  isKnown: (code: string) => boolean,
): OwnSheet | undefined {
  if (secretKeyInReading(reading)) return "key";
  const codes = [scan.code, ...scan.others];
  const asked = scan.question?.map(({ code }) => code) ?? [];
  if ([...codes, ...asked].some((code) => demonstration.test(code))) return "practice";
  const isSample = sampleCnks.some((digits) => codes.includes(`CNK:${digits}`));
  // Whoever types such a number means it.
  if (isSample && reading.ending !== "typed" && !codes.some(isKnown)) return "practice";
  return (scan.kind === "unreadable" || scan.question) && isCalibration(reading) ? "calibration" : undefined;
}

/** Longer is no code of ours, whatever a scanner puts around it. */
const longest = 80;

/** True for one of the three codes, also one of which a scanner loses signs. */
function isCalibration({ keys, byPosition }: Reading): boolean {
  if (keys) return keys.length <= longest && findCode(keys.map(readKeystroke)).length > 0;
  return calibrationCodes.some(({ text }) => byPosition.endsWith(text));
}
