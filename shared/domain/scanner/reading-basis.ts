import type { KeyboardLayout } from "./keyboard-layouts.ts";
import type { SeparatorForm } from "./scanner-profile.ts";

/**
 * Why a reading was understood as it was: `taught` as the scanner was taught, `only` no other way to read its keys
 * validates, `inferred` of several ways the one that earlier readings speak for, `asked` several ways and nothing decides,
 * `guessed` something before or after the code was left out to make sense of it, so it is asked, `none` nothing validates,
 * `text` it came without keys.
 */
export type Why = "taught" | "only" | "inferred" | "asked" | "guessed" | "none" | "text";

/** What Reshelf put right by itself. */
export type Correction = "keyboard" | "case" | "separator" | "prefix" | "suffix";

/** How a reading became the text that was kept. */
export interface ReadingBasis {
  readonly why: Why;
  /** The keyboards the scanner may be set to for this text; "pc" as the PC made it of the keys. */
  readonly layouts: readonly (KeyboardLayout | "pc")[];
  /** How its separators came; absent without any. */
  readonly separator?: SeparatorForm;
  /** What was left out before and after the code. */
  readonly prefix: string;
  readonly suffix: string;
  readonly isUnderCapsLock: boolean;
  readonly corrected: readonly Correction[];
}
