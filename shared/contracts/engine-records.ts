import type { PackFacts, Problem } from "../domain/codes/pack.ts";
import type { Customer } from "../domain/customers/customer.ts";
import type {
  BatchId,
  CustomerId,
  EntryId,
  LocationId,
  OperatorId,
  SessionId,
} from "../domain/ledger/identity.ts";
import type { FindingName } from "../domain/stock/line-table.ts";
import type { Failure } from "../errors.ts";

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
  /** Packs that expire within so many days are said to expire soon. */
  readonly shortDatedDays: number;
}

export interface NamedId<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
}

/** What was found or mended when the program started; each is said once, in words, until it is read. */
export type StartNotice =
  | { readonly kind: "tail-cut"; readonly bytes: number }
  | { readonly kind: "middle-skipped"; readonly bytes: number }
  | { readonly kind: "rebuilt"; readonly entries: number }
  | { readonly kind: "journal-healed"; readonly entries: number }
  | { readonly kind: "database-healed"; readonly entries: number }
  | { readonly kind: "saved-after-all"; readonly packs: number }
  | { readonly kind: "clock-behind"; readonly last: number; readonly now: number }
  | { readonly kind: "gap"; readonly station: string; readonly from: number; readonly to: number }
  | { readonly kind: "not-understood"; readonly entries: number };

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
  readonly settings: Settings;
  readonly place: PlaceRow | null;
  readonly lines: number;
  readonly packs: number;
  readonly entries: number;
  readonly saved: SavedState;
  readonly copy: { readonly at: number; readonly place: string } | null;
  readonly disk: { readonly level: "fine" | "low" | "stop"; readonly freeBytes: number };
  readonly notices: readonly StartNotice[];
  /** Those that were read since this start. */
  readonly told: readonly StartNotice[];
  readonly catalogues: readonly CatalogueRow[];
  /** Things in the lane that wait for a person. */
  readonly lane: LaneCounts;
}

export interface CatalogueRow {
  readonly id: string;
  readonly title: string;
  readonly products: number;
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
}

/** A place and how far its count is. `empty` only when a person stated it. */
export interface PlaceRow {
  readonly id: LocationId;
  readonly name: string;
  readonly note: string;
  readonly state: "not-begun" | "open" | "closed" | "empty";
  readonly lines: number;
  readonly packs: number;
  readonly sessions: readonly SessionRow[];
  /** Two sessions count here and nobody has said whether they are parts or one stands. */
  readonly unsettled: boolean;
}

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

/** What a reading came to, for eye and ear. `new`: a valid code nobody has named yet, counted with the good sound. */
export type Outcome = "good" | "new" | "unknown" | "asked" | "twice" | "expired" | "short";

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
  readonly at: number;
  readonly place: string;
  /** When it was taken back; 0 while it stands. */
  readonly struckAt: number;
  /** The reading that counted this serial first. */
  readonly first?: { readonly place: string; readonly operator: string; readonly at: number };
  /** Days left, when it expires soon or has expired (negative). */
  readonly daysLeft?: number;
  /** What could not be understood surely, and the ways to understand it. */
  readonly problems: readonly Problem[];
  readonly question?: readonly PackFacts[];
  /** Counted again: it adds nothing until somebody settles which count of the place stands. */
  readonly recount?: boolean;
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

export interface LaneCounts {
  readonly unknown: number;
  readonly unnamed: number;
  readonly questions: number;
}

/** Something a person is asked to answer when there is time. */
export interface LaneRow {
  /** `unnamed`: valid, only the name is missing. `unknown`: fits no rule, or a loaded catalogue should have had it. */
  readonly kind: "unnamed" | "unknown" | "question";
  readonly code: string;
  readonly shown: string;
  readonly packs: number;
  readonly at: number;
  readonly lots: readonly string[];
  readonly place: string;
  /** For a question: the reading and the ways to understand it. */
  readonly reading?: EntryId;
  readonly question?: readonly PackFacts[];
}

export interface CountWindow {
  readonly place: PlaceRow | null;
  /** Newest first; those taken back stay, struck through, until the place is closed. */
  readonly readings: readonly ReadingRow[];
  readonly lane: LaneCounts;
  readonly newest: readonly LaneRow[];
}

/** A stock line as lists show it. `line` names it while the program runs. */
export interface StockRow {
  readonly line: number;
  readonly quantity: number;
  readonly product: ProductRow;
  readonly lot: string;
  readonly expiry: string;
  readonly place: string;
  readonly location: LocationId | "";
  readonly unit: "pack" | "piece";
  readonly findings: readonly StockFinding[];
  readonly daysLeft?: number;
}

/** Findings of the fold, and those that depend on the day. */
export type StockFinding = FindingName | "expired" | "short";

export interface StockWindow {
  /** Rows `first` to `first + rows.length - 1` of the filtered, sorted list. */
  readonly first: number;
  readonly rows: readonly StockRow[];
  /** Totals of the filter. */
  readonly total: number;
  readonly packs: number;
  readonly products: number;
  /** How many lines have each finding, whatever the finding filter. */
  readonly findings: Readonly<Partial<Record<StockFinding, number>>>;
  readonly all: number;
  /** Lines that arrived since the list was made and are not in it yet; asking again with `fresh` puts them in. */
  readonly arrived: number;
  /** Where the marked line is now in the list, or -1. */
  readonly marked: number;
}

/** One entry as a person reads it: in the history, and behind a line. */
export interface HistoryRow {
  readonly id: EntryId;
  readonly kind: string;
  readonly at: number;
  readonly operator: string;
  readonly station: string;
  /** What it adds to the stock now; 0 for facts and what is struck. */
  readonly added: number;
  /** The facts its sentence needs: product name, lot, place, reason, what was said … */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly struck?: { readonly at: number; readonly operator: string; readonly reason: string };
  readonly duplicate: boolean;
  /** For the entry that closed an import: the batch and how many entries it holds. */
  readonly batch?: { readonly id: BatchId; readonly entries: number; readonly struck: boolean };
  readonly canStrike: boolean;
  /** Said at this station. */
  readonly isOwn: boolean;
}

export interface HistoryWindow {
  readonly first: number;
  readonly rows: readonly HistoryRow[];
  readonly total: number;
  /** The newest entry or batch of this station that can still be struck: what undo would take back. */
  readonly lastOwn: HistoryRow | null;
}

export interface LineWindow {
  readonly row: StockRow | null;
  readonly entries: readonly HistoryRow[];
  /** Names or values people disagree about, to choose from. */
  readonly names: readonly string[];
  readonly said?: { readonly said: number; readonly now: number };
}

export interface CustomerRow {
  readonly id: CustomerId;
  readonly customer: Customer;
  readonly changedAt: number;
  readonly changedBy: string;
  /** Two people changed it at once: the other versions, to choose from. */
  readonly others: readonly Customer[];
}

export interface CustomersWindow {
  readonly first: number;
  readonly rows: readonly CustomerRow[];
  readonly total: number;
  readonly all: number;
  /** Records whose key is not on this PC (a copy taken in without its passphrase). */
  readonly locked: number;
}

/** What an import would write. Rows in the file = new + refused + same, always. */
export interface PlanSummary {
  readonly plan: string;
  readonly what: "stock" | "products" | "customers";
  readonly title: string;
  readonly rows: number;
  readonly accepted: number;
  readonly same: number;
  readonly refused: number;
  readonly packs: number;
  /** What the file was understood to be. */
  readonly encoding: string;
  readonly delimiter: string;
  /** The same bytes were taken in before. */
  readonly before?: { readonly at: number; readonly title: string };
  readonly newPlaces: readonly string[];
  /** Places that were counted before: what is written comes beside it, and the stock asks which of them stands. */
  readonly countedPlaces: readonly string[];
}

export interface PlanRow {
  readonly line: number;
  readonly bucket: "accepted" | "same" | "refused";
  readonly cells: readonly string[];
  /** Reason code of a refusal; the screen has the sentence. */
  readonly reason?: string;
}

export interface PlanWindow {
  readonly header: readonly string[];
  readonly first: number;
  readonly rows: readonly PlanRow[];
  readonly total: number;
}

/** Anything that takes longer than a second, so that it can be watched and cancelled. */
export interface TaskRow {
  readonly id: string;
  readonly what: "import-read" | "import-commit" | "catalogue" | "export" | "copy" | "adopt" | "customers";
  readonly done: number;
  readonly of: number;
  readonly canCancel: boolean;
}

/** What a copy holds, before anything of it is taken in. */
export interface CopySummary {
  readonly copy: string;
  readonly pharmacy: string;
  readonly stations: readonly string[];
  readonly operators: readonly string[];
  readonly entries: number;
  readonly lines: number;
  readonly packs: number;
  readonly from: number;
  readonly to: number;
  /** Entries that are not here yet, and those that are. */
  readonly isNew: number;
  readonly known: number;
  /** Entries the copy says should exist and nobody has. */
  readonly missing: readonly { readonly station: string; readonly from: number; readonly to: number }[];
  readonly customers: number;
  /** The customers' keys are in the copy, behind a passphrase. */
  readonly keys: boolean;
  readonly damagedBytes: number;
}

/** Lines a strike would touch that were adjusted since, so that a person sees them first. */
export interface StrikePreview {
  readonly entries: number;
  readonly packs: number;
  readonly lines: number;
  readonly adjustedSince: readonly StockRow[];
}
