import type { ReadingBasis } from "../scanner/reading-basis.ts";
import { type KeyContext, type KeyScan, scanOfKeys } from "./key-texts.ts";
import type { Reading, Scan } from "./reading.ts";
import { scanOfTexts } from "./two-texts.ts";

export type { KeyContext as ScanContext } from "./key-texts.ts";
export type { Country } from "./plain-code.ts";
export type { PackScan, Reading, Scan } from "./reading.ts";

/** Understands one reading; what cannot be known is asked. */
export function interpretScan(reading: Reading, context: KeyContext): Scan {
  return understandReading(reading, context).scan;
}

/** Understands one reading, and says how: by its keys on every keyboard, or by its texts where it has no keys. */
export function understandReading(reading: Reading, context: KeyContext): KeyScan {
  const byKeys = reading.keys ? scanOfKeys(reading.keys, context) : undefined;
  if (byKeys) return byKeys;
  const scan = scanOfTexts(reading, context);
  return { scan, basis: () => byText, isPersonal: scan.kind === "person" };
}

const byText: ReadingBasis = {
  why: "text",
  layouts: [],
  prefix: "",
  suffix: "",
  isUnderCapsLock: false,
  corrected: [],
};
