import type { KeyboardLayout } from "./keyboard-layouts.ts";
import type { SeparatorForm } from "./scanner-profile.ts";

/**
 * How good one fact is: `fine` as it should be, `corrected` Reshelf puts it right by itself, `lost` nothing on this PC can
 * bring it back and the scanner has to be set.
 */
type Verdict = "fine" | "corrected" | "lost";

/** One thing that was learned of a scanner, for the window to say in words. */
export type ScannerFact =
  /** Set to the same keyboard as the PC. */
  | { readonly code: "same-keyboard"; readonly verdict: "fine"; readonly layout: KeyboardLayout | "other" }
  /** Set to another keyboard than the PC: read by the position of the keys. */
  | {
      readonly code: "other-keyboard";
      readonly verdict: "corrected";
      readonly scanner: KeyboardLayout;
      readonly pc: KeyboardLayout | "other";
    }
  /** CapsLock is on, and the case comes right all the same. */
  | { readonly code: "caps-lock"; readonly verdict: "corrected" }
  /** The scanner swaps the case of its letters. */
  | { readonly code: "case-swapped"; readonly verdict: "corrected" }
  /** The scanner makes all letters capitals, or small. */
  | { readonly code: "case-lost"; readonly verdict: "lost"; readonly to: "upper" | "lower" }
  | {
      readonly code: "separator";
      readonly verdict: "fine";
      readonly form: Exclude<SeparatorForm, "text" | "none">;
    }
  | { readonly code: "separator-text"; readonly verdict: "corrected"; readonly text: string }
  | { readonly code: "separator-lost"; readonly verdict: "lost" }
  | { readonly code: "symbology"; readonly verdict: "fine" }
  | { readonly code: "prefix"; readonly verdict: "corrected"; readonly text: string }
  | { readonly code: "suffix"; readonly verdict: "corrected"; readonly text: string }
  /** Signs that a lot may hold and that never arrive as themselves. */
  | { readonly code: "signs-lost"; readonly verdict: "lost"; readonly signs: string }
  | { readonly code: "ending"; readonly verdict: "fine"; readonly ending: "enter" | "tab" }
  /** No Enter comes at the end, so every reading waits for a silence. */
  | { readonly code: "ending-none"; readonly verdict: "corrected" }
  | { readonly code: "pace"; readonly verdict: Verdict; readonly milliseconds: number }
  /** The three readings do not agree: another scanner, or its setting was changed between them. */
  | { readonly code: "not-alike"; readonly verdict: "lost" };
