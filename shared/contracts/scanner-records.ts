import type { PackFacts, Problem } from "../domain/codes/pack.ts";
import type { Inferred } from "../domain/scanner/inferred.ts";
import type { ReadingBasis } from "../domain/scanner/reading-basis.ts";

/** One reading as the inspector shows it. It lives in memory only. */
export interface InspectedReading {
  /** Counts up from 1 at each start. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Key by key, see `readKeystroke`; empty for a person's number. */
  readonly keys: readonly string[];
  readonly ending: "enter" | "tab" | "silence" | "typed";
  /** Milliseconds from key to key; 0 when not known. */
  readonly pace: number;
  readonly kind: "pack" | "check-digit" | "unreadable" | "person";
  /** The text that was kept, separators as `\x1d`; several, parted by line feeds, when it is asked which one is right. */
  readonly text: string;
  readonly symbology: string;
  /** What it says of a pack; absent for a person's number. */
  readonly facts?: PackFacts;
  readonly problems: readonly Problem[];
  readonly question: readonly PackFacts[];
  readonly basis: ReadingBasis;
}

/** What the inspector shows: the last readings, newest first, and what they showed of the scanner. */
export interface InspectorWindow {
  readonly readings: readonly InspectedReading[];
  readonly inferred: Inferred;
}
