import { calibrationCodes } from "../../shared/domain/scanner/calibration-codes.ts";
import { keyboardLayouts } from "../../shared/domain/scanner/keyboard-layouts.ts";
import { learnScanner } from "../../shared/domain/scanner/learn-scanner.ts";
import { heardScan } from "./heard-scan.ts";
import { pairwise } from "./pairwise.ts";
import type { PcSetting, ScannerSetting } from "./pc-keys.ts";

/** What a scanner and its PC may be set to, one thing each. */
export const decodeFactors = {
  pc: keyboardLayouts,
  scanner: ["us", "be", "fr"],
  capsLock: ["off", "letters", "row", "letters followed", "row followed"],
  separator: ["raw", "alt", "ctrl", "f8", "f12", "|", "~", "^", "#", "{", "none"],
  prefix: ["", "symbology", "*", "X7"],
  suffix: ["", "#", "~]"],
  ending: ["enter", "tab", "silence"],
} as const;

/** One row: a scanner on a PC. */
export type DecodeRow = { readonly [K in keyof typeof decodeFactors]: (typeof decodeFactors)[K][number] };

/** Rows in which every setting meets every other. */
export const decodeRows = (random: () => number): readonly DecodeRow[] => pairwise(decodeFactors, random);

/** The PC of a row. */
export const pcOf = ({ pc, capsLock }: DecodeRow): PcSetting => ({
  layout: pc,
  capsLock: capsLock === "off" ? "off" : capsLock.startsWith("row") ? "row" : "letters",
});

/** The scanner of a row, before a code of some symbology. */
export const scannerOf = (row: DecodeRow, symbology: string): ScannerSetting => ({
  layout: row.scanner,
  separator: row.separator.length === 1 ? { text: row.separator } : (row.separator as "raw"),
  prefix: row.prefix === "symbology" ? symbology : row.prefix,
  suffix: row.suffix,
  followsCapsLock: row.capsLock.endsWith("followed"),
});

/** What a station knows once the scanner of a row was taught to it. */
export function taughtIn(row: DecodeRow, scanner = (symbology: string) => scannerOf(row, symbology)) {
  const samples = calibrationCodes.map(({ text }) => {
    const heard = heardScan(text, scanner("]d2"), pcOf(row), row.ending);
    if (!heard) throw new Error("a calibration code was taken for typing");
    return heard;
  });
  return learnScanner(samples, 1_790_000_000_000);
}
