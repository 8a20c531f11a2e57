import type { RefObject } from "react";
import type { CountWindow, ReadingRow } from "../../../shared/contracts/count-records.ts";
import type { FrameWindow } from "../../../shared/contracts/frame-records.ts";
import type { Engine } from "../../services/services.tsx";
import type { Answer } from "./answers.ts";
import type { CountWords, Written } from "./block-view.ts";
import type { Counting } from "./counting.ts";
import type { Pins } from "./pack-form.ts";
import type { Taking } from "./taking.ts";
import type { CountingState } from "./waiting.ts";

/** What the lower half of the screen is used for. Scanning goes on in each of them. */
export type Mode =
  | { readonly kind: "scan"; readonly text?: string }
  | {
      readonly kind: "typed";
      readonly code: string;
      readonly name: string;
      /** The code went on by itself; more digits mean that it was only the beginning of a longer one. */
      readonly isByItself?: boolean;
      /** Named so once it is counted: a product without a code. */
      readonly nameAfter?: string;
    }
  | { readonly kind: "amend"; readonly row: ReadingRow }
  | { readonly kind: "reason"; readonly row: ReadingRow }
  | { readonly kind: "where" }
  | { readonly kind: "box"; readonly row: ReadingRow }
  | { readonly kind: "place" }
  | { readonly kind: "lane"; readonly code?: string };

/** A question that no reading asks: about digits, a link or a place. It stands where the last scan stands. */
export interface Ask {
  readonly word: string;
  readonly name: string;
  readonly isCode: boolean;
  readonly under: string;
  readonly answers: readonly Answer[];
  /** Digits that go back into the strip when a scan comes before the answer. */
  readonly digits?: string;
  /** It is about the place: scans wait for its answer. */
  readonly holdsScans?: boolean;
  /** The reading it stands over; a newer one takes its place. */
  readonly over: string | undefined;
}

/** Everything the parts of the count screen share. */
export interface Desk {
  readonly engine: Engine;
  readonly counting: Counting;
  readonly state: CountingState;
  readonly window: CountWindow | undefined;
  readonly frame: FrameWindow | undefined;
  readonly words: CountWords;
  readonly written: Written;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The reading that stands large. */
  readonly row: ReadingRow | undefined;
  readonly history: readonly ReadingRow[];
  readonly go: (mode: Mode) => void;
  readonly ask: Ask | null;
  readonly setAsk: (ask: Ask | null) => void;
  /** What stands in the strip, for a scan that may be preceded by `12*`. */
  readonly times: RefObject<StripText | null>;
  /** Packs are taken out instead of counted. */
  readonly taking: Taking | null;
  readonly setTaking: (taking: Taking | null) => void;
  /** Counts a code that a camera read. */
  readonly seeCode: (code: string) => void;
  /** What stays of a typed pack for the next one. */
  readonly pins: Pins;
  readonly setPins: (pins: Pins) => void;
  /** When text was last deleted: Backspace takes no scan back shortly after. */
  readonly deletedAt: RefObject<number>;
}

/** The text of the strip, and how it is taken out. */
export interface StripText {
  readonly text: string;
  readonly clear: () => void;
}
