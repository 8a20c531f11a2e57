import type { PackFacts, Problem } from "../domain/codes/pack.ts";
import type { EntryId, LocationId, SessionId } from "../domain/ledger/identity.ts";
import type { RecallMatch } from "../domain/recall/recalls.ts";

/** A place and how far its count is. `empty` only when a person stated it. */
export interface PlaceRow {
  readonly id: LocationId;
  readonly name: string;
  readonly note: string;
  readonly state: "not-begun" | "open" | "closed" | "empty";
  readonly lines: number;
  readonly packs: number;
  /** Loose pieces of opened packs. */
  readonly pieces: number;
  readonly sessions: readonly SessionRow[];
  /** Two sessions count here and nobody has said whether they are parts or one stands. */
  readonly unsettled: boolean;
  /** Packs that old lists expect here and how many of them were found; absent where none are expected. */
  readonly expected?: Progress;
  /** What was put aside here: a place of its own beside this one. */
  readonly quarantine: QuarantineRow;
}

/** How far something is: so much of so much. */
export interface Progress {
  readonly found: number;
  readonly of: number;
}

/** The quarantine of a place, whether anything lies there or not. */
export interface QuarantineRow {
  readonly id: LocationId;
  readonly name: string;
  readonly lines: number;
  readonly packs: number;
  readonly pieces: number;
}

/** One count of a place: who, when, how much. */
export interface SessionRow {
  readonly id: SessionId;
  readonly operator: string;
  readonly openedAt: number;
  readonly readings: number;
  readonly packs: number;
  readonly open: boolean;
  readonly counts: boolean;
  readonly isRecount: boolean;
}

/**
 * What a reading came to, for eye and ear. `new`: a valid code nobody has named yet, counted with the good sound.
 * `uncounted`: taken out, but never counted, or more than there were.
 */
export type Outcome =
  | "good"
  | "new"
  | "unknown"
  | "asked"
  | "twice"
  | "expired"
  | "recalled"
  | "short"
  | "uncounted";

/** One reading as the Count screen shows it. */
export interface ReadingRow {
  readonly id: EntryId;
  readonly outcome: Outcome;
  /** What this reading added to its line. */
  readonly added: number;
  /** What the line holds now. */
  readonly quantity: number;
  /** A number was typed for it. */
  readonly typed: boolean;
  readonly product: ProductRow;
  readonly lot: string;
  readonly expiry: string;
  readonly serial: string;
  readonly unit: "pack" | "piece";
  /** How many pieces a pack holds, where the product says so. */
  readonly inPack?: number;
  /** What lies beside it of the same product, lot, expiry and place: packs beside pieces, pieces beside packs. */
  readonly beside?: number;
  readonly at: number;
  readonly place: string;
  /** When it was taken back; 0 while it stands. */
  readonly struckAt: number;
  /** The reading that counted this serial first. */
  readonly first?: {
    readonly id: EntryId;
    readonly place: string;
    readonly operator: string;
    readonly at: number;
    /** It stands for that pack alone, whole or open: what is left of it can still be said. */
    readonly isOne: boolean;
  };
  /** Days left, when it expires soon or has expired (negative). */
  readonly daysLeft?: number;
  /** How its pack meets the recall lists, when it does. */
  readonly recall?: RecallMatch;
  /** What could not be understood surely, and the ways to understand it. */
  readonly problems: readonly Problem[];
  readonly question?: readonly PackFacts[];
  /** It counts as it was understood, and waits for a person to say that the pack says so: `problems` has why. */
  readonly confirm?: true;
  /** The newest reading, and the one before it may be the other code of its pack; `links`: the codes become one product. */
  readonly pair?: { readonly shown: string; readonly links: boolean };
  /** One pack by two codes: the other reading adds nothing. */
  readonly merged?: true;
  /** Its second code is awaited. */
  readonly pending?: true;
  /** Packs were taken out: why (`sold`, `moved`, `broken`, `returned`, or as it was said), and where they went. */
  readonly out?: { readonly reason: string; readonly to: string };
  /** The code is, or may be, a box of another product's packs: how many, 0 while nobody has said it. */
  readonly box?: { readonly packs: number; readonly holds: string };
  /** So many of the same within two seconds of one another, none with a serial: perhaps a double trigger. */
  readonly repeat?: number;
  /** Lines that packs taken out may have come from, while that is open. */
  readonly from?: readonly PacksRow[];
  /** Counted again: it adds nothing until somebody settles which count of the place stands. */
  readonly recount?: boolean;
  /** In an answer: only one copy holds it so far. */
  readonly hasOneCopy?: boolean;
}

/** A line that packs may be taken from. */
export interface PacksRow {
  readonly line: number;
  readonly place: string;
  readonly lot: string;
  readonly expiry: string;
  readonly quantity: number;
}

/** A product as rows and suggestions show it. */
export interface ProductRow {
  /** The canonical code it is kept under; the code as read while nothing is known. */
  readonly code: string;
  readonly name: string;
  readonly pack: string;
  /** The code to show beside the name: a national code as printed, else the GTIN, else the code as read. */
  readonly shown: string;
  readonly codes: readonly string[];
}

/** How many things wait for a person, by kind. */
export interface LaneCounts {
  readonly unknown: number;
  readonly unnamed: number;
  readonly questions: number;
}

/** Something a person is asked to answer when there is time. */
export interface LaneRow {
  /** `confirm`: understood in one way only, but not surely. `unnamed`: valid, only the name is missing. `unknown`: fits no rule, or a loaded catalogue should have had it. */
  readonly kind: "unnamed" | "unknown" | "question" | "confirm";
  readonly code: string;
  readonly shown: string;
  readonly packs: number;
  /** Loose pieces of opened packs. */
  readonly pieces: number;
  readonly at: number;
  readonly lots: readonly string[];
  readonly place: string;
  /** For a question: the reading and the ways to understand it; to confirm there is one. */
  readonly reading?: EntryId;
  readonly question?: readonly PackFacts[];
}

/** What the Count screen shows. */
export interface CountWindow {
  readonly place: PlaceRow | null;
  /** Newest first; those taken back stay, struck through, until the place is closed. */
  readonly readings: readonly ReadingRow[];
  readonly lane: LaneCounts;
  readonly newest: readonly LaneRow[];
}
