import type { Horizon } from "../domain/codes/expiry.ts";
import type { OwnField } from "../domain/customers/own-field.ts";
import type { Gap } from "../domain/customers/to-complete.ts";
import type { OperatorId } from "../domain/ledger/identity.ts";
import type { ScannerProfile } from "../domain/scanner/scanner-profile.ts";
import type { DiskLevel, Failure } from "../errors.ts";
import type { LaneCounts, PlaceRow, Progress } from "./count-records.ts";

/** The four languages of the program. */
export type Language = "nl" | "fr" | "de" | "en";

/** What a station remembers of itself. It lies in a file beside the journal, not in the ledger. */
export interface Settings {
  readonly language: Language;
  readonly theme: "system" | "light" | "dark";
  readonly type: "normal" | "large";
  /** 0 to 100. */
  readonly volume: number;
  /** Old laptops hide F keys behind Fn: keycaps then show the Ctrl letters. */
  readonly functionKeysNeedFn: boolean;
  readonly country: "BE" | "DE" | "ES" | "FR" | "IT" | "LU" | "NL";
  /** Every pack is scanned by both its codes: the second one completes it. */
  readonly twoCodes: boolean;
  /** A camera may stand in for a scanner on the Count screen. */
  readonly camera: boolean;
  /** Packs that expire within it are said to expire soon. */
  readonly shortDated: Horizon;
  /** The customers are locked when nobody did anything with them for so many minutes. */
  readonly lockAfter: number;
  /** What is asked of customers at their next visit. */
  readonly asked: readonly Gap[];
  /** Where the pharmacy is and how it is called, for what it prints; empty where nobody said. */
  readonly address: string;
  readonly phone: string;
  /** What was taught about the scanner of this station; null when nothing was. */
  readonly scanner: ScannerProfile | null;
}

/** An id and the name people know it by. */
export interface NamedId<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
}

/** What was found or mended when the program started; each is said once, in words, until it is read. */
export type StartNotice =
  | { readonly kind: "tail-cut"; readonly bytes: number }
  | { readonly kind: "middle-skipped"; readonly bytes: number }
  | { readonly kind: "rebuilt"; readonly entries: number }
  | { readonly kind: "gone-back"; readonly entries: number }
  | { readonly kind: "journal-healed"; readonly entries: number }
  | { readonly kind: "database-healed"; readonly entries: number }
  | { readonly kind: "saved-after-all"; readonly packs: number }
  | { readonly kind: "clock-behind"; readonly last: number; readonly now: number }
  | { readonly kind: "gap"; readonly station: string; readonly from: number; readonly to: number }
  | { readonly kind: "not-understood"; readonly entries: number }
  /** Found while the program runs: they are saved, and the next start could not read them. */
  | { readonly kind: "not-read-back"; readonly station: string; readonly from: number; readonly to: number };

/** How safe this station's own work is. `waiting` counts readings that are not durable yet. */
export interface SavedState {
  readonly state: "saved" | "saving" | "one-copy" | "not-saved";
  /** When the last group became durable, in milliseconds since 1970; 0 before the first. */
  readonly at: number;
  readonly waiting: number;
  /** Why, when it is not saved. */
  readonly failure?: Failure;
  /** When it is tried again, in milliseconds since 1970. */
  readonly retryAt?: number;
}

/** The last copy that was proven: when, and where it lies. */
export interface LastCopy {
  readonly at: number;
  readonly place: string;
  /** It is not closed, and the customers are not in it. */
  readonly isOpen?: boolean;
}

/** What the frame around every screen shows. */
export interface FrameWindow {
  readonly phase: "opening" | "setup" | "ready" | "stopped";
  /** While opening: what is being done. `of` 0 means not known yet. */
  readonly opening?: {
    readonly step: "reading" | "healing" | "folding";
    readonly done: number;
    readonly of: number;
  };
  /** Why the program cannot go on, when it cannot. Nothing is reset or deleted. */
  readonly stopped?: Failure;
  /** False in a browser: no journal file beside the database. */
  readonly persistent: boolean;
  readonly pharmacy: string;
  readonly station: NamedId;
  readonly operator: NamedId<OperatorId> | null;
  readonly operators: readonly NamedId<OperatorId>[];
  /** Who of them has a PIN on this PC. */
  readonly pinned: readonly string[];
  readonly settings: Settings;
  /** The fields this pharmacy made for its customers, those it put away too. */
  readonly ownFields: readonly OwnField[];
  readonly place: PlaceRow | null;
  /** Packs that old lists expect without saying where, and how many of them were found; absent where there are none. */
  readonly expected?: Progress;
  readonly lines: number;
  readonly packs: number;
  /** Loose pieces of opened packs. */
  readonly pieces: number;
  readonly entries: number;
  readonly saved: SavedState;
  readonly copy: LastCopy | null;
  /** There are keys to close snapshots to; without them only a copy without customers can be saved. */
  readonly hasSnapshotKeys: boolean;
  /** The lock of the customers on this PC; "none" while their keys lie open. */
  readonly customersLock: "none" | "open" | "locked";
  /**
   * What is wrong with the customers' key file: it is damaged or gone, a part of it is damaged, one that lies open is in the place of a
   * locked one, or it could not be read just now.
   */
  readonly keysTrouble: "damaged" | "part" | "replaced" | "unread" | null;
  /** The lock opens by other keys than the snapshots of this PC. */
  readonly lockIsOther: boolean;
  /** The public key of a vendor that opens snapshots too; empty where there is none. */
  readonly vendorKey: string;
  readonly disk: { readonly level: DiskLevel; readonly freeBytes: number };
  /** How often what people set here was changed, and how often it had been when a copy was proven, by where that lies. */
  readonly settingsRevision: number;
  readonly settingsSaved: Readonly<Record<string, number>>;
  readonly notices: readonly StartNotice[];
  /** Those that were read since this start. */
  readonly told: readonly StartNotice[];
  readonly catalogues: readonly CatalogueRow[];
  /** Recall lists, and what of the stock they name. */
  readonly recalls: readonly RecallRow[];
  /** Things in the lane that wait for a person. */
  readonly lane: LaneCounts;
}

/** A reference list that is loaded. */
export interface CatalogueRow {
  readonly id: string;
  readonly title: string;
  readonly products: number;
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
  /** It cannot be read: it serves nobody, and goes along in no snapshot. */
  readonly isDamaged?: boolean;
}

/** A recall list that is loaded. */
export interface RecallRow {
  readonly id: string;
  readonly title: string;
  readonly rows: number;
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
}
