import * as v from "valibot";
import { KeyboardLayout } from "./keyboard-layouts.ts";

/**
 * How the separator comes: `raw` as 0x1D itself, `alt` as Alt+029, `ctrl` as Ctrl+], `f8` and `f12` as those keys, `text`
 * as other characters, `none` not at all.
 */
export const SeparatorForm = v.picklist(["raw", "alt", "ctrl", "f8", "f12", "text", "none"]);
export type SeparatorForm = v.InferOutput<typeof SeparatorForm>;

/**
 * What CapsLock does: `ignored` the scanner presses the same keys, so what their positions say is right; `followed` it
 * presses Shift the other way round to make up for it; `turned` it always does; `unknown` CapsLock was off when it was taught.
 */
export const CapsLockHabit = v.picklist(["unknown", "ignored", "followed", "turned"]);
export type CapsLockHabit = v.InferOutput<typeof CapsLockHabit>;

const shortText = v.pipe(v.string(), v.maxLength(40));

/** What a station was taught about its scanner; it lies in the settings file. */
export const ScannerProfile = v.object({
  /** The keyboard the scanner is set to; "pc": none of those we know, what the PC makes of its keys is right. */
  layout: v.picklist([...KeyboardLayout.options, "pc"]),
  /** `text` is what comes, for the form "text". */
  separator: v.object({ form: SeparatorForm, text: shortText }),
  /** What it sends before and after each code, without the symbology identifier. */
  prefix: shortText,
  suffix: shortText,
  /** True when it sends the AIM symbology identifier (`]d2`). */
  symbology: v.boolean(),
  capsLock: CapsLockHabit,
  ending: v.picklist(["enter", "tab", "silence"]),
  /** Milliseconds from key to key, about. */
  pace: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)),
  /** When it was taught, in milliseconds since 1970. */
  at: v.pipe(v.number(), v.minValue(0)),
});
export type ScannerProfile = v.InferOutput<typeof ScannerProfile>;

/** The profile that lies in a file; null when it is none, or one that somebody damaged. */
export function scannerProfileIn(value: unknown): ScannerProfile | null {
  const read = v.safeParse(ScannerProfile, value);
  return read.success ? read.output : null;
}
