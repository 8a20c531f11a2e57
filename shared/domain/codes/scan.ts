import type { PackFacts, Problem } from "./pack.ts";

/** One reading of the scanner, or one code typed, as raw text twice; a recognised separator is `\x1d` in both. */
export interface Reading {
  /** By `KeyboardEvent.code` and Shift, on a US table. */
  readonly byPosition: string;
  /** By `KeyboardEvent.key`. */
  readonly byCharacter: string;
  readonly ending: "enter" | "tab" | "silence" | "typed";
}

/** The country whose national codes come first when a number fits several. */
export type Country = "BE" | "DE" | "ES" | "FR" | "IT" | "LU" | "NL";

/** What is known around a reading when it is judged. */
export interface ScanContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly country: Country;
  /** True for a canonical code that the catalogue or the ledger knows. */
  readonly isKnown?: (code: string) => boolean;
  /** True once this scanner has sent a separator: a string without one is then complete as it is. */
  readonly sendsSeparators?: boolean;
}

/** A pack whose code passes its check. With a question, its facts are those on which all alternatives agree. */
export interface PackScan extends PackFacts {
  readonly kind: "pack";
  readonly problems: readonly Problem[];
  /** Two or more ways to understand the reading, the likeliest first; none is chosen silently. */
  readonly question?: readonly PackFacts[];
  /** The reading that was kept, separators as `\x1d`. */
  readonly raw: string;
  /** AIM symbology identifier, such as `]d2`. */
  readonly symbology?: string;
}

/** A code whose check fails: counted under the code as read, asked, never another product. */
export interface CheckDigitScan extends Omit<PackScan, "kind"> {
  readonly kind: "check-digit";
}

/** A text that fits no rule; it is counted under itself. A question offers what it might be. */
export interface UnreadableScan extends Omit<PackScan, "kind"> {
  readonly kind: "unreadable";
}

/** The number of a person: nothing of it is kept. */
export interface PersonScan {
  readonly kind: "person";
}

/** What one reading was understood to mean. */
export type Scan = PackScan | CheckDigitScan | UnreadableScan | PersonScan;

/** Understands one reading: both texts are judged and the one that validates is kept. */
export function interpretScan(reading: Reading, context: ScanContext): Scan {
  throw new Error(`Not built: ${reading.ending} ${context.today}`);
}
