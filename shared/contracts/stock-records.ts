import type { BatchId, EntryId, LocationId } from "../domain/ledger/identity.ts";
import type { RecallMatch } from "../domain/recall/recalls.ts";
import type { FindingName } from "../domain/stock/line-table.ts";
import type { ProductRow } from "./count-records.ts";

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
  /** What lies beside it of the same product, lot, expiry and place: packs beside pieces, pieces beside packs. */
  readonly beside?: number;
  readonly findings: readonly StockFinding[];
  /** Nothing of it counts any more; it stays in a list until that is made anew. */
  readonly isStruck: boolean;
  readonly daysLeft?: number;
  /** What an old list expects on this line and what was counted of that, wherever one has to do with it. */
  readonly expected?: ExpectedHere;
  /** How it meets the recall lists, when it does. */
  readonly recall?: RecallMatch;
}

/** What an old list expects and what was counted of it. */
export interface ExpectedHere {
  readonly expected: number;
  readonly counted: number;
  /** Counted more than expected; below zero for less. */
  readonly difference: number;
}

/** Findings of the fold, those that depend on the day, and where a line lies. */
export type StockFinding = FindingName | "expired" | "short" | "quarantined" | "recalled";

/** What lists of lines are narrowed to: a finding, or what differs from what was expected. */
export type StockNarrowing = StockFinding | "differs";

/** The lines in sight, and what the whole filter comes to. */
export interface StockWindow {
  /** Rows `first` to `first + rows.length - 1` of the filtered, sorted list. */
  readonly first: number;
  readonly rows: readonly StockRow[];
  /** Totals of the filter. */
  readonly total: number;
  readonly packs: number;
  /** Loose pieces of opened packs. */
  readonly pieces: number;
  readonly products: number;
  /** What is expected of the lines of the filter and was counted of it, in packs; absent where nothing was ever expected. */
  readonly expected?: ExpectedHere;
  /** How many lines have each finding, or differ, whatever the finding filter. */
  readonly findings: Readonly<Partial<Record<StockNarrowing, number>>>;
  readonly all: number;
  /** Lines that arrived since the list was made and are not in it yet; asking again with `fresh` puts them in. */
  readonly arrived: number;
  /** Lines of the list that were struck since it was made. */
  readonly struck: number;
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

/** The entries in sight, newest first. */
export interface HistoryWindow {
  readonly first: number;
  readonly rows: readonly HistoryRow[];
  readonly total: number;
  /** The newest entry or batch of this station that can still be struck: what undo would take back. */
  readonly lastOwn: HistoryRow | null;
}

/** One line and everything behind it. */
export interface LineWindow {
  readonly row: StockRow | null;
  readonly entries: readonly HistoryRow[];
  /** Names or values people disagree about, to choose from. */
  readonly names: readonly string[];
  /** VAT in percent, where a list says one. */
  readonly vat?: number;
  readonly said?: { readonly said: number; readonly now: number };
}

/** What a strike would take, and the lines it would touch that were adjusted since, so that a person sees them first. */
export interface StrikePreview {
  readonly entries: number;
  readonly packs: number;
  readonly lines: number;
  readonly adjustedSince: readonly StockRow[];
}

/** True for kinds of entry that can add packs or take them away. */
export const isQuantityKind = (kind: string): boolean =>
  kind === "counted" || kind === "adjusted" || kind === "takenOut";
