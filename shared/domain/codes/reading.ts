import type { PackFacts, Problem } from "./pack.ts";

/** One reading of the scanner, or one code typed, as raw text twice; a recognised separator is `\x1d` in both. */
export interface Reading {
  /** By `KeyboardEvent.code` and Shift, on a US table. */
  readonly byPosition: string;
  /** By `KeyboardEvent.key`. */
  readonly byCharacter: string;
  /** Its keys, see `readKeystroke`; absent for what was typed and for what is read again from the ledger. */
  readonly keys?: readonly string[] | undefined;
  /** Milliseconds from key to key. */
  readonly pace?: number | undefined;
  readonly ending: "enter" | "tab" | "silence" | "typed";
}

/** What every scan but a person's number says. */
interface ReadScan extends PackFacts {
  readonly problems: readonly Problem[];
  /** One or more ways to understand the reading, the likeliest first; none is chosen silently. */
  readonly question?: readonly PackFacts[];
  /**
   * The text that was kept, separators as `\x1d`; several, parted by line feeds, when they validate and differ. Read again
   * as byPosition and byCharacter alike it is understood in the same way.
   */
  readonly raw: string;
  /** AIM symbology identifier, such as `]d2`. */
  readonly symbology?: string;
}

/** A pack whose code passes its check. With a question of two or more, its facts are those on which all agree. */
export interface PackScan extends ReadScan {
  readonly kind: "pack";
}

/** A code whose check fails: counted under the code as read, asked, never another product. */
export interface CheckDigitScan extends ReadScan {
  readonly kind: "check-digit";
}

/** A text that fits no rule; it is counted under itself. A question offers what it might be. */
export interface UnreadableScan extends ReadScan {
  readonly kind: "unreadable";
}

/** The number of a person: nothing of it is kept. */
export interface PersonScan {
  readonly kind: "person";
}

/** What one reading was understood to mean. */
export type Scan = PackScan | CheckDigitScan | UnreadableScan | PersonScan;
